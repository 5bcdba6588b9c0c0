import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Interval } from '@appointment/availability';
import { ProviderUnavailable } from '@appointment/calendar-providers';
import type { CalendarEvents, CalendarEventsQuery } from '@appointment/contracts';
import type { EventInstance } from '@appointment/icalendar';
import { BusyInterval, type Calendar, SyncState } from '../database';
import { Clock, PermanentFailure } from '../jobs';
import { toBusyEvent, toCalendarEvent } from './calendar-event.view';
import { calendarOf } from './calendar-of';
import { CalendarNotConnected } from './calendar.errors';

import { OpenCalendars } from './open-calendars';
import { lowerCase, ownAppointments } from './own-appointments';
import { ownerAddresses } from './owner-addresses';
import { BudgetSpent, withinBudget } from './within-budget';

/** So long the owner waits for their own titles. */
const PATIENCE_MS = 3_000;
/** Nobody looks at more of them at once. */
const MOST_EVENTS = 2_000;

/** What stands in a calendar: titles are asked for when their owner wants to see them, and kept nowhere. */
@Injectable()
export class CalendarEventsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly calendars: OpenCalendars,
  ) {}

  async within(ownerId: number, id: number, query: CalendarEventsQuery): Promise<CalendarEvents> {
    const em = this.em.fork();
    const calendar = await calendarOf(em, ownerId, id);
    if (!calendar.connected) throw new CalendarNotConnected(calendar.title);
    await em.populate(calendar, ['owner', 'externalConnection']);
    const within = {
      start: Temporal.Instant.from(query.from).epochMilliseconds,
      end: Temporal.Instant.from(query.to).epochMilliseconds,
    };
    const shown = await this.asked(calendar, within);
    return shown ? this.live(em, ownerId, shown) : this.asLastSeen(em, calendar, within);
  }

  /** Undefined where the server can't say in time. */
  private async asked(
    calendar: Calendar,
    within: Interval,
  ): Promise<readonly EventInstance[] | undefined> {
    // Servers lock accounts: a refused password is not tried again for each look at the dashboard.
    if (calendar.externalConnection?.statusCode === 'connection.wrong-password') return undefined;
    const { owner, user, url } = calendar;
    const view = {
      within,
      timeZone: owner.timezone,
      ownerAddresses: ownerAddresses(owner, [user]),
    };
    try {
      const open = await this.calendars.open(calendar.id);
      const events = this.calendars.ask(open, (port) => port.events(url, view));
      return await withinBudget(events, PATIENCE_MS);
    } catch (error) {
      if (isNoAnswer(error)) return undefined;
      throw error;
    }
  }

  private async live(
    em: EntityManager,
    ownerId: number,
    shown: readonly EventInstance[],
  ): Promise<CalendarEvents> {
    const some = shown.slice(0, MOST_EVENTS);
    const own = await ownAppointments(
      em,
      ownerId,
      some.map(({ uid }) => uid),
    );
    const appointmentOf = (uid: string) => (own.has(lowerCase(uid)) ? lowerCase(uid) : null);
    const items = some.map((event) => toCalendarEvent(event, appointmentOf(event.uid)));
    return { items, asOf: this.clock.now().toString(), live: true };
  }

  private async asLastSeen(
    em: EntityManager,
    calendar: Calendar,
    { start, end }: Interval,
  ): Promise<CalendarEvents> {
    const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
    const rows = await em.find(
      BusyInterval,
      { calendar, start: { $lt: instant(end) }, end: { $gt: instant(start) } },
      { orderBy: { start: 'asc' }, limit: MOST_EVENTS },
    );
    const state = await em.findOne(SyncState, { calendar });
    const asOf = state?.syncedAt?.toString() ?? null;
    return { items: rows.map(toBusyEvent), asOf, live: false };
  }
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof ProviderUnavailable ||
  error instanceof PermanentFailure ||
  error instanceof BudgetSpent;
