import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { ProviderUnavailable } from '@appointment/calendar-providers';
import type { ProblemCode } from '@appointment/contracts';
import { concernsOneCalendar, ConnectionHealth, problemCodeOf } from '../../connections';
import { Calendar, inTransaction, SyncState } from '../../database';
import { Clock } from '../../jobs';
import { ServerPauses } from './server-pauses';
import { type Lease, lockedState } from './sync-leases';
import { nextAfterFailure, nextAfterPause } from './sync-rhythm';

interface Failure {
  readonly code: ProblemCode;
  readonly retryAfter?: number | undefined;
  /** It says nothing about the connection's other calendars. */
  readonly isItsOwn: boolean;
}

const INTERNAL: Failure = { code: 'internal', isItsOwn: false };

/** What becomes of a calendar that could not be read: its old busy time stays, and it is asked again later. */
@Injectable()
export class SyncFailures {
  private readonly logger = new Logger(SyncFailures.name);

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly health: ConnectionHealth,
    private readonly pauses: ServerPauses,
  ) {}

  async note(lease: Lease, error: unknown): Promise<void> {
    if (!(error instanceof ProviderUnavailable)) {
      this.logger.error(`Calendar ${lease.calendarId} could not be synced`, error);
      await this.postpone(lease, INTERNAL);
      return;
    }
    const isItsOwn = concernsOneCalendar(error);
    const { retryAfter } = error;
    const next = await this.postpone(lease, { code: problemCodeOf(error), retryAfter, isItsOwn });
    const { connection } = lease;
    // Whoever has asked since knows better.
    if (connection === null || isItsOwn || next === undefined) return;
    this.pauses.failed(lease.server, connection.id, error);
    await this.health.failed(connection, error);
    await this.postponeSiblings(connection.id, next);
  }

  /** Its server is left alone for now; of the calendar itself this says nothing. */
  async putOff({ calendarId, until }: Lease, pause: Temporal.Instant): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const state = await lockedState(em, calendarId);
      if (state?.isLeasedAs(until)) state.release(nextAfterPause(pause, calendarId));
    });
  }

  private async postpone(
    { calendarId, until }: Lease,
    { code, retryAfter, isItsOwn }: Failure,
  ): Promise<Temporal.Instant | undefined> {
    return inTransaction(this.em, async (em) => {
      const state = await lockedState(em, calendarId);
      if (!state?.isLeasedAs(until)) return undefined;
      const failures = state.failures + 1;
      const next = nextAfterFailure(this.clock.now(), { calendarId, failures, retryAfter });
      if (isItsOwn) await this.health.calendarTurned(em, state.calendar, code);
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
