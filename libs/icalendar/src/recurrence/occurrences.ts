import type { Budget } from './budget';
import type { Wall } from './civil';
import { clockPeriods } from './clock-periods';
import { dayPeriods } from './day-periods';
import { isPlain, type RecurrenceRule } from './rule';

export interface Expansion {
  /** DTSTART: the rule begins there. */
  readonly start: Wall;
  /** Only occurrences from here … */
  readonly from: Wall;
  /** … to here are wanted, both included. */
  readonly to: Wall;
  readonly budget: Budget;
}

/**
 * The moments that a rule names, ascending, as the event's own wall shows them (RFC 5545, 3.3.10). Days that do not exist are
 * passed over. The expansion begins near `from`, unless COUNT makes it count from the start; it ends early when the
 * budget is spent.
 */
export function* occurrences(rule: RecurrenceRule, expansion: Expansion): Generator<Wall> {
  const { start, from, to, budget } = expansion;
  const last = Math.min(to, rule.until ?? Infinity);
  const periods = clockPeriods(rule, start) ?? dayPeriods(rule, start);
  const first = firstPeriod(rule, Math.max(0, periods.indexOf(from)));
  let counted = first;
  for (let index = first; periods.startOf(index) <= last; index = periods.after(index)) {
    if (!budget.spend(periods.startOf(index), periods.weight)) return;
    for (const moment of positioned(rule, periods.momentsOf(index), budget)) {
      if (moment < start) continue;
      if (moment > last || counted++ >= (rule.count ?? Infinity)) return;
      if (!budget.spend(moment)) return;
      if (moment >= from) yield moment;
    }
  }
}

/** COUNT needs to know how many came before; that is known without looking only where each period has one moment. */
const firstPeriod = (rule: RecurrenceRule, near: number): number =>
  rule.count === undefined || isPlain(rule) ? near : 0;

/** BYSETPOS: of each period only the nth moments, counted from either end. */
function positioned(
  { positions }: RecurrenceRule,
  moments: Iterable<Wall>,
  budget: Budget,
): Iterable<Wall> {
  if (positions === undefined) return moments;
  const all: Wall[] = [];
  for (const moment of moments) {
    if (!budget.spend(moment)) return [];
    all.push(moment);
  }
  return all.filter(
    (_, index) => positions.includes(index + 1) || positions.includes(index - all.length),
  );
}
