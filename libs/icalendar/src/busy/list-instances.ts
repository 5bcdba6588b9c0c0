import { type Interval, isEmpty, overlaps } from '@appointment/availability';
import type { BusyView } from '../busy-view';
import { textOf } from '../jcal';
import { answerBy } from '../read/answers';
import { isCancelled } from '../read/takes-time';
import { allInstances } from './all-instances';
import { type Instance, intervalOf } from './instance';

/** One time that an event takes place, as a calendar's page shows it. */
export interface EventInstance extends Interval {
  readonly uid: string;
  readonly title: string;
  /** It lies on whole local days of the owner. */
  readonly allDay: boolean;
  /** It takes the owner's time; what is transparent or declined does not. */
  readonly busy: boolean;
  /** The event is tentative, or the owner's answer to it is. */
  readonly tentative: boolean;
}

/**
 * The instances of all events of an iCalendar text that overlap the window, recurrences expanded, ascending; cancelled ones
 * are left out, and so is what cannot be read. Throws RangeError if the view's zone does not exist.
 */
export function listInstances(icalendar: string, view: BusyView): EventInstance[] {
  const listed = [...(allInstances(icalendar, view) ?? [])].flatMap(
    ({ uid, instances, uncounted }) =>
      distinct([...instances, ...uncounted].filter(({ part }) => !isCancelled(part.component))).map(
        (instance) => described(uid, instance, view),
      ),
  );
  return listed
    .filter((instance) => isWithin(instance, view.within))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** DTSTART and the rule both name the first occurrence; but another one that was moved there is a second meeting. */
const distinct = (instances: readonly Instance[]): Instance[] =>
  [...Map.groupBy(instances, ({ part }) => part).values()].flatMap((ofPart) => [
    ...new Map(ofPart.map((instance) => [instance.at, instance])).values(),
  ]);

const described = (
  uid: string,
  instance: Instance,
  { ownerAddresses = [] }: BusyView,
): EventInstance => {
  const { component, takesTime } = instance.part;
  return {
    ...intervalOf(instance),
    uid,
    title: textOf(component, 'summary'),
    allDay: instance.start.isDay,
    busy: takesTime,
    tentative:
      textOf(component, 'status').toUpperCase() === 'TENTATIVE' ||
      answerBy(component, ownerAddresses) === 'tentative',
  };
};

/** A reminder without a length is shown where it stands. */
const isWithin = (instance: Interval, within: Interval): boolean =>
  isEmpty(instance)
    ? instance.start >= within.start && instance.start < within.end
    : overlaps(instance, within);
