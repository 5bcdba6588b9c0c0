import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PublicAppointment, Reason } from '@appointment/contracts';
import { Answers, PathText, Public, RateLimit } from '../http';
import { AttendeeService } from './attendee.service';

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
  @Answers({
    summary: 'The attendee cancels, or takes a request back.',
    schema: PublicAppointment,
    problems: ['link.invalid', 'appointment.not-decidable', 'appointment.over'],
  })
  cancel(@PathText('token') token: string, @Body({ schema: Reason }) { reason }: Reason) {
    return this.attendee.cancel(token, reason);
  }
}
