export { HealthModule } from './health.module';
export { version } from './version';
