import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections';
import { AccountStore } from './account-store';
import { BusyIndex } from './busy-index';
import { CalendarEventsService } from './calendar-events.service';
import { CalendarViews } from './calendar.view';
import { CalendarWriter } from './calendar-writer';
import { CalendarsController } from './calendars.controller';
import { CalendarsService } from './calendars.service';
import { ConnectingController } from './connecting.controller';
import { ConnectingService } from './connecting.service';
import { EventFinder } from './event-finder';
import { LiveCheck } from './live-check';
import { OpenCalendars } from './open-calendars';
import {
  AvailabilityReader,
  EmptiedCalendars,
  FirstLook,
  ServerPauses,
  Sightings,
  SyncFailures,
  SyncLeases,
  SyncReader,
  SyncService,
  SyncSuccesses,
  SyncWorker,
  UnreadStore,
} from './sync';

@Module({
  imports: [ConnectionsModule],
  controllers: [CalendarsController, ConnectingController],
  providers: [
    AccountStore,
    AvailabilityReader,
    BusyIndex,
    CalendarEventsService,
    CalendarsService,
    CalendarViews,
    CalendarWriter,
    ConnectingService,
    EmptiedCalendars,
    EventFinder,
    FirstLook,
    LiveCheck,
    OpenCalendars,
    ServerPauses,
    Sightings,
    SyncFailures,
    SyncLeases,
    SyncReader,
    SyncService,
    SyncSuccesses,
    SyncWorker,
    UnreadStore,
  ],
  exports: [BusyIndex, CalendarWriter, EventFinder, LiveCheck],
})
export class CalendarsModule {}
