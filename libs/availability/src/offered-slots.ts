import type { CompiledRules } from './compile-rules';
import { freeStarts } from './free-starts';
import { distinctAscending, gridStarts } from './grid';
import { type EpochMilliseconds, type Interval, intersection, isEmpty } from './interval';
import { openingsWithin } from './openings';
import { DAY } from './units';

/** What the rules are asked about. */
export interface Circumstances {
  /** All busy time of the owner, in any order: calendars, and live slots with their buffers. */
  readonly busy: readonly Interval[];
  readonly now: EpochMilliseconds;
}

export interface SlotsQuestion extends Circumstances {
  /** Slots that start in here are wanted. */
  readonly within: Interval;
}

/** The slots that can be booked, ascending by start. */
export function offeredSlots(rules: CompiledRules, question: SlotsQuestion): Interval[] {
  const within = intersection(question.within, bookable(rules, question.now));
  if (isEmpty(within)) return [];
  const onGrid = distinctAscending(
    openingsWithin(rules, within).flatMap((opening) => gridStarts(opening, rules, within)),
  );
  return freeStarts(onGrid, question.busy, rules).map((start) => ({
    start,
    end: start + rules.slot,
  }));
}

/** True if a slot that starts at `start` is among the offered ones: there is no second way to check. */
export function isOffered(
  rules: CompiledRules,
  start: EpochMilliseconds,
  circumstances: Circumstances,
): boolean {
  const within = { start, end: start + 1 };
  return offeredSlots(rules, { ...circumstances, within }).length > 0;
}

/** The first slot that starts at or after `within.start`, up to the end of the booking window. */
export function nextOffered(rules: CompiledRules, question: SlotsQuestion): Interval | undefined {
  const { start, end } = bookable(rules, question.now);
  // Mostly the next slot is near: look into ever longer stretches rather than into two years at once.
  for (
    let from = Math.max(start, question.within.start), length = 7 * DAY;
    from < end;
    from += length, length *= 2
  ) {
    const [first] = offeredSlots(rules, {
      ...question,
      within: { start: from, end: from + length },
    });
    if (first) return first;
  }
  return undefined;
}

/** Where a start can lie by notice and booking window; a start exactly at the window's end is still in. */
const bookable = ({ notice, window }: CompiledRules, now: EpochMilliseconds): Interval => ({
  start: now + notice,
  end: now + window + 1,
});
