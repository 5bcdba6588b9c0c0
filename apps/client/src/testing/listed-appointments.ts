import type { Appointment, AppointmentPage } from '@appointment/contracts';

type Query = Readonly<Record<string, string>>;

const holds = (item: Appointment, { status, from, to, scheduleId, q }: Query): boolean => {
  const words = `${item.title} ${item.attendee.name} ${item.attendee.email}`.toLowerCase();
  return (
    (!status || status.split(',').includes(item.status)) &&
    (!from || Date.parse(item.start) >= Date.parse(from)) &&
    (!to || Date.parse(item.start) < Date.parse(to)) &&
    (!scheduleId || item.scheduleId === Number(scheduleId)) &&
    (!q || words.includes(q.toLowerCase()))
  );
};

/** A page of the list, filtered and ordered as the server does it. */
export const listedAppointments = (all: readonly Appointment[], query: Query): AppointmentPage => {
  const { order = 'start', limit = '20', cursor = '0', total } = query;
  const key = order.endsWith('created') ? 'timeCreated' : 'start';
  const ascending = all
    .filter((item) => holds(item, query))
    .toSorted((one, other) => one[key].localeCompare(other[key]));
  const found = order.startsWith('-') ? ascending.toReversed() : ascending;
  const end = Number(cursor) + Number(limit);
  return {
    items: found.slice(Number(cursor), end),
    nextCursor: found.length > end ? String(end) : null,
    ...(total === 'true' && cursor === '0' && { total: found.length }),
  };
};
