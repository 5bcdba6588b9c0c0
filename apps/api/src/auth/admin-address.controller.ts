import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmAdmin, Subscriber } from '@appointment/contracts';
import { Answers, Caller, type SignedIn } from '../http';
import { AdminAddresses } from './admin-addresses';
import { SubscriberViews } from './subscriber.view';

/** For who is signed in, unlike the rest of this room. */
@ApiTags('Me')
@Controller('me/admin')
export class AdminAddressController {
  constructor(
    private readonly addresses: AdminAddresses,
    private readonly views: SubscriberViews,
  ) {}

  @Post()
  @Answers({
    summary: 'Makes me an administrator, by the link in the letter to an address that is named so.',
    schema: Subscriber,
    problems: ['not-found'],
  })
  async confirm(
    @Caller() caller: SignedIn,
    @Body({ schema: ConfirmAdmin }) { token }: ConfirmAdmin,
  ): Promise<Subscriber> {
    return this.views.of(await this.addresses.confirm(caller.id, token));
  }
}
