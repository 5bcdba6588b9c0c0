import { type DynamicModule, Module } from '@nestjs/common';
import { AppointmentsModule } from './appointments';
import { AuthModule } from './auth';
import { CalendarsModule } from './calendars';
import { type Config, ConfigModule } from './config';
import { ConnectionsModule } from './connections';
import { DatabaseModule } from './database';
import { DeliveriesModule } from './deliveries';
import { HandPickedModule } from './hand-picked';
import { HealthModule } from './health';
import { HttpModule } from './http';
import { JobsModule } from './jobs';
import { MailModule } from './mail';
import { SchedulesModule } from './schedules';
import { SecurityModule } from './security';
import { SlotsModule } from './slots';
import { SubscribersModule } from './subscribers';

/** The rooms in their order; each imports only what stands before it. */
const rooms = [
  DatabaseModule,
  SecurityModule,
  JobsModule,
  HttpModule,
  AuthModule,
  SubscribersModule,
  DeliveriesModule,
  ConnectionsModule,
  CalendarsModule,
  SchedulesModule,
  SlotsModule,
  HandPickedModule,
  AppointmentsModule,
  MailModule,
  HealthModule,
];

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.of(config), ...rooms] };
  }
}
