import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FailedDeliveryList } from '@appointment/contracts';
import { Answers, Caller, PathId, type SignedIn } from '../http';
import { DeliveriesService } from './deliveries.service';

@ApiTags('Deliveries')
@Controller('deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Get('failed')
  @Answers({
    summary:
      'Letters and calendar entries of mine that could not be delivered, although it was tried for a day.',
    schema: FailedDeliveryList,
  })
  failed(@Caller() caller: SignedIn): Promise<FailedDeliveryList> {
    return this.deliveries.failed(caller.id);
  }

  @Post(':id/retry')
  @Answers({ summary: 'Tries again, from now on.', status: 202 })
  retry(@Caller() caller: SignedIn, @PathId() id: number): Promise<void> {
    return this.deliveries.retry(caller.id, id);
  }
}
