import type { EntityManager } from '@mikro-orm/core';
import type { Calendar as CalendarView } from '@appointment/contracts';
import { type Calendar, SyncState } from '../database';

export function toCalendarView(calendar: Calendar, state: SyncState | undefined): CalendarView {
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
  };
}

/** Calendars together with how their last sync went. */
export async function viewsOf(
  em: EntityManager,
  calendars: readonly Calendar[],
): Promise<CalendarView[]> {
  const states = await em.find(SyncState, { calendar: { $in: [...calendars] } }, { refresh: true });
  const stateOf = new Map(states.map((state) => [state.calendar.id, state]));
  return calendars.map((calendar) => toCalendarView(calendar, stateOf.get(calendar.id)));
}
