import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OfferedSlots, PageKey, PublicCard, PublicPage, SlotsQuery } from '@appointment/contracts';
import { Answers, PathText, Public, RateLimit } from '../../http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfferedSlotsService } from './offered-slots.service';
import { PublicPagesService } from './public-pages.service';
import { sendTagged } from './send-tagged';

const refusals = ['not-found', 'schedule.paused'] as const;

@ApiTags('Public pages')
@Public()
@RateLimit('public-read')
@Controller('public')
export class PublicPagesController {
  constructor(
    private readonly pages: PublicPagesService,
    private readonly slots: OfferedSlotsService,
  ) {}

  @Get(':username')
  @Answers({
    summary: 'An owner and the pages that take bookings.',
    schema: PublicCard,
    problems: ['not-found'],
  })
  card(@PathText('username') username: string) {
    return this.pages.card(username);
  }

  @Get(':username/:slug')
  @Answers({ summary: 'One page.', schema: PublicPage, problems: refusals })
  page(
    @PathText('username') username: string,
    @PathText('slug') slug: string,
    @Query({ schema: PageKey }) { key }: PageKey,
  ) {
    return this.pages.page({ username, slug, key });
  }

  @Get(':username/:slug/slots')
  @Answers({
    summary: 'The times that can be booked. Carries an ETag.',
    schema: OfferedSlots,
    problems: refusals,
    unchecked: true,
  })
  async offered(
    @PathText('username') username: string,
    @PathText('slug') slug: string,
    @Query({ schema: SlotsQuery }) { key, ...query }: SlotsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const answer = await this.slots.offered({ username, slug, key }, query);
    sendTagged(reply, answer, request.headers['if-none-match']);
  }
}
