import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Calendar as CalendarView, UnreadEvent } from '@appointment/contracts';
import { type Calendar, SyncState } from '../database';
import { type Unread, UnreadStore } from './sync';

/** Calendars together with how their last sync went. */
@Injectable()
export class CalendarViews {
  constructor(private readonly unread: UnreadStore) {}

  async of(em: EntityManager, calendars: readonly Calendar[]): Promise<CalendarView[]> {
    const ids = { calendar: { $in: [...calendars] } };
    const states = await em.find(SyncState, ids, { refresh: true });
    const stateOf = new Map(states.map((state) => [state.calendar.id, state]));
    return calendars.map((calendar) => this.view(calendar, stateOf.get(calendar.id)));
  }

  private view(calendar: Calendar, state: SyncState | undefined): CalendarView {
    return {
      id: calendar.id,
      connectionId: calendar.externalConnection?.id ?? null,
      provider: calendar.provider,
      title: calendar.title,
      color: calendar.color,
      url: calendar.url,
      connected: calendar.connected,
      connectedAt: calendar.connectedAt?.toString() ?? null,
      readOnly: calendar.readOnly,
      syncedAt: state?.syncedAt?.toString() ?? null,
      syncError: state?.lastError ?? null,
      imported: state?.imported ?? null,
      expected: state?.expected ?? null,
      problems: state?.problems ?? 0,
      unreadEvents: this.unread.open(state?.unreadEvents ?? null).map(toUnreadEvent),
    };
  }
}

const toUnreadEvent = ({ title, file, reason, busy }: Unread): UnreadEvent => ({
  title,
  file,
  reason,
  busy,
});
