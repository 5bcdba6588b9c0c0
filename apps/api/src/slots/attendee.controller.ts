import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  MoveQuery,
  OfferedSlots,
  PublicAppointment,
  Reason,
  Reschedule,
} from '@appointment/contracts';
import { Answers, PathText, Public, RateLimit } from '../http';
import { AttendeeService } from './attendee.service';

const unchangeable = [
  'link.invalid',
  'appointment.not-decidable',
  'appointment.over',
  'appointment.too-late',
] as const;
export const unmovable = [
  ...unchangeable,
  'appointment.not-movable',
  'schedule.paused',
  'hand-picked.closed',
] as const;

@ApiTags('Booking')
@Public()
@RateLimit('public-read')
@Controller('public/appointments')
export class AttendeeController {
  constructor(private readonly attendee: AttendeeService) {}

  @Get(':token.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="appointment.ics"')
  @Answers({
    summary: 'The appointment as an iCalendar file.',
    mediaType: 'text/calendar',
    problems: ['link.invalid'],
  })
  download(@PathText('token') token: string) {
    return this.attendee.download(token);
  }

  @Get(':token')
  @Answers({
    summary: 'The appointment behind an attendee’s link.',
    schema: PublicAppointment,
    problems: ['link.invalid'],
  })
  show(@PathText('token') token: string) {
    return this.attendee.show(token);
  }

  @Post(':token/cancel')
  @RateLimit('booking')
  @Answers({
    summary: 'The attendee cancels, or takes a request back.',
    schema: PublicAppointment,
    problems: unchangeable,
  })
  cancel(@PathText('token') token: string, @Body({ schema: Reason }) { reason }: Reason) {
    return this.attendee.cancel(token, reason);
  }

  @Get(':token/slots')
  @Answers({
    summary: 'The times that the appointment can be moved to. Its own is one of them.',
    schema: OfferedSlots,
    problems: unmovable,
    unchecked: true,
  })
  times(@PathText('token') token: string, @Query({ schema: MoveQuery }) query: MoveQuery) {
    return this.attendee.times(token, query);
  }

  @Post(':token/reschedule')
  @RateLimit('booking')
  @Answers({
    summary: 'The attendee moves it. Where the owner confirms by hand, they are asked again.',
    schema: PublicAppointment,
    problems: [...unmovable, 'slot-taken', 'slot-not-offered', 'calendar-unavailable'],
  })
  reschedule(@PathText('token') token: string, @Body({ schema: Reschedule }) to: Reschedule) {
    return this.attendee.reschedule(token, to);
  }
}
