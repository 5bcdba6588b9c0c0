import type { AttendeeAnswer, EventStatus } from '../calendar-event';
import { type JCalComponent, parameterOf, propertiesOf, propertyOf, textOf } from '../jcal';
import { Zones } from '../zones/zones';
import { addressesOf, answerOf } from './answers';
import { type EventPart, readEventPart } from './event-part';
import { endOf } from './length';
import { instantOf } from './moments';
import { parseCalendar } from './parse-calendar';
import { isAboutTime } from './problems';
import type { ReadComponent } from './salvage';

/** An event as some calendar program left it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly status: EventStatus;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
  readonly title: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly attendees: readonly ReadAttendee[];
  /** It has further occurrences; the times are those of the first. */
  readonly recurring: boolean;
  /** Not all that it says about its time could be read: the times may be wrong. */
  readonly unclear?: true;
}

export interface ReadAttendee {
  readonly email: string;
  readonly name?: string;
  readonly answer: AttendeeAnswer;
}

const STATUSES: readonly EventStatus[] = ['tentative', 'confirmed', 'cancelled'];

/**
 * The event that an iCalendar text holds: that with the uid, else the first. Never a replaced occurrence of it (RECURRENCE-ID).
 * All-day and floating times are read in `timeZone`. Undefined if there is none whose start can be read.
 */
export function readEvent(
  icalendar: string,
  uid?: string,
  timeZone = 'UTC',
): ReadEvent | undefined {
  const calendar = parseCalendar(icalendar);
  const found = calendar?.events.find((event) => isMaster(event, uid));
  if (calendar === undefined || found === undefined) return undefined;
  const zones = new Zones(calendar.timezones, { within: { start: 0, end: 0 }, timeZone });
  const { part, problems } = readEventPart(found, zones);
  return part && { ...eventOf(part), ...(problems.some(isAboutTime) && { unclear: true }) };
}

const isMaster = ({ component }: ReadComponent, uid: string | undefined): boolean =>
  propertyOf(component, 'recurrence-id') === undefined &&
  (uid === undefined || textOf(component, 'uid') === uid);

function eventOf({ component, start, length, sequence, rules, extraDates }: EventPart): ReadEvent {
  const status = textOf(component, 'status').toLowerCase();
  return {
    uid: textOf(component, 'uid'),
    sequence,
    status: STATUSES.find((known) => known === status) ?? 'confirmed',
    start: Temporal.Instant.fromEpochMilliseconds(instantOf(start)),
    end: Temporal.Instant.fromEpochMilliseconds(endOf(start, length)),
    allDay: start.isDay,
    title: textOf(component, 'summary'),
    ...optionalText(component, 'description'),
    ...optionalText(component, 'location'),
    ...optionalText(component, 'url'),
    attendees: attendeesOf(component),
    recurring: rules.length + extraDates.length > 0,
  };
}

const optionalText = <Name extends string>(
  component: JCalComponent,
  name: Name,
): { readonly [name in Name]?: string } => {
  const text = textOf(component, name);
  return (text === '' ? {} : { [name]: text }) as { readonly [name in Name]?: string };
};

const attendeesOf = (component: JCalComponent): ReadAttendee[] =>
  propertiesOf(component, 'attendee').flatMap((attendee) => {
    const email = addressesOf(attendee).find((address) => address.includes('@'));
    if (email === undefined) return [];
    const name = parameterOf(attendee, 'cn');
    return { email, answer: answerOf(attendee), ...(name && { name }) };
  });
