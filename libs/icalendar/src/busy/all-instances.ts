import type { BusyView } from '../busy-view';
import { textOf } from '../jcal';
import { type EventPart, readEventPart } from '../read/event-part';
import { instantOf } from '../read/moments';
import { parseCalendar } from '../read/parse-calendar';
import { weightiest } from '../read/problems';
import type { ReadComponent } from '../read/salvage';
import { Zones } from '../zones/zones';
import { Allowance } from './allowance';
import { type Instance, instanceAt } from './instance';
import { aloneInstance, instancesOfSeries, type Scope } from './series';

/** More of them tell nobody more. */
const MOST_PROBLEMS = 20;

/** A calendar, and through whose eyes it is read. */
export interface Reading {
  readonly zones: Zones;
  readonly view: BusyView;
  readonly allowance: Allowance;
}

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
 * All instances of the events of an iCalendar text, those that take no time too, one event after the other; undefined if it
 * is no iCalendar. Throws RangeError if the view's zone does not exist.
 */
export function allInstances(
  icalendar: string,
  view: BusyView,
): Iterable<FoundInstances> | undefined {
  const calendar = parseCalendar(icalendar);
  if (calendar === undefined) return undefined;
  return eachEvent(calendar.events, {
    zones: new Zones(calendar.timezones, view),
    view,
    allowance: new Allowance(calendar.events.length),
  });
}

/** Of a large calendar only one event's instances are held at a time. */
function* eachEvent(events: readonly ReadComponent[], reading: Reading): Generator<FoundInstances> {
  for (const [uid, components] of Map.groupBy(events, ({ component }) => textOf(component, 'uid')))
    yield { uid, ...instancesOf(components, reading) };
}

/** The instances of one event: a series and its replaced occurrences, or some of the latter alone. */
export function instancesOf(components: readonly ReadComponent[], reading: Reading): Found {
  const { zones, view } = reading;
  const read = components.map((component) => readEventPart(component, zones, view.ownerAddresses));
  const parts = read.flatMap(({ part }) => part ?? []);
  const found = instancesOfParts(parts, reading);
  return {
    instances: found.flatMap(({ instances }) => instances),
    uncounted: found.flatMap(({ uncounted }) => uncounted),
    problems: weightiest(
      [...read, ...found].flatMap(({ problems }) => problems),
      MOST_PROBLEMS,
    ),
  };
}

/** A text may hold only moved occurrences of a series: an invitation to one of them. */
function instancesOfParts(
  parts: readonly EventPart[],
  { allowance, view: { within } }: Reading,
): Found[] {
  const overrides = newest(parts.filter(({ replaces }) => replaces));
  const masters = parts.filter(({ replaces }) => !replaces);
  return masters.length > 0
    ? masters.map((series) =>
        allowance.pay((budget) => counted(series, overrides, { within, budget })),
      )
    : [{ instances: overrides.map(aloneInstance), uncounted: [], problems: [] }];
}

function counted(series: EventPart, overrides: readonly EventPart[], scope: Scope): Found {
  const { within, budget } = scope;
  const readable = budget.spend(series.start.wall, overrides.length) ? overrides : [];
  const instances = instancesOfSeries(series, readable, scope);
  if (budget.spentAt === undefined) return { instances, uncounted: [], problems: [] };
  const start = { ...series.start, wall: budget.spentAt };
  const exact = Math.max(0, within.end - instantOf(start));
  return {
    instances,
    uncounted: [instanceAt(start, { days: 0, exact }, series)],
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
