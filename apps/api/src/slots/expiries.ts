import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Slot } from '../database';
import { OutboxHandlers } from '../jobs';
import { Decisions } from './decisions';

/** Ends requests when their time is up: each has a message that waits for that moment. */
@Injectable()
export class Expiries implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly decisions: Decisions,
    private readonly handlers: OutboxHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.on<{ slotId: number }>('slot.expire', ({ slotId }) => this.expire(slotId));
  }

  private async expire(slotId: number): Promise<void> {
    const slot = await this.em.fork().findOne(Slot, { id: slotId });
    if (slot) await this.decisions.expire({ slotId, ownerId: slot.subscriber.id });
  }
}
