import type { ProviderUnavailable, UnavailableCode } from '@appointment/calendar-providers';
import type { ProblemCode } from '@appointment/contracts';

/** The stable code under which the wire and the tables name a provider's failure. */
export const problemCodeOf = ({ code }: ProviderUnavailable): ProblemCode =>
  code === 'read-only' ? 'calendar.read-only' : `connection.${code}`;

const ofOneCalendar: readonly UnavailableCode[] = [
  'not-caldav',
  'no-calendars',
  'calendar-gone',
  'forbidden',
  'too-large',
  'not-icalendar',
  'read-only',
];

/** Of a question about one calendar: its answer says nothing about the others, and nothing about the account. */
export const concernsOneCalendar = ({ code }: ProviderUnavailable): boolean =>
  ofOneCalendar.includes(code);

const remedies: Record<UnavailableCode, string> = {
  'host-unknown': 'No server has this name. Check the address for typing errors.',
  unreachable: 'The server does not answer. Check the address, or try again later.',
  'timed-out': 'The server took too long to answer. Try again later.',
  'wrong-password':
    'The server refused the user name or the password. With two-step sign-in it takes an app password.',
  'not-caldav':
    'There is a server, but no CalDAV at this address. Ask its operator for the address.',
  'address-not-allowed':
    'Calendars are only read from public servers over https, and the password goes to no other server than the one that was named. If that one leads on to another, give its address.',
  'no-calendars':
    'The account has no calendar that holds events. Make one there, then connect again.',
  'read-only': 'The calendar takes no changes from us.',
  tls: 'The certificate of the server is not valid for this address. Check the address, or tell its operator.',
  'sign-in-unsupported':
    'The server takes neither a password nor an app password from programs like this one. Share the calendar by its secret link instead.',
  forbidden:
    'The server knows you, but does not allow this. Check there what the account or the app password may do.',
  'not-icalendar': 'There is something at this address, but no calendar. Copy the link once more.',
  'calendar-gone': 'The calendar is not there any more. If it was moved or renamed, connect again.',
  'too-large': 'The calendar holds more than can be read. Remove old events there, or split it.',
  'rate-limited': 'The server is asked too often. It is asked again later, by itself.',
  'server-error': 'The server has a problem of its own. It is asked again later, by itself.',
};

/** What the owner may do about it. */
export const remedyOf = ({ code }: ProviderUnavailable): string => remedies[code];
