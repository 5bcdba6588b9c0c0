import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, PathText, Public, RateLimit } from '../http';
import { sendEvents } from '../schedules';
import { unmovable } from './attendee.controller';
import { AttendeeService } from './attendee.service';

@ApiTags('Booking')
@Public()
@RateLimit('public-read')
@Controller('public/appointments')
export class MoveChangesController {
  constructor(private readonly attendee: AttendeeService) {}

  @Get(':token/changes')
  @Answers({
    summary: 'Says `changed` whenever the times for a move may have changed, within seconds.',
    mediaType: 'text/event-stream',
    description: 'Server-sent events, until either side ends them',
    problems: unmovable,
  })
  async changes(
    @PathText('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    sendEvents(reply, await this.attendee.changes(token, request.ip));
  }
}
