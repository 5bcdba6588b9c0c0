import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { FailedDeliveryList } from '@appointment/contracts';
import { OutboxMessage } from '../database';
import { NotFound } from '../http';
import { Outbox } from '../jobs';
import { toFailedDeliveryView } from './delivery.view';

/** A page of them says enough; whoever has more has one cause. */
const atMost = 100;

/** What should have left the house and could not, for those whom it concerns. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly em: EntityManager,
    private readonly outbox: Outbox,
  ) {}

  async failed(subscriberId: number): Promise<FailedDeliveryList> {
    const messages = await this.em.find(
      OutboxMessage,
      { subscriber: subscriberId, state: 'dead' },
      { orderBy: { finishedAt: 'desc', id: 'desc' }, limit: atMost },
    );
    return { items: messages.map(toFailedDeliveryView) };
  }

  async retry(subscriberId: number, id: number): Promise<void> {
    const mine = { id, subscriber: subscriberId, state: 'dead' } as const;
    const message = await this.em.findOne(OutboxMessage, mine);
    if (!message) throw new NotFound();
    this.outbox.revive(this.em, message);
    await this.em.flush();
  }
}
