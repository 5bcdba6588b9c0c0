import { createHash } from 'node:crypto';
import type { CalendarPort, RemoteCalendarId } from '@appointment/calendar-providers';

/** A subscription's address in one spelling; `webcal` is what programs call https by. */
export function subscriptionAddress(typed: string): string {
  const address = new URL(typed.replace(/^webcals?:/i, 'https:'));
  address.hash = '';
  return address.href;
}

/**
 * Stands for a secret address, as the address of a subscription is: its server is named, the rest can be recognised, but
 * not read.
 */
export const maskedAddress = (address: string): string =>
  `${new URL(address).origin}/#${createHash('sha256').update(address).digest('hex').slice(0, 32)}`;

/** A subscription whose calendar goes by its masked address, so that nobody has to keep the real one. */
export function maskedPort(port: CalendarPort, address: string): CalendarPort {
  const mask = maskedAddress(address);
  const real = (calendar: RemoteCalendarId) => (calendar === mask ? address : calendar);
  return {
    ...port,
    list: async () => (await port.list()).map((calendar) => ({ ...calendar, id: mask })),
    changes: (calendar, ...question) => port.changes(real(calendar), ...question),
    busy: (calendars, view) => port.busy(calendars.map(real), view),
    events: (calendar, view) => port.events(real(calendar), view),
    find: (calendar, uid) => port.find(real(calendar), uid),
  };
}
