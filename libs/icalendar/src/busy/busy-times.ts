import { type Interval, mergeIntervals, overlaps } from '@appointment/availability';
import type { BusyView, EventBusyTime } from '../busy-view';
import { textOf } from '../jcal';
import { type EventPart, readEventPart } from '../read/event-part';
import { instantOf } from '../read/moments';
import { parseCalendar } from '../read/parse-calendar';
import type { ReadComponent } from '../read/salvage';
import { Budget } from '../recurrence/budget';
import { Zones } from '../zones/zones';
import { busyOfSeries, intervalOf } from './series';

/** Enough for every quarter of an hour of a year; what a rule names beyond that counts as busy throughout. */
const STEPS_PER_EVENT = 40_000;

/**
 * When the events of an iCalendar text take their owner's time: recurrences expanded (RRULE, RDATE, EXDATE, moved and cancelled
 * occurrences), all-day events as local days of the owner; not transparent, cancelled or declined ones. One entry for each uid.
 * Never throws for what the text says: what cannot be read is named in `problems`, and stops no other event. Throws RangeError
 * if the view's zone does not exist.
 */
export function busyTimes(icalendar: string, view: BusyView): EventBusyTime[] {
  const calendar = parseCalendar(icalendar);
  if (calendar === undefined) return [{ uid: '', busy: [], problems: ['is not iCalendar'] }];
  const zones = new Zones(calendar.timezones, view);
  const byUid = Map.groupBy(calendar.events, ({ component }) => textOf(component, 'uid'));
  return [...byUid].map(([uid, components]) => ({ uid, ...busyOf(components, zones, view) }));
}

type Found = Omit<EventBusyTime, 'uid'>;

function busyOf(components: readonly ReadComponent[], zones: Zones, view: BusyView): Found {
  const read = components.map((component) => readEventPart(component, zones, view));
  const found = busyOfParts(
    read.flatMap(({ part }) => part ?? []),
    view.within,
  );
  return {
    busy: mergeIntervals(found.flatMap(({ busy }) => busy)).filter((interval) =>
      overlaps(interval, view.within),
    ),
    problems: [...read, ...found].flatMap(({ problems }) => problems),
  };
}

/** A text may hold only moved occurrences of a series: an invitation to one of them. */
function busyOfParts(parts: readonly EventPart[], within: Interval): Found[] {
  const overrides = newest(parts.filter(({ replaces }) => replaces));
  const masters = parts.filter(({ replaces }) => !replaces);
  return masters.length > 0
    ? masters.map((series) => counted(series, overrides, within))
    : overrides.map((part) => ({ busy: part.takesTime ? [intervalOf(part)] : [], problems: [] }));
}

function counted(series: EventPart, overrides: readonly EventPart[], within: Interval): Found {
  const budget = new Budget(STEPS_PER_EVENT);
  const busy = busyOfSeries(series, overrides, { within, budget });
  if (budget.spentAt === undefined) return { busy, problems: [] };
  const unknown = { start: instantOf({ ...series.start, wall: budget.spentAt }), end: within.end };
  return {
    // What nobody could count is not free.
    busy: series.takesTime ? [...busy, unknown] : busy,
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
