import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Calendar,
  CalendarEvents,
  CalendarEventsQuery,
  CalendarList,
  UpdateCalendar,
} from '@appointment/contracts';
import { Answers, Caller, PathId, RateLimit, type SignedIn } from '../http';
import { CalendarEventsService } from './calendar-events.service';
import { CalendarsService } from './calendars.service';

@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly calendarEvents: CalendarEventsService,
  ) {}

  @Get()
  @Answers({ summary: 'My calendars.', schema: CalendarList })
  list(@Caller() caller: SignedIn) {
    return this.calendars.list(caller.id);
  }

  @Patch(':id')
  @Answers({
    summary: 'Names a calendar, colours it, or says whether its events count as busy.',
    schema: Calendar,
    problems: ['not-found', 'calendar.limit-reached', 'calendar.in-use'],
  })
  update(
    @Caller() caller: SignedIn,
    @PathId() id: number,
    @Body({ schema: UpdateCalendar }) body: UpdateCalendar,
  ) {
    return this.calendars.update(caller.id, id, body);
  }

  @Delete(':id')
  @Answers({
    summary: 'Forgets a calendar; at its server it stays.',
    status: 204,
    problems: ['not-found', 'calendar.in-use'],
  })
  remove(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.calendars.remove(caller.id, id);
  }

  @Post(':id/sync')
  @Answers({
    summary: 'Reads a calendar now.',
    schema: Calendar,
    problems: ['not-found', 'calendar.not-connected'],
  })
  sync(@Caller() caller: SignedIn, @PathId() id: number) {
    return this.calendars.sync(caller.id, id);
  }

  @Get(':id/events')
  @RateLimit('calendar-read')
  @Answers({
    summary: 'What stands in a calendar, for its owner; 62 days at most.',
    schema: CalendarEvents,
    problems: ['not-found', 'calendar.not-connected'],
  })
  events(
    @Caller() caller: SignedIn,
    @PathId() id: number,
    @Query({ schema: CalendarEventsQuery }) query: CalendarEventsQuery,
  ) {
    return this.calendarEvents.within(caller.id, id, query);
  }
}
