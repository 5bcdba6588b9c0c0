import { Module } from '@nestjs/common';
import { SlotsModule } from '../slots';
import { AppointmentDecisionsController } from './appointment-decisions.controller';
import { AppointmentDecisionsService } from './appointment-decisions.service';
import { AppointmentsController } from './appointments.controller';
import { AppointmentsService } from './appointments.service';
import { ListedSlots } from './list/listed-slots';

@Module({
  imports: [SlotsModule],
  controllers: [AppointmentsController, AppointmentDecisionsController],
  providers: [AppointmentsService, AppointmentDecisionsService, ListedSlots],
})
export class AppointmentsModule {}
