import type { CompiledRules } from './compile-rules';
import { hoursRefusals } from './hours-refusals';
import { type EpochMilliseconds, type Interval, overlaps } from './interval';
import { GivenAway } from './limits';
import { bookable, type Circumstances, takenBy } from './offered-slots';
import type { Refusal } from './refusal';

/**
 * All reasons why no slot is offered at `start`, the lasting ones first: days and hours, notice and booking
 * window, busy time, limits. Empty exactly when it is offered.
 */
export const whyNot = <Busy extends Interval>(
  rules: CompiledRules,
  start: EpochMilliseconds,
  circumstances: Circumstances<Busy>,
): readonly Refusal<Busy>[] => {
  const { busy, now, booked = [] } = circumstances;
  return reasonsAt(start, { rules, busy, now, given: new GivenAway(rules, booked) });
};

/** What one start is judged by; whoever asks about many prepares it once. */
export interface Knowledge<Busy extends Interval> {
  readonly rules: CompiledRules;
  /** All that can be in the way of this start, in any order. */
  readonly busy: readonly Busy[];
  readonly given: GivenAway;
  readonly now: EpochMilliseconds;
}

/** As `whyNot` answers. */
export const reasonsAt = <Busy extends Interval>(
  start: EpochMilliseconds,
  { rules, busy, given, now }: Knowledge<Busy>,
): readonly Refusal<Busy>[] => [
  ...hoursRefusals(rules, start),
  ...noticeRefusals(rules, start, now),
  ...busyRefusals(rules, start, busy),
  ...limitRefusals(rules, start, given),
];

/** `until` is the first start that the notice allows, or the moment in which the booking window reaches the start. */
function noticeRefusals(
  rules: CompiledRules,
  start: EpochMilliseconds,
  now: EpochMilliseconds,
): Refusal<never>[] {
  const { start: earliest, end } = bookable(rules, now);
  if (start < earliest) return [{ reason: 'too-soon', until: earliest }];
  return start < end ? [] : [{ reason: 'too-far', until: start - rules.window }];
}

/** A buffer is in the way only where the slot itself would be free. */
function busyRefusals<Busy extends Interval>(
  rules: CompiledRules,
  start: EpochMilliseconds,
  busy: readonly Busy[],
): Refusal<Busy>[] {
  const slot = { start, end: start + rules.slot };
  const meeting = busy.filter((event) => overlaps(event, slot));
  if (meeting.length > 0) return [{ reason: 'busy', with: meeting }];
  const taken = takenBy(start, rules);
  const near = busy.filter((event) => overlaps(event, taken));
  return near.length > 0 ? [{ reason: 'buffer', with: near }] : [];
}

function limitRefusals(
  { limitPerDay, limitPerWeek }: CompiledRules,
  start: EpochMilliseconds,
  given: GivenAway,
): Refusal<never>[] {
  const refusals: Refusal<never>[] = [];
  if (given.fillsTheDayOf(start)) refusals.push({ reason: 'limit-per-day', limit: limitPerDay });
  if (given.fillsTheWeekOf(start)) refusals.push({ reason: 'limit-per-week', limit: limitPerWeek });
  return refusals;
}
