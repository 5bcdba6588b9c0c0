import type { CompiledRules } from './compile-rules';
import type { Interval } from './interval';
import { bookable, offeredSlots, type SlotsQuestion } from './offered-slots';
import { DAY } from './units';

/** The first slot that starts at or after `within.start`, up to the end of the booking window. */
export function nextOffered(rules: CompiledRules, question: SlotsQuestion): Interval | undefined {
  const { start, end } = bookable(rules, question.now);
  let from = Math.max(start, question.within.start);
  // Mostly the next slot is near: look into ever longer stretches rather than into two years at once.
  for (let length = 7 * DAY; from < end; length *= 2) {
    const within = { start: from, end: from + length };
    const [first] = offeredSlots(rules, { ...question, within });
    if (first) return first;
    from = within.end;
  }
  return undefined;
}
