import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, PathText, Public, RateLimit } from '../http';
import { ChangeStreams, sendEvents } from '../schedules';
import { unmovable } from './attendee.controller';
import { AttendeeService } from './attendee.service';

@ApiTags('Booking')
@Public()
@RateLimit('public-read')
@Controller('public/appointments')
export class MoveChangesController {
  constructor(
    private readonly attendee: AttendeeService,
    private readonly streams: ChangeStreams,
  ) {}

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
    const page = await this.attendee.page(token);
    sendEvents(reply, this.streams.open(page, request.ip));
  }
}
