import { BusyTime } from './busy-time';
import type { CompiledRules } from './compile-rules';
import { freeSlotsOf } from './grid';
import { type EpochMilliseconds, type Interval, intersection, isEmpty } from './interval';
import { withinLimits } from './limits';
import { openingsWithin } from './openings';

/** What the rules are asked about. Busy intervals may carry what their caller knows of them. */
export interface Circumstances<Busy extends Interval = Interval> {
  /** All busy time of the owner, in any order: calendars, and live slots with their buffers. */
  readonly busy: readonly Busy[];
  /**
   * Starts of the schedule's own live slots, for its limits, in any order; none if not said. Those count
   * that lie in an ISO week of a time that is asked about.
   */
  readonly booked?: readonly EpochMilliseconds[];
  readonly now: EpochMilliseconds;
}

export interface SlotsQuestion<Busy extends Interval = Interval> extends Circumstances<Busy> {
  /** Slots that start in here are wanted. */
  readonly within: Interval;
}

/** The slots that can be booked, ascending by start. */
export function offeredSlots(rules: CompiledRules, question: SlotsQuestion): Interval[] {
  const within = intersection(question.within, bookable(rules, question.now));
  if (isEmpty(within)) return [];
  const busy = new BusyTime(question.busy);
  const slots = freeSlotsOf(openingsWithin(rules, within), { rules, within, busy });
  return withinLimits(slots, rules, question.booked ?? []);
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

/** All time that a slot takes from its owner: the slot and its buffers. */
export const takenBy = (
  start: EpochMilliseconds,
  { slot, bufferBefore, bufferAfter }: CompiledRules,
): Interval => ({ start: start - bufferBefore, end: start + slot + bufferAfter });

/** Where a start can lie by notice and booking window; a start exactly at the window's end is still in. */
export const bookable = ({ notice, window }: CompiledRules, now: EpochMilliseconds): Interval => ({
  start: now + notice,
  end: now + window + 1,
});
