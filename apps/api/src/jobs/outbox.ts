import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { OutboxMessage, type Subscriber } from '../database';
import { Clock } from './clock';
import type { Payload } from './outbox-handlers';
import { OutboxWakeUps } from './outbox-wake-ups';

export interface Enqueued {
  readonly topic: string;
  readonly payload: Payload;
  /** Whom a dead message is shown to. */
  readonly subscriber: Subscriber | null;
  /** Now, unless it is to wait. */
  readonly availableAt?: Temporal.Instant;
  /** A second message under the same key fails the transaction: the database's proof of "only once". */
  readonly dedupeKey?: string;
}

/** Work that leaves the house, written down in the transaction that decided on it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly wakeUps: OutboxWakeUps,
  ) {}

  enqueue(em: EntityManager, { availableAt, payload, ...message }: Enqueued): void {
    em.persist(
      new OutboxMessage({
        ...message,
        payload: { ...payload },
        availableAt: availableAt ?? this.clock.now(),
      }),
    );
    this.wakeUps.expect(em);
  }

  /** Tries a dead message again, from now on. */
  revive(em: EntityManager, message: OutboxMessage): void {
    message.revive(this.clock.now());
    this.wakeUps.expect(em);
  }
}
