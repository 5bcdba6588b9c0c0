import type { Interval, OffsetSpan } from '@appointment/availability';
import { type JCalComponent, propertiesOf, textOf, valuesOf } from '../jcal';
import { Budget } from '../recurrence/budget';
import { DAY, type Wall } from '../recurrence/civil';
import { occurrences } from '../recurrence/occurrences';
import { readRule, type RecurValue } from '../recurrence/read-rule';
import type { RecurrenceRule } from '../recurrence/rule';
import { readOffset, readWall } from './read-value';
import { nearAndFar, padded, REACH_OF_CHANGES, type Zone, zoneOfSpans } from './zone';

/** STANDARD or DAYLIGHT: from when on the offset changes from what to what. */
interface Observance {
  readonly start: Wall;
  readonly extra: readonly Wall[];
  readonly rules: readonly RecurrenceRule[];
  readonly offsetFrom: number;
  readonly offsetTo: number;
}

/** Zones with all their history have some two hundred observances and dates. */
const MOST_OBSERVANCES = 1000;
const MOST_DATES = 5000;

/** Two years: a rule that changes the clock does so each year, so its last onset is found this far back. */
const REACH_BACK = 800 * DAY;
/** For all rules of a zone over a decade. */
const STEPS = 20_000;
const DECADE = 3653 * DAY;

/** The zone that a VTIMEZONE defines (RFC 5545, 3.6.5); undefined where it defines none. Throws RangeError for broken values. */
export function embeddedZone(component: JCalComponent, near: Interval): Zone | undefined {
  if (component[2].length > MOST_OBSERVANCES) throw new RangeError('too many observances');
  const observances = component[2].map(readObservance);
  if (observances.length === 0) return undefined;
  if (observances.flatMap(({ extra }) => extra).length > MOST_DATES)
    throw new RangeError('too many dates');
  const zoneAround = (range: Interval): Zone =>
    zoneOfSpans(spansOf(observances, padded(range, REACH_OF_CHANGES)));
  return nearAndFar(near, {
    near: zoneAround(near),
    far: byDecade(zoneAround),
  });
}

/** What is far away is asked for again and again by lists of dates. */
function byDecade(zoneAround: (range: Interval) => Zone): (moment: number) => Zone {
  const known = new Map<number, Zone>();
  return (moment) => {
    const decade = Math.floor(moment / DECADE);
    const zone =
      known.get(decade) ?? zoneAround({ start: decade * DECADE, end: (decade + 1) * DECADE });
    known.set(decade, zone);
    return zone;
  };
}

function readObservance(component: JCalComponent): Observance {
  const offsetFrom = readOffset(textOf(component, 'tzoffsetfrom'));
  const untilWall = (until: string): Wall => {
    const { wall, isUtc } = readWall(until);
    return isUtc ? wall + offsetFrom : wall;
  };
  return {
    start: readWall(textOf(component, 'dtstart')).wall,
    extra: propertiesOf(component, 'rdate').flatMap((property) =>
      valuesOf(property).map((value) => readWall(String(value)).wall),
    ),
    rules: propertiesOf(component, 'rrule').map((property) =>
      yearly(readRule(property[3] as RecurValue, untilWall)),
    ),
    offsetFrom,
    offsetTo: readOffset(textOf(component, 'tzoffsetto')),
  };
}

/** No clock changes more often by one rule; a text that says so wants to keep us busy. */
function yearly(rule: RecurrenceRule): RecurrenceRule {
  if (rule.frequency !== 'YEARLY') throw new RangeError('a rule of a clock that is not yearly');
  return rule;
}

function spansOf(observances: readonly Observance[], range: Interval): OffsetSpan[] {
  const budget = new Budget(STEPS);
  const changes = observances
    .flatMap((observance) =>
      onsetsOf(observance, range, budget).map((wall) => ({
        at: wall - observance.offsetFrom,
        offset: observance.offsetTo,
        before: observance.offsetFrom,
      })),
    )
    .sort((a, b) => a.at - b.at);
  const first = { at: -Infinity, offset: changes[0]?.before ?? 0 };
  return [first, ...changes]
    .map(({ at, offset }, index) => ({ start: at, end: changes[index]?.at ?? Infinity, offset }))
    .filter(({ start, end }) => start < end);
}

const onsetsOf = ({ start, extra, rules }: Observance, range: Interval, budget: Budget): Wall[] => [
  start,
  ...extra,
  ...rules.flatMap((rule) => {
    const from = Math.min(range.start, rule.until ?? Infinity) - REACH_BACK;
    return [...occurrences(rule, { start, from, to: range.end, budget })];
  }),
];
