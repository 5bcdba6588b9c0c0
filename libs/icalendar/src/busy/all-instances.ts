import type { Interval } from '@appointment/availability';
import type { BusyView } from '../busy-view';
import { textOf } from '../jcal';
import { type EventPart, readEventPart } from '../read/event-part';
import { instantOf } from '../read/moments';
import { parseCalendar } from '../read/parse-calendar';
import type { ReadComponent } from '../read/salvage';
import { Budget } from '../recurrence/budget';
import { Zones } from '../zones/zones';
import type { Instance } from './instance';
import { aloneInstance, instancesOfSeries } from './series';

/** Enough for every quarter of an hour of a year; what a rule names beyond that is not known one by one. */
const STEPS_PER_EVENT = 40_000;

export interface Found {
  /** In no order; some may lie outside the window. */
  readonly instances: readonly Instance[];
  /** Stretches to the window's end, in which an event recurs too often to be counted. */
  readonly uncounted: readonly Instance[];
  readonly problems: readonly string[];
}

/** What one uid of a text says. */
export interface FoundInstances extends Found {
  readonly uid: string;
}

/**
 * All instances of the events of an iCalendar text, those that take no time too; undefined if it is no iCalendar.
 * Throws RangeError if the view's zone does not exist.
 */
export function allInstances(icalendar: string, view: BusyView): FoundInstances[] | undefined {
  const calendar = parseCalendar(icalendar);
  if (calendar === undefined) return undefined;
  const zones = new Zones(calendar.timezones, view);
  const byUid = Map.groupBy(calendar.events, ({ component }) => textOf(component, 'uid'));
  return [...byUid].map(([uid, components]) => ({ uid, ...instancesOf(components, zones, view) }));
}

/** The instances of one event: a series and its replaced occurrences, or some of the latter alone. */
export function instancesOf(
  components: readonly ReadComponent[],
  zones: Zones,
  view: BusyView,
): Found {
  const read = components.map((component) => readEventPart(component, zones, view.ownerAddresses));
  const parts = read.flatMap(({ part }) => part ?? []);
  const found = instancesOfParts(parts, view.within);
  return {
    instances: found.flatMap(({ instances }) => instances),
    uncounted: found.flatMap(({ uncounted }) => uncounted),
    problems: [...read, ...found].flatMap(({ problems }) => problems),
  };
}

/** A text may hold only moved occurrences of a series: an invitation to one of them. */
function instancesOfParts(parts: readonly EventPart[], within: Interval): Found[] {
  const overrides = newest(parts.filter(({ replaces }) => replaces));
  const masters = parts.filter(({ replaces }) => !replaces);
  return masters.length > 0
    ? masters.map((series) => counted(series, overrides, within))
    : [{ instances: overrides.map(aloneInstance), uncounted: [], problems: [] }];
}

function counted(series: EventPart, overrides: readonly EventPart[], within: Interval): Found {
  const budget = new Budget(STEPS_PER_EVENT);
  const instances = instancesOfSeries(series, overrides, { within, budget });
  if (budget.spentAt === undefined) return { instances, uncounted: [], problems: [] };
  const start = { ...series.start, wall: budget.spentAt };
  const exact = Math.max(0, within.end - instantOf(start));
  return {
    instances,
    uncounted: [{ start, length: { days: 0, exact }, part: series }],
    problems: ['recurs too often to be counted'],
  };
}

/** Of several words on the same occurrence the one with the highest SEQUENCE counts, else the last. */
function newest(overrides: readonly EventPart[]): EventPart[] {
  const byOccurrence = new Map<number | undefined, EventPart>();
  for (const part of overrides.toSorted((a, b) => a.sequence - b.sequence))
    byOccurrence.set(part.replaces && instantOf(part.replaces), part);
  return [...byOccurrence.values()];
}
