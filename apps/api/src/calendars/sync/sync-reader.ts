import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import {
  type CalendarChanges,
  type OnPage,
  ProviderUnavailable,
  type ToldEvents,
} from '@appointment/calendar-providers';
import { ConnectionPorts } from '../../connections';
import { type Calendar, Schedule, Slot, SyncState } from '../../database';
import { Clock } from '../../jobs';
import { type OwnMeeting, ownMeetings } from '../own-meetings';
import { ownerAddresses } from '../owner-addresses';
import type { Lease } from './sync-leases';
import { planSync, type SyncPlan } from './sync-plan';

/** One calendar that is about to be asked. */
export interface Inquiry {
  readonly calendar: Calendar;
  readonly ownerId: number;
  readonly plan: SyncPlan;
  /** The calendar has told before how to hear what changed since. */
  readonly hasToken: boolean;
  /** What could not be read before: of what did not change nobody says so again. None where everything is listed anew. */
  readonly unread: Pick<SyncState, 'problems' | 'unreadEvents'>;
  /** Ours that should stand in it. */
  readonly meetings: readonly OwnMeeting[];
  /** When it is asked. */
  readonly at: Temporal.Instant;
}

const NONE_UNREAD = { problems: 0, unreadEvents: null };

/** Asks one calendar for what the busy index lacks; outside of any transaction. */
@Injectable()
export class SyncReader {
  private readonly logger = new Logger(SyncReader.name);

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly ports: ConnectionPorts,
  ) {}

  /** Undefined when the calendar is not connected any more. */
  async prepare({ calendarId, byHand }: Lease): Promise<Inquiry | undefined> {
    const em = this.em.fork();
    const state = await em.findOne(
      SyncState,
      { calendar: calendarId },
      { populate: ['calendar.owner', 'calendar.externalConnection'] },
    );
    if (!state) return undefined;
    const { calendar } = state;
    const { owner } = calendar;
    const at = this.clock.now();
    const plan = planSync(state, {
      now: at,
      timeZone: owner.timezone,
      ownerAddresses: ownerAddresses(owner, [calendar.user]),
      farthestBookingMinutes: await farthestBooking(em, owner.id, at),
      calendarId,
      byHand,
    });
    if (plan.since === undefined && state.listedAt !== null) await noteListing(em, calendarId, at);
    const meetings = await ownMeetings(em, { id: calendarId, ownerId: owner.id }, at);
    return {
      ...{ calendar, ownerId: owner.id, plan, meetings, at },
      hasToken: state.syncToken !== null,
      unread: plan.since === undefined ? NONE_UNREAD : state,
    };
  }

  /** Hands over page by page. Throws `ProviderUnavailable`, and what `onPage` throws. */
  async ask({ calendar, plan, meetings }: Inquiry, onPage: OnPage): Promise<CalendarChanges> {
    const { externalConnection: connection, url } = calendar;
    if (!connection) throw new ProviderUnavailable('none', 'unreachable', 'hangs on no connection');
    const watchedUids = new Set(meetings.map(({ appointmentId }) => appointmentId));
    const view = { ...plan.view, watchedUids };
    return this.ports.open(connection).changes(url, plan.since, view, async (page) => {
      this.logProblems(calendar, page);
      await onPage(page);
    });
  }

  /** One line for many: a calendar may be full of them. */
  private logProblems({ id }: Calendar, { problems }: ToldEvents): void {
    const [first] = problems;
    if (!first) return;
    const others = problems.length > 1 ? `, and ${problems.length - 1} more like it` : '';
    this.logger.warn(`Calendar ${id}: ${first.id} can't be read: ${first.reason}${others}`);
  }
}

/** Whether it comes to an end or not: a server that fails over it is not asked for everything again and again. */
const noteListing = (em: EntityManager, calendarId: number, at: Temporal.Instant) =>
  em.nativeUpdate(SyncState, { calendar: calendarId }, { listedAt: at });

/** How far ahead somebody may ask for the owner's time: on a page, or at a time that the owner picked by hand. */
async function farthestBooking(
  em: EntityManager,
  ownerId: number,
  now: Temporal.Instant,
): Promise<number | null> {
  const [page] = await em.find(
    Schedule,
    { owner: ownerId },
    { orderBy: { farthestBooking: 'desc' }, limit: 1, fields: ['farthestBooking'] },
  );
  const [candidate] = await em.find(
    Slot,
    { subscriber: ownerId, bookingStatus: 'none' },
    { orderBy: { start: 'desc' }, limit: 1, fields: ['start'] },
  );
  const minutesTo = (moment: Temporal.Instant) => Math.ceil(moment.since(now).total('minutes'));
  const reaches = [page?.farthestBooking, candidate && minutesTo(candidate.start)];
  return reaches.reduce<number | null>((most, reach) => Math.max(most ?? 0, reach ?? 0), null);
}
