export { AppointmentsModule } from './appointments.module';
