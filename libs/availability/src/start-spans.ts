import type { CompiledRules } from './compile-rules';
import { type EpochMilliseconds, type Interval, intersection, isEmpty } from './interval';
import { bookable, type Circumstances, type SlotsQuestion } from './offered-slots';
import { type Opening, openingsWithin } from './openings';

/** What the hours of one day let begin: its first start, and its last one, which is still in. */
export interface StartSpan {
  readonly first: EpochMilliseconds;
  readonly last: EpochMilliseconds;
}

export type HoursQuestion = Pick<SlotsQuestion, 'within'> & Pick<Circumstances, 'now'>;

/**
 * From when until when slots could start in `within` if nothing were busy and no limit reached: one span
 * for each opening with a start that can be booked, in the order of their days. A day with a span and
 * without an offered slot is full; one without a span was never on offer.
 */
export function startSpans(rules: CompiledRules, question: HoursQuestion): StartSpan[] {
  const within = intersection(question.within, bookable(rules, question.now));
  if (isEmpty(within)) return [];
  return openingsWithin(rules, within).flatMap((opening) => spanOf(opening, rules, within));
}

function spanOf(
  opening: Opening,
  { slot, step }: CompiledRules,
  within: Interval,
): [StartSpan] | [] {
  const stepsUntil = (instant: EpochMilliseconds) => (instant - opening.start) / step;
  const first = Math.max(0, Math.ceil(stepsUntil(within.start)));
  const last = Math.floor(stepsUntil(Math.min(opening.end - slot, within.end - 1)));
  const startAt = (steps: number) => opening.start + steps * step;
  return first <= last ? [{ first: startAt(first), last: startAt(last) }] : [];
}
