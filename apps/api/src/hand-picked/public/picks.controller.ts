import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { BookingReceipt, PickRequest, PublicHandPicked } from '@appointment/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, PathText, Public, RateLimit } from '../../http';
import { ChangeStreams, sendEvents } from '../../schedules';
import { IdempotencyKey, WatchedChoices } from '../../slots';
import { PicksService } from './picks.service';
import { SharedService } from './shared.service';

@ApiTags('Booking')
@Public()
@Controller('public/hand-picked')
export class PicksController {
  constructor(
    private readonly shared: SharedService,
    private readonly picks: PicksService,
    private readonly streams: ChangeStreams,
    private readonly watched: WatchedChoices,
  ) {}

  @Get(':slug')
  @RateLimit('public-read')
  @Answers({
    summary: 'The times behind a shared link.',
    schema: PublicHandPicked,
    problems: ['not-found'],
  })
  show(@PathText('slug') slug: string) {
    return this.shared.show(slug);
  }

  @Get(':slug/changes')
  @RateLimit('public-read')
  @Answers({
    summary: 'Says `changed` whenever those times may have changed, within seconds.',
    mediaType: 'text/event-stream',
    description: 'Server-sent events, until either side ends them',
    problems: ['not-found'],
  })
  async changes(
    @PathText('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const watch = await this.watched.fromNow(await this.shared.idOf(slug));
    sendEvents(reply, this.streams.listen(request.ip, watch));
  }

  @Post(':slug/appointments')
  @RateLimit('booking')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same request is one booking, however often it is sent',
    schema: { type: 'string', maxLength: 255 },
  })
  @Answers({
    summary: 'Picks one of the times. It is booked at once.',
    status: 201,
    schema: BookingReceipt,
    problems: [
      'hand-picked.closed',
      'slot-taken',
      'slot-not-offered',
      'calendar-unavailable',
      'idempotency-key-reused',
    ],
  })
  pick(
    @PathText('slug') slug: string,
    @Body({ schema: PickRequest }) request: PickRequest,
    @IdempotencyKey() idempotencyKey: string | null,
  ) {
    return this.picks.pick({ slug, request, idempotencyKey });
  }
}
