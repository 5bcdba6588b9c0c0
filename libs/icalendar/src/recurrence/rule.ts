import type { Wall, Weekday } from './civil';

export type Frequency =
  'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** A weekday, or the nth of its kind in the month or year; nth counts from the end when negative, 0 is each of them. */
export interface NthWeekday {
  readonly weekday: Weekday;
  readonly nth: number;
}

/** RFC 5545, 3.3.10. A part that the rule lacks is undefined. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count?: number;
  /** The last moment at which an occurrence may begin. */
  readonly until?: Wall;
  readonly weekStart: Weekday;
  readonly months?: readonly number[];
  readonly weekNumbers?: readonly number[];
  readonly yearDays?: readonly number[];
  readonly monthDays?: readonly number[];
  readonly weekdays?: readonly NthWeekday[];
  readonly hours?: readonly number[];
  readonly minutes?: readonly number[];
  readonly seconds?: readonly number[];
  readonly positions?: readonly number[];
}

/** True if the nth occurrence is the start moved on by n intervals: no part adds to them or takes from them. */
export const isPlain = (rule: RecurrenceRule): boolean =>
  ['WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'].includes(rule.frequency) &&
  [
    rule.months,
    rule.weekNumbers,
    rule.yearDays,
    rule.monthDays,
    rule.weekdays,
    rule.hours,
    rule.minutes,
    rule.seconds,
    rule.positions,
  ].every((part) => part === undefined);
