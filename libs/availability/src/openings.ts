import type { CompiledRules } from './compile-rules';
import { dayAt, type DayNumber, weekdayIndex } from './day-number';
import type { DayWindow } from './day-window';
import { type EpochMilliseconds, type Interval, overlaps } from './interval';
import { overrideOn } from './overrides';
import { DAY } from './units';
import { firstInstantFrom, lastInstantBefore } from './wall-clock';
import type { OffsetSpan, ZoneOffsets } from './zone-offsets';

/** A window lasts a day at most on the wall, and a clock change stretches it by less than another. */
const LONGEST_OPENING = 2 * DAY;

/** A stretch of time in which the schedule is open. */
export interface Opening extends Interval {
  /** The local day on which its hours begin, and to which they belong. */
  readonly day: DayNumber;
}

/**
 * The stretches of time in which the schedule is open and that reach into `within`, in the order of their
 * days.
 */
export function openingsWithin(rules: CompiledRules, within: Interval): Opening[] {
  const spans = rules.zone.spans({
    start: within.start - LONGEST_OPENING,
    end: within.end + LONGEST_OPENING,
  });
  const openings: Opening[] = [];
  const { first, last } = daysReachingInto(within, rules, spans);
  for (let day = first; day <= last; day++)
    for (const window of windowsOn(day, rules)) {
      const opening = openingOn(day, window, spans);
      if (overlaps(opening, within)) openings.push(opening);
    }
  return openings;
}

/** The local days whose windows can reach into `within`; yesterday's may run past midnight. */
function daysReachingInto(
  within: Interval,
  { firstDay, lastDay }: CompiledRules,
  spans: readonly OffsetSpan[],
) {
  const offsets = spans.map(({ offset }) => offset);
  return {
    first: Math.max(firstDay, Math.floor((within.start + Math.min(...offsets)) / DAY) - 1),
    last: Math.min(lastDay, Math.floor((within.end + Math.max(...offsets)) / DAY)),
  };
}

/** The one place that knows which hours hold on a day. */
export const windowsOn = (
  day: DayNumber,
  { windowsByWeekday, overrides }: CompiledRules,
): readonly DayWindow[] =>
  overrideOn(day, overrides)?.windows ?? windowsByWeekday[weekdayIndex(day)] ?? [];

/** From the first to the last instant of the window; empty where the clocks jump over all of it. */
const openingOn = (
  day: DayNumber,
  { from, to }: DayWindow,
  spans: readonly OffsetSpan[],
): Opening => ({
  day,
  start: firstInstantFrom(day * DAY + from, spans),
  end: lastInstantBefore(day * DAY + to, spans),
});

/** The instants at which the local days after that of `within.start` begin, up to that of its end; ascending. */
export function midnightsWithin(within: Interval, zone: ZoneOffsets): EpochMilliseconds[] {
  const spans = zone.spans(within);
  const [today, last] = [dayAt(within.start, zone), dayAt(within.end, zone)];
  const midnights = new Set<EpochMilliseconds>();
  for (let day = today + 1; day <= last; day++) midnights.add(firstInstantFrom(day * DAY, spans));
  return [...midnights];
}
