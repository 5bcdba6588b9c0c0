import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type {
  CalendarList,
  Calendar as CalendarView,
  UpdateCalendar,
} from '@appointment/contracts';
import { bookedInto, inUse } from '../connections';
import {
  BusyInterval,
  Calendar,
  inTransaction,
  lockOwner,
  Subscriber,
  SyncState,
  timeChanged,
} from '../database';
import { NotFound } from '../http';
import { Clock } from '../jobs';
import { calendarLimit, calendarsLeft } from './calendar-allowance';
import { CalendarInUse, CalendarLimitReached, CalendarNotConnected } from './calendar.errors';
import { calendarOf } from './calendar-of';
import { CalendarViews } from './calendar.view';
import { FirstLook, SyncService } from './sync';

@Injectable()
export class CalendarsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly firstLook: FirstLook,
    private readonly syncs: SyncService,
    private readonly views: CalendarViews,
  ) {}

  async list(ownerId: number): Promise<CalendarList> {
    const em = this.em.fork();
    const { level } = await em.findOneOrFail(Subscriber, ownerId);
    const calendars = await em.find(Calendar, { owner: ownerId }, { orderBy: { id: 'asc' } });
    return { items: await this.views.of(em, calendars), limit: calendarLimit(level) };
  }

  async update(ownerId: number, id: number, body: UpdateCalendar): Promise<CalendarView> {
    const begins = await inTransaction(this.em, async (em) => {
      const owner = body.connected ? await lockOwner(em, ownerId) : null;
      const calendar = await calendarOf(em, ownerId, id);
      const wasConnected = calendar.connected;
      calendar.restyle(body);
      if (owner) await this.connect(em, owner, calendar);
      if (body.connected === false) await disconnect(em, calendar);
      return calendar.connected && !wasConnected;
    });
    if (begins) await this.firstLook.at([id]);
    return this.get(ownerId, id);
  }

  async remove(ownerId: number, id: number): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const calendar = await calendarOf(em, ownerId, id);
      if (await inUse(em, [id], this.clock.now())) throw new CalendarInUse(calendar.title);
      // A sync that is on its way holds its state's row first and the calendar's second: so do we.
      await em.nativeDelete(SyncState, { calendar: id });
      await timeChanged(em, ownerId);
      await em.nativeDelete(Calendar, { id });
    });
  }

  async sync(ownerId: number, id: number): Promise<CalendarView> {
    const calendar = await calendarOf(this.em.fork(), ownerId, id);
    if (!calendar.connected) throw new CalendarNotConnected(calendar.title);
    await this.syncs.syncCalendar(id);
    return this.get(ownerId, id);
  }

  private async get(ownerId: number, id: number): Promise<CalendarView> {
    const em = this.em.fork();
    const [view] = await this.views.of(em, [await calendarOf(em, ownerId, id)]);
    if (!view) throw new NotFound();
    return view;
  }

  private async connect(em: EntityManager, owner: Subscriber, calendar: Calendar): Promise<void> {
    if (calendar.connected) return;
    if ((await calendarsLeft(em, owner)) < 1) throw new CalendarLimitReached(owner.level);
    const now = this.clock.now();
    calendar.connect(now);
    em.persist(new SyncState({ calendar, nextSyncAt: now }));
    await timeChanged(em, owner.id);
  }
}

/** Its events count no more. A page's calendar stays connected: else bookings would go where nobody looks. */
async function disconnect(em: EntityManager, calendar: Calendar): Promise<void> {
  if (!calendar.connected) return;
  if (await bookedInto(em, [calendar.id])) throw new CalendarInUse(calendar.title);
  calendar.disconnect();
  await em.nativeDelete(SyncState, { calendar: calendar.id });
  await timeChanged(em, calendar.owner.id);
  await em.nativeDelete(BusyInterval, { calendar: calendar.id });
}
