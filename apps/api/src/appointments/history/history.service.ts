import type { History } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditEntry, OutboxMessage } from '../../database';
import { ownedSlot } from '../owned-slot';
import { failingTopics, toFailureEntry, toHistoryEntry } from './history.view';

/** Of a meeting that was moved to and fro for ever, the newest entries. */
const MOST = 200;

/** What became of a meeting: who did what, and what could not be delivered. */
@Injectable()
export class HistoryService {
  constructor(private readonly em: EntityManager) {}

  async of(ownerId: number, id: string): Promise<History> {
    const em = this.em.fork();
    const { appointment } = await ownedSlot(em, ownerId, id);
    const newest = { orderBy: { id: 'desc' }, limit: MOST } as const;
    const entries = await em.find(AuditEntry, { appointment }, newest);
    const failed = await em.find(
      OutboxMessage,
      {
        subscriber: ownerId,
        state: 'dead',
        topic: { $in: failingTopics },
        payload: { appointmentId: appointment.uuid },
      },
      newest,
    );
    // What happened in one moment keeps its order, and failed after it was ordered.
    const changes = entries.toReversed().map(toHistoryEntry);
    const failures = failed.toReversed().map(toFailureEntry);
    return { items: [...changes, ...failures].toSorted(byTime) };
  }
}

const byTime = (a: { at: string }, b: { at: string }): number =>
  Temporal.Instant.compare(a.at, b.at);
