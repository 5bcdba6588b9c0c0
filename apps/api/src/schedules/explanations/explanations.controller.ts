import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PreviewRequest, SchedulePreview, WhyNot, WhyQuery } from '@appointment/contracts';
import { Answers, Caller, PathId, RateLimit, type SignedIn } from '../../http';
import { PreviewsService } from './previews.service';
import { WhyNotService } from './why-not.service';

@ApiTags('Schedules')
@RateLimit('explaining')
@Controller('schedules')
export class ExplanationsController {
  constructor(
    private readonly previews: PreviewsService,
    private readonly reasons: WhyNotService,
  ) {}

  @Post('preview')
  @Answers({
    summary:
      'What a page would offer with these values, and why not more. Stores nothing; whether it is paused does not matter.',
    schema: SchedulePreview,
    problems: ['not-found'],
  })
  preview(@Caller() caller: SignedIn, @Body({ schema: PreviewRequest }) body: PreviewRequest) {
    return this.previews.preview(caller.id, body);
  }

  @Get(':id/why')
  @Answers({
    summary: 'All reasons why a time is not offered on one of my pages.',
    schema: WhyNot,
    problems: ['not-found'],
  })
  why(
    @Caller() caller: SignedIn,
    @PathId() id: number,
    @Query({ schema: WhyQuery }) query: WhyQuery,
  ) {
    return this.reasons.why(caller.id, id, query);
  }
}
