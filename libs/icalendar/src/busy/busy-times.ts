import { mergeIntervals, overlaps } from '@appointment/availability';
import type { BusyView, EventBusyTime } from '../busy-view';
import { allInstances } from './all-instances';
import { intervalOf } from './instance';

/**
 * When the events of an iCalendar text take their owner's time: recurrences expanded (RRULE, RDATE, EXDATE, moved and cancelled
 * occurrences), all-day events as local days of the owner; not transparent, cancelled or declined ones. One entry for each uid.
 * Never throws for what the text says: what cannot be read is named in `problems`, and stops no other event. Throws RangeError
 * if the view's zone does not exist.
 */
export function busyTimes(icalendar: string, view: BusyView): EventBusyTime[] {
  const found = allInstances(icalendar, view);
  if (found === undefined) return [{ uid: '', busy: [], problems: ['is not iCalendar'] }];
  return Array.from(found, ({ uid, instances, uncounted, problems }) => {
    // What nobody could count is not free.
    const taken = [...instances, ...uncounted].filter(({ part }) => part.takesTime).map(intervalOf);
    const busy = mergeIntervals(taken).filter((interval) => overlaps(interval, view.within));
    return { uid, busy, problems };
  });
}
