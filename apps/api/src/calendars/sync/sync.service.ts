import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { ConnectionHealth } from '../../connections';
import { inTransaction, timeChanged } from '../../database';
import { Clock } from '../../jobs';
import { storeBusyTime } from './busy-store';
import { SyncFailures } from './sync-failures';
import { type Lease, lockedState, SyncLeases } from './sync-leases';
import { type Reading, SyncReader } from './sync-reader';
import { nextAfterSuccess } from './sync-rhythm';

/** Keeps the busy index like the calendars: asks outside of any transaction, saves in one. */
@Injectable()
export class SyncService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly leases: SyncLeases,
    private readonly reader: SyncReader,
    private readonly failures: SyncFailures,
    private readonly health: ConnectionHealth,
  ) {}

  /** Reads one connected calendar now. How it went stands in its sync state; a failure is no exception. */
  async syncCalendar(calendarId: number): Promise<void> {
    const lease = await this.leases.take(calendarId);
    if (lease) await this.run(lease);
  }

  async run(lease: Lease): Promise<void> {
    try {
      const reading = await this.reader.read(lease.calendarId);
      if (reading) await this.save(lease, reading);
    } catch (error) {
      await this.failures.note(lease, error);
    }
  }

  private async save({ calendarId, until }: Lease, reading: Reading): Promise<void> {
    const { ownerId, connectionId, plan, changes, at } = reading;
    await inTransaction(this.em, async (em) => {
      const state = await lockedState(em, calendarId);
      // Somebody has asked since, or the calendar was disconnected: what we read is no longer wanted.
      if (!state?.isLeasedAs(until)) return;
      const calendar = { id: calendarId, ownerId };
      const changed = await storeBusyTime(em as EntityManager, calendar, changes);
      // Perhaps nothing was offered until now, for nobody knew: whoever looks at a page wants to hear of it.
      if (!changed && !state.trusted) await timeChanged(em, ownerId);
      state.synced({
        at,
        next: nextAfterSuccess(this.clock.now(), calendarId),
        syncToken: changes.next ?? null,
        horizon: plan.horizon,
        timezone: plan.view.timeZone,
      });
    });
    if (connectionId !== null) await this.health.answered(connectionId);
  }
}
