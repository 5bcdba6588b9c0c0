import { Body, Controller, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { BookingReceipt, BookingRequest, PageKey } from '@appointment/contracts';
import { Answers, PathText, Public, RateLimit } from '../http';
import { IdempotencyKey } from './idempotency-key.decorator';
import { SlotsService } from './slots.service';

@ApiTags('Booking')
@Public()
@Controller('public')
export class BookingController {
  constructor(private readonly slots: SlotsService) {}

  @Post(':username/:slug/appointments')
  @RateLimit('booking')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same key with the same request is one booking, however often it is sent',
    schema: { type: 'string', maxLength: 255 },
  })
  @Answers({
    summary: 'Asks for a time. It is booked at once, or the owner is asked.',
    status: 201,
    schema: BookingReceipt,
    problems: [
      'not-found',
      'schedule.paused',
      'slot-taken',
      'slot-not-offered',
      'calendar-unavailable',
      'idempotency-key-reused',
    ],
  })
  request(
    @PathText('username') username: string,
    @PathText('slug') slug: string,
    @Query({ schema: PageKey }) { key }: PageKey,
    @Body({ schema: BookingRequest }) request: BookingRequest,
    @IdempotencyKey() idempotencyKey: string | null,
  ) {
    return this.slots.request({ address: { username, slug, key }, request, idempotencyKey });
  }
}
