import { mergeIntervals } from '@appointment/availability';
import { busyTimes } from '@appointment/icalendar';
import type { ChangedEvent, UnreadEvent, Viewpoint } from './calendar-port';

export interface Understood {
  readonly changed: ChangedEvent;
  readonly problems: readonly UnreadEvent[];
}

/** What an iCalendar text at one address says. It should hold one event (RFC 4791, 4.1); if it holds more, all of their time counts. */
export function understood(id: string, text: string, view: Viewpoint): Understood {
  const events = busyTimes(text, view);
  const busy = mergeIntervals(events.flatMap((event) => event.busy));
  const reasons = events.flatMap((event) => event.problems);
  return {
    changed: { id, uid: events[0]?.uid ?? '', busy },
    problems: reasons.map((reason) => ({ id, reason })),
  };
}
