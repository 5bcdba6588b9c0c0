import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OfferedSlots, PageKey, PublicCard, PublicPage, SlotsQuery } from '@appointment/contracts';
import { Answers, PathText, Public, RateLimit } from '../../http';
import { EntityTag } from './entity-tag.interceptor';
import { OfferedSlotsService } from './offered-slots.service';
import { PublicPagesService } from './public-pages.service';

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
  @UseInterceptors(EntityTag)
  @Answers({
    summary: 'The times that can be booked. Carries an ETag.',
    schema: OfferedSlots,
    problems: refusals,
    unchecked: true,
  })
  offered(
    @PathText('username') username: string,
    @PathText('slug') slug: string,
    @Query({ schema: SlotsQuery }) { key, ...query }: SlotsQuery,
  ) {
    return this.slots.offered({ username, slug, key }, query);
  }
}
