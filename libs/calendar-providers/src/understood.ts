import { mergeIntervals } from '@appointment/availability';
import {
  busyTimes,
  type EventBusyTime,
  leavesTimeOpen,
  type ReadEvent,
  readEvent,
  readTitle,
} from '@appointment/icalendar';
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

/** What an iCalendar text at one address says. It should hold one event (RFC 4791, 4.1); if it holds more, all of their time counts. */
export function understood({ id, text, etag }: EventText, view: Viewpoint): Understood {
  const events = busyTimes(text, view);
  const busy = mergeIntervals(events.flatMap((event) => event.busy));
  const said = events.flatMap((event) => event.problems);
  const isOpen = said.some(leavesTimeOpen);
  // Where it is known to take no time, it is nobody's matter what else it says: long ago, or free.
  const reasons = busy.length > 0 || isOpen ? said : [];
  const event = watchedEvent(events, text, view);
  const uid = event?.uid ?? events[0]?.uid ?? '';
  const isUnread = busy.length === 0 && !event && isOpen;
  return {
    changed: isUnread
      ? undefined
      : { id, uid, busy, ...(etag !== undefined && { etag }), ...(event && { event }) },
    problems: problemsOf(reasons, { id, text }),
  };
}

function problemsOf(reasons: readonly string[], { id, text }: EventText): UnreadEvent[] {
  if (reasons.length === 0) return [];
  const title = readTitle(text).slice(0, LONGEST_TITLE);
  return reasons.map((reason) => ({ id, reason, ...(title !== '' && { title }) }));
}

const LONGEST_TITLE = 200;

function watchedEvent(
  events: readonly EventBusyTime[],
  text: string,
  { watchedUids, timeZone }: Viewpoint,
): ReadEvent | undefined {
  const watched = events.find(({ uid }) => watchedUids?.has(uid.toLowerCase()));
  return watched && readEvent(text, watched.uid, timeZone);
}
