import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections';
import { AccountStore } from './account-store';
import { BusyIndex } from './busy-index';
import { CalendarWriter } from './calendar-writer';
import { CalendarsController } from './calendars.controller';
import { CalendarsService } from './calendars.service';
import { ConnectingController } from './connecting.controller';
import { ConnectingService } from './connecting.service';
import { LiveCheck } from './live-check';
import {
  AvailabilityReader,
  FirstLook,
  ServerPauses,
  Sightings,
  SyncFailures,
  SyncLeases,
  SyncReader,
  SyncService,
  SyncSuccesses,
  SyncWorker,
} from './sync';

@Module({
  imports: [ConnectionsModule],
  controllers: [CalendarsController, ConnectingController],
  providers: [
    AccountStore,
    AvailabilityReader,
    BusyIndex,
    CalendarsService,
    CalendarWriter,
    ConnectingService,
    FirstLook,
    LiveCheck,
    ServerPauses,
    Sightings,
    SyncFailures,
    SyncLeases,
    SyncReader,
    SyncService,
    SyncSuccesses,
    SyncWorker,
  ],
  exports: [BusyIndex, CalendarWriter, LiveCheck],
})
export class CalendarsModule {}
