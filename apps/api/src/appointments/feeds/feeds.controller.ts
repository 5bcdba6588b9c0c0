import { Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FeedKind, Feeds } from '@appointment/contracts';
import { Answers, Caller, type SignedIn } from '../../http';

import { FeedsService } from './feeds.service';
import { PathFeedKind } from './path-feed-kind';

@ApiTags('Me')
@Controller('me/feeds')
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get()
  @Answers({ summary: 'My secret links to my bookings and my busy time.', schema: Feeds })
  get(@Caller() caller: SignedIn) {
    return this.feeds.get(caller.id);
  }

  @Post(':kind')
  @Answers({
    summary: 'Makes a secret link, or a new one: then the older one leads nowhere.',
    schema: Feeds,
  })
  publish(@Caller() caller: SignedIn, @PathFeedKind() kind: FeedKind) {
    return this.feeds.publish(caller.id, kind);
  }

  @Delete(':kind')
  @Answers({ summary: 'Takes a secret link away.', schema: Feeds })
  withdraw(@Caller() caller: SignedIn, @PathFeedKind() kind: FeedKind) {
    return this.feeds.withdraw(caller.id, kind);
  }
}
