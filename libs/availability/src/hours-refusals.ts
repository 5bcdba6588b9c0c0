import type { CompiledRules } from './compile-rules';
import { dayAt, type DayNumber } from './day-number';
import type { EpochMilliseconds } from './interval';
import { type Opening, openingsWithin, windowsOn } from './openings';
import { overrideOn } from './overrides';
import type { ClosedRefusal, HoursRefusal, OffTheGrid } from './refusal';

/** Why the rules' days, hours and grid have no start there, whatever else is going on. */
export function hoursRefusals(
  rules: CompiledRules,
  start: EpochMilliseconds,
): readonly HoursRefusal[] {
  const openings = openingsAround(rules, start);
  const [first] = openings;
  if (!first) return closedRefusals(rules, start);
  return [
    ...dayRefusals(rules, first.day),
    ...closest(openings.map((opening) => gridRefusals(rules, opening, start))),
  ];
}

/** Why nothing is open at an instant. */
export function closedRefusals(
  rules: CompiledRules,
  instant: EpochMilliseconds,
): readonly ClosedRefusal[] {
  const day = dayAt(instant, rules.zone);
  return [...dayRefusals(rules, day), { reason: closedReason(rules, day) }];
}

/** Those of the schedule's own days; where there are none, those that other days would bring. */
function openingsAround(rules: CompiledRules, start: EpochMilliseconds): readonly Opening[] {
  const within = { start, end: start + 1 };
  const openings = openingsWithin(rules, within);
  if (openings.length > 0) return openings;
  return openingsWithin({ ...rules, firstDay: -Infinity, lastDay: Infinity }, within);
}

function dayRefusals({ firstDay, lastDay }: CompiledRules, day: DayNumber): ClosedRefusal[] {
  if (day < firstDay) return [{ reason: 'before-first-day' }];
  return day > lastDay ? [{ reason: 'after-last-day' }] : [];
}

function closedReason(rules: CompiledRules, day: DayNumber): ClosedRefusal['reason'] {
  if (windowsOn(day, rules).length > 0) return 'outside-hours';
  return overrideOn(day, rules.overrides) ? 'closed-by-override' : 'closed-day';
}

/** Where windows overlap, one of them that has the start is enough; the one speaks that comes closest to that. */
const closest = (lists: readonly (readonly HoursRefusal[])[]): readonly HoursRefusal[] =>
  lists.toSorted((one, other) => weightOf(one) - weightOf(other))[0] ?? [];

const weightOf = (refusals: readonly HoursRefusal[]): number =>
  refusals.reduce((sum, { reason }) => sum + (reason === 'off-the-grid' ? 2 : 1), 0);

function gridRefusals(
  { slot, step }: CompiledRules,
  { start: opens, end: closes }: Opening,
  start: EpochMilliseconds,
): HoursRefusal[] {
  const fits = (candidate: EpochMilliseconds) => candidate + slot <= closes;
  const before = start - ((start - opens) % step);
  const refusals: HoursRefusal[] = [];
  if (before !== start) refusals.push(offTheGrid([before, before + step], fits));
  if (!fits(start)) refusals.push({ reason: 'too-long' });
  return refusals;
}

const offTheGrid = (
  [before, after]: readonly [EpochMilliseconds, EpochMilliseconds],
  fits: (candidate: EpochMilliseconds) => boolean,
): OffTheGrid => ({
  reason: 'off-the-grid',
  before: fits(before) ? before : null,
  after: fits(after) ? after : null,
});
