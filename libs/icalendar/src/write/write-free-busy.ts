import { type Interval, intersection, isEmpty, mergeIntervals } from '@appointment/availability';
import type { EventOrganizer } from '../calendar-event';
import type { JCalProperty } from '../jcal';
import { calendarText, componentLines, moment, text } from './content';
import { organizerProperty } from './people';

export interface FreeBusy {
  /** Whose time it is. */
  readonly owner: EventOrganizer;
  /** Only about this stretch of time something is said. */
  readonly within: Interval;
  readonly busy: readonly Interval[];
  /** Where the owner is busy only perhaps. */
  readonly tentative?: readonly Interval[];
  /** When this was found out: DTSTAMP. */
  readonly stamp: Temporal.Instant;
  /** The same owner always publishes under the same; by default it is made of their address. */
  readonly uid?: string;
}

/** The owner's busy time without any word on what it is: a VFREEBUSY to publish (RFC 5545, 3.6.4; RFC 5546, 3.3.1), an `.ifb` file. */
export function writeFreeBusy(question: FreeBusy): string {
  const { owner, within, busy, tentative = [], stamp } = question;
  const properties: JCalProperty[] = [
    text('uid', question.uid ?? `freebusy-${owner.email}`),
    moment('dtstamp', stamp),
    moment('dtstart', instant(within.start)),
    moment('dtend', instant(within.end)),
    organizerProperty(owner, 'mail'),
    ...periods('BUSY', busy, within),
    ...periods('BUSY-TENTATIVE', tentative, within),
  ];
  return calendarText([text('method', 'PUBLISH')], [componentLines('VFREEBUSY', properties)]);
}

/** In UTC, ascending (RFC 5545, 3.8.2.6), a line for each. */
const periods = (
  type: 'BUSY' | 'BUSY-TENTATIVE',
  busy: readonly Interval[],
  within: Interval,
): JCalProperty[] =>
  mergeIntervals(busy.map((interval) => intersection(toWholeSeconds(interval), within)))
    .filter((interval) => !isEmpty(interval))
    .map(({ start, end }) => [
      'freebusy',
      { fbtype: type },
      'period',
      [instant(start), instant(end)].map((edge) => edge.toString({ smallestUnit: 'second' })),
    ]);

/** iCalendar knows no less than a second, and the last one begun is busy too. */
const toWholeSeconds = ({ start, end }: Interval): Interval => ({
  start: Math.floor(start / 1000) * 1000,
  end: Math.ceil(end / 1000) * 1000,
});

const instant = (moment: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(moment);
