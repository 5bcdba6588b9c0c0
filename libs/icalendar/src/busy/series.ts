import type { EpochMilliseconds, Interval } from '@appointment/availability';
import type { EventPart } from '../read/event-part';
import { longest } from '../read/length';
import { instantOf, type Moment } from '../read/moments';
import type { Budget } from '../recurrence/budget';
import { DAY } from '../recurrence/civil';
import { occurrences } from '../recurrence/occurrences';
import type { RecurrenceRule } from '../recurrence/rule';
import type { Instance } from './instance';
import { laterWord } from './later-word';
import { OccurrenceMap } from './occurrence-map';

export interface Scope {
  readonly within: Interval;
  readonly budget: Budget;
}

/** The instances of one series: its own occurrences, without those that were taken out, and those that replaced some. */
export function instancesOfSeries(
  series: EventPart,
  overrides: readonly EventPart[],
  scope: Scope,
): Instance[] {
  const replaced = replacedIn(series, overrides);
  const later = laterWord(overrides);
  const reached = widened(scope, later.reach);
  const excepted = exceptedFrom(series, reached);
  const own = [...occurrencesOf(series, reached)]
    .filter(({ start }) => !excepted(instantOf(start)) && !replaced.get(instantOf(start)))
    .map((occurrence) => later.about(occurrence));
  const moved = overrides.filter(({ replaces }) => !(replaces && excepted(instantOf(replaces))));
  return [...own, ...moved.map(aloneInstance)];
}

/** What a part says about itself, without any recurrence. */
export const aloneInstance = (part: EventPart): Instance => ({
  start: part.start,
  length: part.length,
  part,
});

function replacedIn(series: EventPart, overrides: readonly EventPart[]): OccurrenceMap<EventPart> {
  const replaced = new OccurrenceMap<EventPart>(series.start);
  for (const part of overrides) if (part.replaces) replaced.set(part.replaces, part);
  return replaced;
}

/** EXDATE, and EXRULE of older programs (RFC 2445, 4.8.5.2). */
function exceptedFrom(series: EventPart, scope: Scope): (start: EpochMilliseconds) => boolean {
  const dates = new OccurrenceMap<true>(series.start);
  for (const moment of series.exceptDates) dates.set(moment, true);
  for (const moment of momentsOf(series, series.exceptRules, scope)) dates.set(moment, true);
  return (start) => dates.get(start) === true;
}

/** All that begins in time, before anything is taken out; the same moment may come twice. */
function* occurrencesOf(part: EventPart, scope: Scope): Generator<Instance> {
  // The first is an occurrence even if the rule does not name it.
  yield aloneInstance(part);
  for (const extra of part.extraDates) yield { ...extra, part };
  for (const start of momentsOf(part, part.rules, scope))
    yield { start, length: part.length, part };
}

function* momentsOf(
  { start, length }: EventPart,
  rules: readonly RecurrenceRule[],
  { within, budget }: Scope,
): Generator<Moment> {
  const from = within.start - longest(length);
  const expansion = { start: start.wall, from, to: within.end, budget };
  for (const rule of rules)
    for (const wall of occurrences(rule, expansion)) yield { ...start, wall };
}

/** Walls are up to a day away from the instants that the window is made of. */
const widened = ({ within, budget }: Scope, reach: number): Scope => ({
  within: { start: within.start - reach - DAY, end: within.end + reach + DAY },
  budget,
});
