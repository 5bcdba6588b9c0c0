import { defineEntity, p } from '@mikro-orm/core';
import { instant, timeCreated } from '../types';
import { Subscriber } from './subscriber.entity';

export const OutboxMessageSchema = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox',
  indexes: [{ properties: ['state', 'availableAt'] }, { properties: ['subscriber', 'state'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    /** Whom a dead letter is shown to. */
    subscriber: () => p.manyToOne(Subscriber).deleteRule('cascade').strictNullable().index(false),
    topic: p.string().length(64),
    payload: p.json<Record<string, unknown>>(),
    /** The same key twice is one message. */
    dedupeKey: p.string().length(191).unique().strictNullable(),
    state: p.enum(['waiting', 'done', 'dead'] as const).default('waiting'),
    availableAt: instant(),
    lockedUntil: instant().strictNullable(),
    attempts: p.integer().default(0),
    lastError: p.string().length(255).strictNullable(),
    finishedAt: instant().strictNullable(),
    timeCreated: timeCreated(),
  },
});

export interface NewOutboxMessage {
  subscriber: Subscriber | null;
  topic: string;
  payload: Record<string, unknown>;
  availableAt: Temporal.Instant;
  dedupeKey?: string;
}

/** Work that leaves the house, written in the transaction that decided on it. */
export class OutboxMessage extends OutboxMessageSchema.class {
  constructor({ dedupeKey, ...fields }: NewOutboxMessage) {
    super();
    Object.assign(this, fields);
    this.dedupeKey = dedupeKey ?? null;
    this.state = 'waiting';
    this.attempts = 0;
    this.lockedUntil = null;
    this.lastError = null;
    this.finishedAt = null;
  }

  /** Held by one worker until then; if it dies, another one takes over. */
  lease(until: Temporal.Instant): void {
    this.lockedUntil = until;
    this.attempts += 1;
  }

  /** Given up on; shown to the owner until they try again. */
  bury(error: string, now: Temporal.Instant): void {
    this.state = 'dead';
    this.lastError = error;
    this.lockedUntil = null;
    this.finishedAt = now;
  }

  /** All attempts anew, from now on. */
  revive(now: Temporal.Instant): void {
    this.state = 'waiting';
    this.attempts = 0;
    this.availableAt = now;
    this.finishedAt = null;
  }
}
OutboxMessageSchema.setClass(OutboxMessage);
