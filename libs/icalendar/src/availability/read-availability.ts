import { type Interval, intersection, isEmpty, mergeIntervals } from '@appointment/availability';
import { instancesOf, type Reading } from '../busy/all-instances';
import { Allowance } from '../busy/allowance';
import { intervalOf } from '../busy/instance';
import type { BusyView } from '../busy-view';
import { type JCalComponent, propertyOf, textOf } from '../jcal';
import { lengthOf, endOf } from '../read/length';
import { instantOf, MomentReader } from '../read/moments';
import { parseCalendar } from '../read/parse-calendar';
import { isAboutTime } from '../read/problems';
import type { ReadComponent } from '../read/salvage';
import { Zones } from '../zones/zones';
import { without } from './without';

/** When the owner can be met, by their own word in a calendar program. */
export interface Availability {
  /** Within the window; ascending and disjoint. */
  readonly available: readonly Interval[];
  /** What could not be understood, in words for a log. */
  readonly problems: readonly string[];
}

/**
 * The stretches of the window in which the VAVAILABILITY components of an iCalendar text leave their owner available (RFC 7953).
 * A component of higher priority has the word where it applies; of several with the same priority all must agree. What is
 * not AVAILABLE in a component is not available, whatever its BUSYTYPE. Where no component applies, the owner is. Undefined if
 * there is none. Throws RangeError if the view's zone does not exist.
 */
export function readAvailability(
  icalendar: string,
  view: Pick<BusyView, 'within' | 'timeZone'>,
): Availability | undefined {
  const calendar = parseCalendar(icalendar);
  if (calendar === undefined || calendar.availabilities.length === 0) return undefined;
  const parts = calendar.availabilities.flatMap(({ component }) => component[2]);
  const reading: Reading = {
    zones: new Zones(calendar.timezones, view),
    view,
    allowance: new Allowance(parts.length),
  };
  const broken = new Map(calendar.available.map((one) => [one.component, one.problems]));
  const words = calendar.availabilities.map((one) => readWord(one, reading, broken));
  const byPriority = [...Map.groupBy(words, ({ priority }) => priority)];
  return {
    available: byPriority
      .sort(([a], [b]) => b - a)
      .reduce((available, [, said]) => overruled(available, said), [view.within]),
    problems: words.flatMap(({ problems }) => problems),
  };
}

/** What one VAVAILABILITY says. */
interface Word {
  /** From 1, the highest, to 10 for a component that names none or 0. */
  readonly priority: number;
  /** When it applies. */
  readonly span: Interval;
  readonly unavailable: readonly Interval[];
  readonly problems: readonly string[];
}

const overruled = (available: readonly Interval[], words: readonly Word[]): Interval[] =>
  without(
    [...available, ...words.map(({ span }) => span)],
    words.flatMap(({ unavailable }) => unavailable),
  );

/** What could not be read of each AVAILABLE. */
type Broken = ReadonlyMap<JCalComponent, readonly string[]>;

function readWord({ component, problems }: ReadComponent, reading: Reading, broken: Broken): Word {
  const reader = new MomentReader(reading.zones, problems);
  const span = intersection(readSpan(component, reader), reading.view.within);
  const available = availableIn(component, broken);
  const found = available.map((parts) => instancesOf(parts, reading));
  // What of an AVAILABLE cannot be read may be where it ends: it leaves nothing free.
  const clear = found.filter((each) => !each.problems.some(isAboutTime));
  const free = clear.flatMap(({ instances }) => instances.map(intervalOf));
  return {
    priority: Number(textOf(component, 'priority')) || 10,
    span,
    unavailable: isEmpty(span) ? [] : without([span], mergeIntervals(free)),
    problems: [...reader.problems, ...found.flatMap((each) => each.problems)],
  };
}

/** What lacks a start or an end reaches for ever, and so does what cannot be read: it leaves less free (RFC 7953, 3.1). */
function readSpan(component: JCalComponent, reader: MomentReader): Interval {
  const property = propertyOf(component, 'dtstart');
  const start = property && reader.attempt('DTSTART', () => reader.read(property, property[3]));
  const hasEnd = propertyOf(component, 'dtend') ?? propertyOf(component, 'duration');
  if (start === undefined) return { start: -Infinity, end: Infinity };
  const end = hasEnd ? endOf(start, lengthOf(component, start, reader)) : Infinity;
  return { start: instantOf(start), end: reader.lacks('DTEND', 'DURATION') ? Infinity : end };
}

/** Each AVAILABLE with the parts that replace occurrences of it. */
const availableIn = ([, , parts]: JCalComponent, broken: Broken): ReadComponent[][] => [
  ...Map.groupBy(
    parts
      .filter(([name]) => name === 'available')
      .map((component) => ({ component, problems: broken.get(component) ?? [] })),
    ({ component }) => textOf(component, 'uid'),
  ).values(),
];
