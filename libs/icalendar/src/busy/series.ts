import type { EpochMilliseconds, Interval } from '@appointment/availability';
import type { EventPart } from '../read/event-part';
import { longest } from '../read/length';
import { instantOf, type Moment } from '../read/moments';
import type { Budget } from '../recurrence/budget';
import { DAY } from '../recurrence/civil';
import { occurrences } from '../recurrence/occurrences';
import type { RecurrenceRule } from '../recurrence/rule';
import { type Instance, instanceAt } from './instance';
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
  if (isSingle(series) && overrides.length === 0) return [aloneInstance(series)];
  const replaced = replacedIn(series, overrides);
  const later = laterWord(overrides);
  const reached = widened(scope, later.reach);
  const excepted = exceptedFrom(series, reached);
  const found: Instance[] = [];
  for (const occurrence of occurrencesOf(series, reached))
    if (!excepted(occurrence.at) && !replaced.get(occurrence.at))
      found.push(later.about(occurrence));
  for (const part of overrides)
    if (!(part.replaces && excepted(instantOf(part.replaces)))) found.push(aloneInstance(part));
  return found;
}

/** What a part says about itself, without any recurrence. */
export const aloneInstance = (part: EventPart): Instance =>
  instanceAt(part.start, part.length, part);

const isSingle = ({ rules, extraDates, exceptDates, exceptRules }: EventPart): boolean =>
  rules.length + extraDates.length + exceptDates.length + exceptRules.length === 0;

function replacedIn(series: EventPart, overrides: readonly EventPart[]): OccurrenceMap<EventPart> {
  const replaced = new OccurrenceMap<EventPart>(series);
  for (const part of overrides) if (part.replaces) replaced.set(part.replaces, part);
  return replaced;
}

/** EXDATE, and EXRULE of older programs (RFC 2445, 4.8.5.2). */
function exceptedFrom(series: EventPart, scope: Scope): (start: EpochMilliseconds) => boolean {
  const dates = new OccurrenceMap<true>(series);
  for (const moment of series.exceptDates) dates.set(moment, true);
  for (const moment of momentsOf(series, series.exceptRules, scope)) dates.set(moment, true);
  return (start) => dates.get(start) === true;
}

/** All that begins in time, before anything is taken out; the same moment may come twice. */
function* occurrencesOf(part: EventPart, scope: Scope): Generator<Instance> {
  // The first is an occurrence even if the rule does not name it.
  yield aloneInstance(part);
  for (const { start, length } of part.extraDates) yield instanceAt(start, length, part);
  for (const start of momentsOf(part, part.rules, scope))
    yield instanceAt(start, part.length, part);
}

function* momentsOf(
  { start, length }: EventPart,
  rules: readonly RecurrenceRule[],
  { within, budget }: Scope,
): Generator<Moment> {
  const from = within.start - longest(length);
  const expansion = { start: start.wall, from, to: within.end, budget };
  for (const rule of rules)
    for (const wall of occurrences(rule, expansion))
      yield { wall, zone: start.zone, isDay: start.isDay };
}

/** Walls are up to a day away from the instants that the window is made of. */
const widened = ({ within, budget }: Scope, reach: number): Scope => ({
  within: { start: within.start - reach - DAY, end: within.end + reach + DAY },
  budget,
});
