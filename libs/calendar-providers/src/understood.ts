import { mergeIntervals } from '@appointment/availability';
import { busyTimes, type EventBusyTime, type ReadEvent, readEvent } from '@appointment/icalendar';
import type { ChangedEvent, UnreadEvent, Viewpoint } from './calendar-port';

/** What stands at one address of a calendar. */
export interface EventText {
  readonly id: string;
  readonly text: string;
  readonly etag?: string | undefined;
}

export interface Understood {
  /** Undefined where the text does not say when the event is: what was known of it still counts. */
  readonly changed: ChangedEvent | undefined;
  readonly problems: readonly UnreadEvent[];
}

/** Reasons that leave it open when an event is; a title that cannot be read is nobody's free time. */
const ABOUT_TIME =
  /^(is not|DTSTART|DTEND|DURATION|RRULE|EXRULE|RDATE|EXDATE|RECURRENCE-ID|TZID|a line|END) /;

/** What an iCalendar text at one address says. It should hold one event (RFC 4791, 4.1); if it holds more, all of their time counts. */
export function understood({ id, text, etag }: EventText, view: Viewpoint): Understood {
  const events = busyTimes(text, view);
  const busy = mergeIntervals(events.flatMap((event) => event.busy));
  const reasons = events.flatMap((event) => event.problems);
  const event = watchedEvent(events, text, view);
  const uid = event?.uid ?? events[0]?.uid ?? '';
  const isUnread = busy.length === 0 && !event && reasons.some((one) => ABOUT_TIME.test(one));
  return {
    changed: isUnread
      ? undefined
      : { id, uid, busy, ...(etag !== undefined && { etag }), ...(event && { event }) },
    problems: reasons.map((reason) => ({ id, reason })),
  };
}

function watchedEvent(
  events: readonly EventBusyTime[],
  text: string,
  { watchedUids, timeZone }: Viewpoint,
): ReadEvent | undefined {
  const watched = events.find(({ uid }) => watchedUids?.has(uid.toLowerCase()));
  return watched && readEvent(text, watched.uid, timeZone);
}
