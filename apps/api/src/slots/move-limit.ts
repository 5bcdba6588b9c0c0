import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { AuditEntry, type Slot } from '../database';
import { DomainError } from '../http';
import { Clock } from '../jobs';

const MOST = 10;
const WITHIN = { hours: 1 };

/**
 * How often a meeting can be moved. Each time everybody who comes gets a letter, also guests whom nobody asked, so
 * that a link in the wrong hands could fill their letterboxes.
 */
@Injectable()
export class MoveLimit {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Throws `too-many-requests`. In a transaction that holds the owner, so that nobody moves it at the same time. */
  async check(em: EntityManager, { appointment }: Slot): Promise<void> {
    if (!this.config.rateLimits) return;
    const now = this.clock.now();
    const latest = await em.find(
      AuditEntry,
      { appointment, action: 'rescheduled', at: { $gt: now.subtract(WITHIN) } },
      { orderBy: { id: 'desc' }, limit: MOST },
    );
    const oldest = latest[MOST - 1];
    if (!oldest) return;
    const wait = oldest.at.add(WITHIN).since(now).total('seconds');
    throw new DomainError('too-many-requests', { retryAfter: Math.max(1, Math.ceil(wait)) });
  }
}
