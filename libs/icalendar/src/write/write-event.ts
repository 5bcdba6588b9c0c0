import type { CalendarEvent, EventStatus } from '../calendar-event';
import type { JCalProperty } from '../jcal';
import { calendarText, componentLines, moment, text } from './content';
import { attendeeProperty, type Destination, organizerProperty } from './people';
import { placeMarks, placeProperty } from './place';

/** What a letter asks its reader's calendar to do (RFC 5546): put the event in, or end it. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** The event as a CalDAV server stores it (RFC 4791: no METHOD); the server is asked not to invite anybody itself. */
export const writeEvent = (event: CalendarEvent): string =>
  calendarText(
    [],
    [
      componentLines('VEVENT', [
        ...essence(event),
        ...people(event, 'calendar-server'),
        ...placeMarks(event),
      ]),
    ],
  );

/** The event as an iTIP message for a mail's text/calendar part. A CANCEL always says STATUS:CANCELLED. */
export const writeInvitation = (event: CalendarEvent, method: InvitationMethod): string => {
  const status: EventStatus = method === 'CANCEL' ? 'cancelled' : event.status;
  const properties = [...essence({ ...event, status }), ...people(event, 'mail')];
  return calendarText([text('method', method)], [componentLines('VEVENT', properties)]);
};

/** The event as a file to keep. */
export const writeDownload = (event: CalendarEvent): string =>
  calendarText([text('method', 'PUBLISH')], [publishedLines(event)]);

/** PUBLISH names no attendees (RFC 5546, 3.2.1): nobody is asked to answer. */
export const publishedLines = (event: CalendarEvent): string[] =>
  componentLines('VEVENT', [...essence(event), organizerProperty(event.organizer, 'mail')]);

const essence = (event: CalendarEvent): JCalProperty[] => [
  text('uid', event.uid),
  ...version(event),
  ...times(event),
  text('summary', event.title),
  text('status', event.status.toUpperCase()),
  text('transp', 'OPAQUE'),
  ...(event.description ? [text('description', event.description)] : []),
  ...placeProperty('location', event),
  ...placeProperty('url', event),
];

const people = (event: CalendarEvent, destination: Destination): JCalProperty[] => [
  organizerProperty(event.organizer, destination),
  ...event.attendees.map((attendee) => attendeeProperty(attendee, destination)),
];

/** Which word on the event this is. */
export const version = (event: CalendarEvent): JCalProperty[] => [
  ['sequence', {}, 'integer', event.sequence],
  moment('dtstamp', event.stamp),
];

export const times = (event: CalendarEvent): JCalProperty[] => [
  moment('dtstart', event.start),
  moment('dtend', event.end),
];
