import type { Appointment, Calendar, CalendarEvent } from '@appointment/contracts';
import type { DashboardMessages } from '@appointment/i18n';
import type { WeekEntry } from '@appointment/ui';
import type { Formats } from '../core/i18n/formats';

interface Words {
  readonly t: DashboardMessages['week'];
  readonly formats: Pick<Formats, 'time' | 'timeRange'>;
}

const ofAppointment = (appointment: Appointment, { t, formats }: Words): WeekEntry => {
  const { id, title, attendee, start, end } = appointment;
  const waits = appointment.status === 'requested';
  const what = `${attendee.name}, ${title}, ${formats.timeRange(start, end)}`;
  return {
    id,
    kind: waits ? 'hold' : 'booked',
    start: Date.parse(start),
    end: Date.parse(end),
    allDay: false,
    title: waits ? `${attendee.name}?` : attendee.name,
    about: `${formats.time(start)} ${title}`,
    name: waits ? t.waits(what) : what,
    link: ['/appointments', id],
  };
};

const ofEvent = (event: CalendarEvent, calendar: Calendar, { t, formats }: Words) => {
  const title = event.title ?? t.busy;
  const when = event.allDay ? t.allDay : formats.timeRange(event.start, event.end);
  return {
    kind: event.busy ? ('busy' as const) : ('free' as const),
    start: Date.parse(event.start),
    end: Date.parse(event.end),
    allDay: event.allDay,
    title: event.allDay ? `${title}, ${calendar.title}` : title,
    about: `${formats.time(event.start)} ${calendar.title}`,
    name: `${title}, ${calendar.title}, ${when}`,
    color: calendar.color,
  };
};

/** What one calendar answered. */
export interface SeenCalendar {
  readonly calendar: Calendar;
  readonly events: readonly CalendarEvent[];
}

/** Everything that takes the owner's time, each thing once: a meeting of ours is no event besides. */
export const weekEntries = (
  appointments: readonly Appointment[],
  seen: readonly SeenCalendar[],
  words: Words,
): WeekEntry[] => {
  const ours = new Set(appointments.map(({ id }) => id));
  const events = seen.flatMap(({ calendar, events }) =>
    events
      .filter(({ appointmentId }) => !appointmentId || !ours.has(appointmentId))
      .map((event, n) => ({ id: `${calendar.id}-${n}`, ...ofEvent(event, calendar, words) })),
  );
  return [...appointments.map((appointment) => ofAppointment(appointment, words)), ...events];
};
