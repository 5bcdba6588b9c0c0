import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { ProviderUnavailable } from '@appointment/calendar-providers';
import type { ProblemCode } from '@appointment/contracts';
import { ConnectionHealth, problemCodeOf } from '../../connections';
import { Calendar, inTransaction, SyncState } from '../../database';
import { Clock } from '../../jobs';
import { type Lease, lockedState } from './sync-leases';
import { nextAfterFailure } from './sync-rhythm';

/** What becomes of a calendar that could not be read: its old busy time stays, and it is asked again later. */
@Injectable()
export class SyncFailures {
  private readonly logger = new Logger(SyncFailures.name);

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly health: ConnectionHealth,
  ) {}

  async note(lease: Lease, error: unknown): Promise<void> {
    if (!(error instanceof ProviderUnavailable)) {
      this.logger.error(`Calendar ${lease.calendarId} could not be synced`, error);
      await this.postpone(lease, 'internal');
      return;
    }
    const next = await this.postpone(lease, problemCodeOf(error));
    if (lease.connectionId === null || !concernsConnection(error)) return;
    await this.health.failed(lease.connectionId, error);
    if (next) await this.postponeSiblings(lease.connectionId, next);
  }

  private async postpone(
    { calendarId, until }: Lease,
    code: ProblemCode,
  ): Promise<Temporal.Instant | undefined> {
    return inTransaction(this.em, async (em) => {
      const state = await lockedState(em, calendarId);
      if (!state?.isLeasedAs(until)) return undefined;
      const failures = state.failures + 1;
      const next = nextAfterFailure(this.clock.now(), { calendarId, failures });
      state.failed(code, next);
      return next;
    });
  }

  /** A server that is down, or that refused our password, is not asked again for each of its calendars. */
  private async postponeSiblings(connectionId: number, next: Temporal.Instant): Promise<void> {
    const em = this.em.fork();
    const siblings = await em.find(
      Calendar,
      { externalConnection: connectionId, connected: true },
      { fields: ['id'] },
    );
    await em.nativeUpdate(
      SyncState,
      { calendar: { $in: siblings.map(({ id }) => id) }, nextSyncAt: { $lt: next } },
      { nextSyncAt: next },
    );
  }
}

/** One calendar that was deleted, or is no calendar any more, says nothing about the others. */
const concernsConnection = ({ code }: ProviderUnavailable): boolean =>
  !['not-caldav', 'no-calendars', 'read-only'].includes(code);
