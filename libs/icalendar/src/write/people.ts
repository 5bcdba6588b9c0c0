import type { EventAttendee, EventOrganizer } from '../calendar-event';
import type { JCalParameters, JCalProperty } from '../jcal';
import { cleanLine, cleanUri } from './clean-text';

/** Where the text goes: a calendar server must be told not to mail people itself. */
export type Destination = 'calendar-server' | 'mail';

export const organizerProperty = (
  { name, email }: EventOrganizer,
  destination: Destination,
): JCalProperty => [
  'organizer',
  { ...commonName(name), ...scheduling(destination) },
  'cal-address',
  address(email),
];

export const attendeeProperty = (
  { name, email, role = 'required', answer }: EventAttendee,
  destination: Destination,
): JCalProperty => [
  'attendee',
  {
    ...commonName(name),
    cutype: 'INDIVIDUAL',
    role: role === 'required' ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT',
    partstat: answer.toUpperCase(),
    rsvp: answer === 'needs-action' ? 'TRUE' : 'FALSE',
    ...scheduling(destination),
  },
  'cal-address',
  address(email),
];

/** RFC 6638, 7.1: our own letters invite; with CLIENT the server does not send its invitation too. */
const scheduling = (destination: Destination): JCalParameters =>
  destination === 'calendar-server' ? { 'schedule-agent': 'CLIENT' } : {};

const commonName = (name: string | undefined): JCalParameters => {
  // Parameters know no backslash escapes (RFC 5545, 3.2), but readers unescape them all the same.
  const cn = cleanLine(name ?? '').replaceAll('\\', '/');
  return cn === '' ? {} : { cn };
};

const address = (email: string): string => `mailto:${cleanUri(email)}`;
