import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Calendar, type ExternalConnection, inTransaction, SyncState } from '../../database';
import { Clock } from '../../jobs';

/** Longer than any provider may take for one page; a process that died holds up a calendar no longer than this. */
const LEASE = { minutes: 5 };
const RENEWED_BEFORE = { minutes: 4 };

/** The right to save what was read from one calendar. Whoever asks last has it. */
export interface Lease {
  readonly calendarId: number;
  /** As it was then: what is heard from it later may come from other credentials. */
  readonly connection: Pick<ExternalConnection, 'id' | 'token'> | null;
  /** Host and port. */
  readonly server: string;
  /** Later, each time that whoever holds it goes on. */
  until: Temporal.Instant;
  /** Somebody waits for the answer. */
  readonly byHand: boolean;
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
      if (!state) return undefined;
      await em.populate(state, ['calendar.externalConnection']);
      return this.leaseOf(state, { byHand: true });
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
      await em.populate(due, ['calendar.externalConnection']);
      return this.leaseOf(due, { byHand: false });
    });
  }

  private leaseOf(state: SyncState, { byHand }: { byHand: boolean }): Lease {
    return {
      calendarId: state.calendar.id,
      connection: state.calendar.externalConnection,
      server: serverOf(state.calendar),
      until: state.lease(this.clock.now().add(LEASE)),
      byHand,
    };
  }
}

const serverOf = ({ url }: Calendar): string => (URL.canParse(url) ? new URL(url).host : url);

/** Still at it: until when the lease holds by now. */
export function renewed(state: SyncState, { until }: Lease, now: Temporal.Instant) {
  const isFresh = Temporal.Instant.compare(now.add(RENEWED_BEFORE), until) < 0;
  return isFresh ? until : state.lease(now.add(LEASE));
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
