import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars';
import { ConnectionsModule } from '../connections';
import { SchedulesModule } from '../schedules';
import { Announcements } from './announcements';
import { AttendeeController } from './attendee.controller';
import { AttendeeService } from './attendee.service';
import { BookingController } from './booking.controller';
import { CalendarWrites } from './calendar-writes';
import { Choices, WatchedChoices } from './candidates';
import { Decisions } from './decisions';
import { Expiries } from './expiries';
import { Granting } from './granting';
import { Links } from './links';
import { MeetingLinks } from './meeting-links';
import { MoveChangesController } from './move-changes.controller';
import { MoveLimit } from './move-limit';
import { Moves } from './moves';
import { OtherTimes } from './other-times';
import { OwnersLinkController } from './owners-link.controller';
import { OwnersLinkService } from './owners-link.service';
import {
  Collisions,
  Followed,
  HeldMeeting,
  LaterLooks,
  MissingEvents,
  RemoteChanges,
  WrittenAgain,
} from './remote-changes';
import { SlotsService } from './slots.service';
import { Undo } from './undo';

@Module({
  imports: [CalendarsModule, ConnectionsModule, SchedulesModule],
  controllers: [AttendeeController, MoveChangesController, OwnersLinkController, BookingController],
  providers: [
    SlotsService,
    Granting,
    Choices,
    WatchedChoices,
    OtherTimes,
    Decisions,
    Moves,
    MoveLimit,
    Undo,
    Announcements,
    Links,
    MeetingLinks,
    AttendeeService,
    OwnersLinkService,
    CalendarWrites,
    Expiries,
    Collisions,
    Followed,
    HeldMeeting,
    LaterLooks,
    MissingEvents,
    RemoteChanges,
    WrittenAgain,
  ],
  exports: [Announcements, Choices, Decisions, Links, MeetingLinks, Moves, Undo, WatchedChoices],
})
export class SlotsModule {}
