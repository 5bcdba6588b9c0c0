import type { Wall } from './civil';
import type { Frequency, NthWeekday, RecurrenceRule } from './rule';

/** A RECUR value as ical.js parses it: part names in lower case, one value or a list of them. */
export type RecurValue = Record<string, unknown>;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The rule that ical.js has parsed. `readUntil` tells what the wall of the event shows at UNTIL, whatever its form.
 * Throws RangeError for a calendar that is not ours (RFC 7529) or a rule without frequency.
 */
export function readRule(value: RecurValue, readUntil: (until: string) => Wall): RecurrenceRule {
  if (value['rscale'] !== undefined && String(value['rscale']).toUpperCase() !== 'GREGORIAN')
    throw new RangeError('RSCALE');
  if (value['freq'] === undefined) throw new RangeError('FREQ');
  return {
    frequency: value['freq'] as Frequency,
    interval: number(value['interval']) ?? 1,
    count: number(value['count']),
    until: value['until'] === undefined ? undefined : readUntil(String(value['until'])),
    weekStart: readWeekStart(number(value['wkst'])),
    months: numbers(value['bymonth']),
    weekNumbers: numbers(value['byweekno']),
    yearDays: numbers(value['byyearday']),
    monthDays: numbers(value['bymonthday']),
    weekdays: list(value['byday'])?.map((part) => readWeekday(String(part))),
    hours: numbers(value['byhour']),
    minutes: numbers(value['byminute']),
    seconds: numbers(value['bysecond']),
    positions: numbers(value['bysetpos']),
  };
}

/** ical.js counts from Sunday as 1. */
const readWeekStart = (weekday = 2): number => ((weekday + 5) % 7) + 1;

/** `-1FR` is the last Friday. */
const readWeekday = (part: string): NthWeekday => ({
  weekday: WEEKDAYS.indexOf(part.slice(-2)) + 1,
  nth: Number(part.slice(0, -2)),
});

const number = (value: unknown): number | undefined =>
  value === undefined ? undefined : Number(value);

const numbers = (value: unknown): readonly number[] | undefined => list(value)?.map(Number);

/** Each value once: a list can be as long as its text. */
const list = (value: unknown): readonly unknown[] | undefined => {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? [...new Set<unknown>(value)] : [value];
};
