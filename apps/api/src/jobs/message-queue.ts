import { EntityManager, IsolationLevel, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, OutboxMessage } from '../database';
import { backOff, maximalAttempts } from './back-off';
import { Clock } from './clock';
import { errorCodeOf } from './error-code';
import { PermanentFailure } from './permanent-failure';

/** Longer than the pause between two renewals; a worker that died is missed after this time. */
const lease = Temporal.Duration.from({ seconds: 20 });

/** What a worker holds. */
export interface Held {
  readonly id: number;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** With this one; also the proof that the lease is still ours, for whoever takes over counts on. */
  readonly attempts: number;
}

/** The outbox as a queue that any number of workers share. */
@Injectable()
export class MessageQueue {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Takes the message that has been due for the longest and that nobody holds. */
  async take(): Promise<Held | undefined> {
    return inTransaction(this.em, (em) => this.takeWithin(em), {
      // Without gap locks: bookings go on writing to the outbox meanwhile.
      isolationLevel: IsolationLevel.READ_COMMITTED,
    });
  }

  /** Still at work: whoever would take over waits longer. */
  async renew(held: Held): Promise<void> {
    await this.update(held, { lockedUntil: this.clock.now().add(lease) });
  }

  async done(held: Held): Promise<void> {
    const now = this.clock.now();
    await this.update(held, { state: 'done', lockedUntil: null, lastError: null, finishedAt: now });
  }

  /** Tries again later, or gives up. Answers whether it gave up. */
  async failed(held: Held, error: unknown): Promise<boolean> {
    const now = this.clock.now();
    const lastError = errorCodeOf(error);
    const hopeless = error instanceof PermanentFailure || held.attempts >= maximalAttempts;
    const availableAt = now.add(backOff(held.attempts, Math.random()));
    await this.update(
      held,
      hopeless
        ? { state: 'dead', lockedUntil: null, lastError, finishedAt: now }
        : { availableAt, lockedUntil: null, lastError },
    );
    return hopeless;
  }

  private async takeWithin(em: EntityManager): Promise<Held | undefined> {
    const now = this.clock.now();
    const message = await em.findOne(
      OutboxMessage,
      {
        state: 'waiting',
        availableAt: { $lte: now },
        $or: [{ lockedUntil: null }, { lockedUntil: { $lte: now } }],
      },
      {
        orderBy: { availableAt: 'asc', id: 'asc' },
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      },
    );
    if (!message) return undefined;
    // Its last worker died of it, or with it, and it has had all its chances.
    if (message.attempts >= maximalAttempts) {
      message.bury('worker-lost', now);
      await em.flush();
      return this.takeWithin(em);
    }
    message.lease(now.add(lease));
    const { id, topic, payload, attempts } = message;
    return { id, topic, payload, attempts };
  }

  private async update(held: Held, changes: Partial<OutboxMessage>): Promise<void> {
    const stillOurs = { id: held.id, attempts: held.attempts, state: 'waiting' } as const;
    await this.em.fork().nativeUpdate(OutboxMessage, stillOurs, changes);
  }
}
