import { Controller, Get, Header, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, PathText, Public, RateLimit } from '../../http';
import { SendPublished } from './published.interceptor';
import { PublishedFeeds } from './published-feeds.service';

@ApiTags('Feeds')
@Public()
@RateLimit('public-read')
@UseInterceptors(SendPublished)
@Controller('public/feeds')
export class PublicFeedsController {
  constructor(private readonly feeds: PublishedFeeds) {}

  @Get(':token.ics')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Answers({
    summary: 'The bookings of an owner, for whoever has their secret link. Carries an ETag.',
    mediaType: 'text/calendar',
  })
  bookings(@PathText('token') token: string) {
    return this.feeds.bookings(token);
  }

  @Get(':token.ifb')
  @Header('content-type', 'text/calendar; charset=utf-8; component=VFREEBUSY')
  @Answers({
    summary: 'The busy time of an owner, for whoever has their secret link. Carries an ETag.',
    mediaType: 'text/calendar',
    problems: ['calendar-unavailable'],
  })
  freeBusy(@PathText('token') token: string) {
    return this.feeds.freeBusy(token);
  }
}
