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
import { FirstLook, SyncFailures, SyncLeases, SyncReader, SyncService, SyncWorker } from './sync';

@Module({
  imports: [ConnectionsModule],
  controllers: [CalendarsController, ConnectingController],
  providers: [
    AccountStore,
    BusyIndex,
    CalendarsService,
    CalendarWriter,
    ConnectingService,
    FirstLook,
    LiveCheck,
    SyncFailures,
    SyncLeases,
    SyncReader,
    SyncService,
    SyncWorker,
  ],
  exports: [BusyIndex, CalendarWriter, LiveCheck],
})
export class CalendarsModule {}
