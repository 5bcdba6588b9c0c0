import ICAL from 'ical.js';
import type { CalendarEvent, EventStatus } from '../calendar-event';
import type { JCalProperty } from '../jcal';
import { cleanText, cleanUri } from './clean-text';
import { fold } from './fold';
import { attendeeProperty, type Destination, organizerProperty } from './people';

const PRODUCT = '-//Appointment//Appointment//EN';

/** What a letter asks its reader's calendar to do (RFC 5546): put the event in, or end it. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** The event as a CalDAV server stores it (RFC 4791: no METHOD); the server is asked not to invite anybody itself. */
export const writeEvent = (event: CalendarEvent): string =>
  calendarText([], [...essence(event), ...people(event, 'calendar-server')]);

/** The event as an iTIP message for a mail's text/calendar part. A CANCEL always says STATUS:CANCELLED. */
export const writeInvitation = (event: CalendarEvent, method: InvitationMethod): string => {
  const status: EventStatus = method === 'CANCEL' ? 'cancelled' : event.status;
  return calendarText(
    [text('method', method)],
    [...essence({ ...event, status }), ...people(event, 'mail')],
  );
};

/** The event as a file to keep. PUBLISH names no attendees (RFC 5546, 3.2.1): nobody is asked to answer. */
export const writeDownload = (event: CalendarEvent): string =>
  calendarText(
    [text('method', 'PUBLISH')],
    [...essence(event), organizerProperty(event.organizer, 'mail')],
  );

function calendarText(method: JCalProperty[], event: JCalProperty[]): string {
  const head = [
    text('version', '2.0'),
    text('prodid', PRODUCT),
    text('calscale', 'GREGORIAN'),
    ...method,
  ];
  const vevent = ['BEGIN:VEVENT', ...event.map(contentLine), 'END:VEVENT'];
  const lines = ['BEGIN:VCALENDAR', ...head.map(contentLine), ...vevent, 'END:VCALENDAR'];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** ical.js knows how each kind of value is escaped. */
const contentLine = (property: JCalProperty): string =>
  fold(ICAL.stringify.property(property, ICAL.design.icalendar, true));

const essence = (event: CalendarEvent): JCalProperty[] => [
  text('uid', event.uid),
  ['sequence', {}, 'integer', event.sequence],
  moment('dtstamp', event.stamp),
  moment('dtstart', event.start),
  moment('dtend', event.end),
  text('summary', event.title),
  text('status', event.status.toUpperCase()),
  text('transp', 'OPAQUE'),
  ...optional(event.description, (description) => text('description', description)),
  ...optional(event.location, (location) => text('location', location)),
  ...optional(event.url, (url) => ['url', {}, 'uri', cleanUri(url)]),
];

const people = (event: CalendarEvent, destination: Destination): JCalProperty[] => [
  organizerProperty(event.organizer, destination),
  ...event.attendees.map((attendee) => attendeeProperty(attendee, destination)),
];

const optional = (
  value: string | undefined,
  property: (value: string) => JCalProperty,
): JCalProperty[] => (value === undefined || value === '' ? [] : [property(value)]);

const text = (name: string, value: string): JCalProperty => [name, {}, 'text', cleanText(value)];

/** In UTC: right in every zone, and no VTIMEZONE to get wrong. */
const moment = (name: string, instant: Temporal.Instant): JCalProperty => [
  name,
  {},
  'date-time',
  instant.toString({ smallestUnit: 'second' }),
];
