import type { EpochMilliseconds, Interval } from '@appointment/availability';
import { endOf, longest } from '../read/length';
import type { EventPart } from '../read/event-part';
import { instantOf, type Moment } from '../read/moments';
import type { ExtraDate } from '../read/recurrence-parts';
import type { Budget } from '../recurrence/budget';
import { DAY } from '../recurrence/civil';
import { occurrences } from '../recurrence/occurrences';
import type { RecurrenceRule } from '../recurrence/rule';
import { laterWord } from './later-word';
import { OccurrenceMap } from './occurrence-map';

export interface Scope {
  readonly within: Interval;
  readonly budget: Budget;
}

/** The busy time of one series: its own occurrences, without those that were taken out or replaced. */
export function busyOfSeries(
  series: EventPart,
  overrides: readonly EventPart[],
  scope: Scope,
): Interval[] {
  const replaced = replacedIn(series, overrides);
  const later = laterWord(series, overrides);
  const reached = widened(scope, later.reach);
  const excepted = exceptedFrom(series, reached);
  const own = [...occurrencesOf(series, reached)]
    .filter(({ start }) => !excepted(instantOf(start)) && !replaced.get(instantOf(start)))
    .flatMap((occurrence) => later.about(occurrence));
  const moved = overrides.filter(
    ({ replaces, takesTime }) => takesTime && !(replaces && excepted(instantOf(replaces))),
  );
  return [...own, ...moved].map(intervalOf);
}

export const intervalOf = ({ start, length }: ExtraDate): Interval => ({
  start: instantOf(start),
  end: endOf(start, length),
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
function* occurrencesOf(series: EventPart, scope: Scope): Generator<ExtraDate> {
  const { start, length, extraDates } = series;
  // The first is an occurrence even if the rule does not name it.
  yield { start, length };
  yield* extraDates;
  for (const moment of momentsOf(series, series.rules, scope)) yield { start: moment, length };
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
