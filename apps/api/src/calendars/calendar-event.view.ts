import type { CalendarEvent } from '@appointment/contracts';
import type { EventInstance } from '@appointment/icalendar';
import type { BusyInterval } from '../database';

const instant = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();

export const toCalendarEvent = (
  { start, end, title, allDay, busy, tentative }: EventInstance,
  appointmentId: string | null,
): CalendarEvent => ({
  start: instant(start),
  end: instant(end),
  title,
  allDay,
  busy,
  tentative,
  appointmentId,
});

/** All that is kept of an event is when it is. */
export const toBusyEvent = ({ start, end }: BusyInterval): CalendarEvent => ({
  start: start.toString(),
  end: end.toString(),
  title: null,
  allDay: false,
  busy: true,
  tentative: false,
  appointmentId: null,
});
