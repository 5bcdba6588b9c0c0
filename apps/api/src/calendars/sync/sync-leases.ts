import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, SyncState } from '../../database';
import { Clock } from '../../jobs';

/** Longer than any provider may take; a process that died holds up a calendar no longer than this. */
const LEASE = { minutes: 5 };

/** The right to save what was read from one calendar. Whoever asks last has it. */
export interface Lease {
  readonly calendarId: number;
  readonly connectionId: number | null;
  readonly until: Temporal.Instant;
}

/** Who reads which calendar: replicas share the work through the sync states' rows. */
@Injectable()
export class SyncLeases {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Takes the calendar, even from a sync that is on its way: that one may have read before the latest change. */
  async take(calendarId: number): Promise<Lease | undefined> {
    return inTransaction(this.em, async (em) => {
      const state = await lockedState(em, calendarId);
      return state ? this.leaseOf(state) : undefined;
    });
  }

  /** Takes the calendar that has been due for longest and that nobody is reading. */
  async takeDue(): Promise<Lease | undefined> {
    const now = this.clock.now();
    return inTransaction(this.em, async (em) => {
      const [due] = await em.find(
        SyncState,
        {
          nextSyncAt: { $lte: now },
          $or: [{ lockedUntil: null }, { lockedUntil: { $lte: now } }],
        },
        {
          orderBy: { nextSyncAt: 'asc' },
          limit: 1,
          lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        },
      );
      if (!due) return undefined;
      await em.populate(due, ['calendar']);
      return this.leaseOf(due);
    });
  }

  private leaseOf(state: SyncState): Lease {
    return {
      calendarId: state.calendar.id,
      connectionId: state.calendar.externalConnection?.id ?? null,
      until: state.lease(this.clock.now().add(LEASE)),
    };
  }
}

/** The row is the lock of its calendar's index: whoever changes the index holds it. Null: not connected. */
export async function lockedState(
  em: EntityManager,
  calendarId: number,
): Promise<SyncState | null> {
  const state = await em.findOne(
    SyncState,
    { calendar: calendarId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (state) await em.populate(state, ['calendar']);
  return state;
}
