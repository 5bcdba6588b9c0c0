import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Subscriber, UpdateMe, UsernameAnswer, UsernameQuery } from '@appointment/contracts';
import type * as z from 'zod';
import { Answers, Caller, type SignedIn } from '../http';
import { SubscribersService } from './subscribers.service';

@ApiTags('Me')
@Controller('me')
export class MeController {
  constructor(private readonly subscribers: SubscribersService) {}

  @Get()
  @Answers({ summary: 'My profile and preferences.', schema: Subscriber })
  get(@Caller() caller: SignedIn): Promise<Subscriber> {
    return this.subscribers.get(caller.id);
  }

  @Patch()
  @Answers({
    summary: 'Changes what is named; the rest stays.',
    schema: Subscriber,
    problems: ['subscriber.username-taken'],
  })
  update(
    @Caller() caller: SignedIn,
    @Body({ schema: UpdateMe }) changes: UpdateMe,
  ): Promise<Subscriber> {
    return this.subscribers.update(caller.id, changes);
  }

  @Get('username')
  @Answers({ summary: 'Whether I could take this username.', schema: UsernameAnswer })
  username(
    @Caller() caller: SignedIn,
    @Query({ schema: UsernameQuery }) { username }: z.output<typeof UsernameQuery>,
  ): Promise<UsernameAnswer> {
    return this.subscribers.isFree(caller.id, username);
  }
}
