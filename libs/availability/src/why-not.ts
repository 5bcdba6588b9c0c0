import type { CompiledRules } from './compile-rules';
import { hoursRefusals } from './hours-refusals';
import { type EpochMilliseconds, type Interval, overlaps } from './interval';
import { limitsReachedAt } from './limits';
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
): readonly Refusal<Busy>[] => [
  ...hoursRefusals(rules, start),
  ...noticeRefusals(rules, start, circumstances.now),
  ...busyRefusals(rules, start, circumstances.busy),
  ...limitRefusals(rules, start, circumstances.booked),
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
  rules: CompiledRules,
  start: EpochMilliseconds,
  booked: readonly EpochMilliseconds[] = [],
): Refusal<never>[] {
  const reached = limitsReachedAt(start, rules, booked);
  const refusals: Refusal<never>[] = [];
  if (reached.perDay) refusals.push({ reason: 'limit-per-day', limit: rules.limitPerDay });
  if (reached.perWeek) refusals.push({ reason: 'limit-per-week', limit: rules.limitPerWeek });
  return refusals;
}
