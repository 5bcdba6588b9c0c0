import { type DayNumber, firstDayOf, modulo, monthNumber } from './civil';
import type { RecurrenceRule } from './rule';

/** Days from the first on, up to but not including the end. */
type Days = (first: DayNumber, end: DayNumber) => Iterable<DayNumber>;

/**
 * The days that a rule may name, ascending: those of its months where it names months or their days, so that a birthday does
 * not look at a whole year.
 */
export function candidates({ frequency, months, monthDays }: RecurrenceRule): Days {
  const byMonth = frequency === 'YEARLY' || frequency === 'MONTHLY';
  if (!byMonth || !(months ?? monthDays)) return everyDay;
  return function* (first, end) {
    for (let month = monthNumber(first); firstDayOf(month) < end; month++)
      if (months?.includes(modulo(month - 1, 12) + 1) ?? true) yield* daysOfMonth(month, monthDays);
  };
}

function* everyDay(first: DayNumber, end: DayNumber): Generator<DayNumber> {
  for (let day = first; day < end; day++) yield day;
}

function daysOfMonth(month: number, named: readonly number[] | undefined): Iterable<DayNumber> {
  const first = firstDayOf(month);
  const next = firstDayOf(month + 1);
  if (named === undefined) return everyDay(first, next);
  const days = named.map((day) => (day > 0 ? first + day - 1 : next + day));
  return [...new Set(days)].filter((day) => day >= first && day < next).sort((a, b) => a - b);
}
