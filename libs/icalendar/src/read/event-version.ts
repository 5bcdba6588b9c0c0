import type { EpochMilliseconds } from '@appointment/availability';
import type { CalendarEvent } from '../calendar-event';
import { textOf } from '../jcal';
import { Zones } from '../zones/zones';
import { readEventPart } from './event-part';
import { endOf } from './length';
import { instantOf } from './moments';
import { parseCalendar } from './parse-calendar';

/** What tells one word on an event from another. */
export interface EventVersion {
  readonly sequence: number;
  /** In lower case; empty where a text says none. */
  readonly status: string;
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

/** Which word on the event with that uid an iCalendar text holds; undefined if it holds none that can be read. */
export function readVersion(icalendar: string, uid: string): EventVersion | undefined {
  const calendar = parseCalendar(icalendar);
  const found = calendar?.events.find(({ component }) => textOf(component, 'uid') === uid);
  if (calendar === undefined || found === undefined) return undefined;
  const view = { within: { start: 0, end: 0 }, timeZone: 'UTC' };
  const { part } = readEventPart(found, new Zones(calendar.timezones, view));
  return (
    part && {
      sequence: part.sequence,
      status: textOf(found.component, 'status').toLowerCase(),
      start: instantOf(part.start),
      end: endOf(part.start, part.length),
    }
  );
}

/** Which word on an event this is, to the second as iCalendar keeps it. */
export const versionOf = ({ sequence, status, start, end }: CalendarEvent): EventVersion => ({
  sequence,
  status,
  start: wholeSecond(start),
  end: wholeSecond(end),
});

const wholeSecond = (instant: Temporal.Instant): EpochMilliseconds =>
  instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).epochMilliseconds;
