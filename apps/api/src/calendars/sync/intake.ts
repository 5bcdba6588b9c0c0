import type { EntityManager } from '@mikro-orm/sql';
import type { CalendarChanges, ChangePage, ToldEvents } from '@appointment/calendar-providers';
import type { ConnectionHealth } from '../../connections';
import { inTransaction, type SyncState, timeChanged } from '../../database';
import type { Clock } from '../../jobs';
import { lowerCase } from '../own-appointments';
import { eventKeyOf } from './busy-rows';
import type { EmptiedCalendars } from './emptied-calendars';
import { type Told, vanishingOf } from './vanishing-of';
import { UnreadEvents } from './unread-events';
import type { UnreadStore } from './unread-store';
import { forgetOthers, type IndexedCalendar, keysKnown, storeBusyTime } from './busy-store';
import type { Sightings } from './sightings';
import { type Lease, lockedState, renewed } from './sync-leases';
import type { Inquiry } from './sync-reader';
import { nextAfterSuccess } from './sync-rhythm';

/** Somebody has asked since, or the calendar was disconnected: what we read is no longer wanted. */
export class Overtaken extends Error {}

export interface IntakeTools {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly sightings: Sightings;
  readonly health: ConnectionHealth;
  readonly unread: UnreadStore;
  readonly emptied: EmptiedCalendars;
}

/**
 * Takes in what one calendar says, each page in a short transaction of its own, as long as the lease is ours. What
 * a complete listing does not name goes at its end, so that nothing is free that was only not read yet.
 */
export class Intake {
  readonly #told: Told = { named: new Set(), gone: new Set(), ours: new Set() };
  readonly #unread: UnreadEvents;
  readonly #calendar: IndexedCalendar;
  #changed = false;

  constructor(
    private readonly tools: IntakeTools,
    private readonly lease: Lease,
    private readonly inquiry: Inquiry,
  ) {
    this.#calendar = { id: lease.calendarId, ownerId: inquiry.ownerId };
    const { problems: count, unreadEvents } = inquiry.unread;
    this.#unread = new UnreadEvents({ count, events: tools.unread.open(unreadEvents) });
  }

  async take(page: ChangePage): Promise<void> {
    this.remember(page);
    const [changed, until] = await this.holding(async (em, state) => {
      const wrote = await storeBusyTime(em, this.#calendar, page);
      if (state.syncedAt === null) await this.noteProgress(em, state, page);
      await this.tools.sightings.note(em, this.inquiry, page);
      return [wrote, renewed(state, this.lease, this.tools.clock.now())] as const;
    });
    this.lease.until = until;
    this.#changed ||= changed;
  }

  async finish({ complete, next, forgotten = false }: CalendarChanges): Promise<void> {
    const { plan, at, ownerId } = this.inquiry;
    // Asked for everything, the answer is everything, whatever the provider calls it.
    const isAll = complete || plan.since === undefined;
    await this.holding(async (em, state) => {
      const forgot = isAll && (await forgetOthers(em, this.#calendar, this.#told.named));
      // Perhaps nothing was offered until now, for nobody knew: whoever looks at a page wants to hear of it.
      if (!this.#changed && !forgot && !state.trusted) await timeChanged(em, ownerId);
      await this.followMissing(em, { isAll, forgotten });
      if (state.lastError !== null)
        await this.tools.health.calendarTurned(em, state.calendar, null);
      state.synced({
        at,
        next: nextAfterSuccess(this.tools.clock.now(), this.#calendar.id),
        syncToken: next ?? null,
        horizon: plan.horizon,
        timezone: plan.view.timeZone,
        complete: isAll,
        ...(await this.unreadable(em)),
      });
    });
  }

  /** What is not there any more may follow from its owner's will, or from what became of the calendar as a whole. */
  private async followMissing(em: EntityManager, said: { isAll: boolean; forgotten: boolean }) {
    const { tools, inquiry } = this;
    const vanishing = vanishingOf(inquiry, this.#told, said);
    if (await tools.emptied.noticed(em, inquiry, vanishing)) return;
    if (said.isAll) await tools.sightings.noteUnnamed(em, inquiry, this.#told.named);
    await tools.sightings.remind(em, inquiry);
  }

  private holding<Result>(work: (em: EntityManager, state: SyncState) => Promise<Result>) {
    return inTransaction(this.tools.em, async (em) => {
      const state = await lockedState(em, this.#calendar.id);
      if (!state?.isLeasedAs(this.lease.until)) throw new Overtaken();
      return work(em as EntityManager, state);
    });
  }

  /** Only a first import goes on where it was cut off: what is known already stays as it is until everything is read. */
  private async noteProgress(em: EntityManager, state: SyncState, page: ChangePage) {
    const { horizon, view } = this.inquiry.plan;
    const { done, expected, resume } = page;
    const syncToken = resume ?? state.syncToken;
    const progress = { imported: done, expected, syncToken, horizon, timezone: view.timeZone };
    state.importing({ ...progress, ...(await this.unreadable(em)) });
  }

  private remember(page: ToldEvents): void {
    const { changed, unchanged = [], problems, gone } = page;
    const { named, gone: missed, ours } = this.#told;
    const ids = [...changed.map(({ id }) => id), ...unchanged, ...problems.map(({ id }) => id)];
    ids.forEach((id) => named.add(eventKeyOf(id)));
    gone.forEach((id) => missed.add(eventKeyOf(id)));
    changed.forEach(({ uid, event }) => event && ours.add(lowerCase(uid)));
    this.#unread.note(page);
  }

  private async unreadable(em: EntityManager) {
    const { count, events } = this.#unread.all();
    const known = await keysKnown(em, this.#calendar.id, events);
    const described = events.map((event) => ({
      ...event,
      busy: event.busy || known.has(event.key),
    }));
    return { problems: count, unreadEvents: this.tools.unread.seal(described) };
  }
}
