import { HOUR, MINUTE, modulo, SECOND, timeOfDay, type Wall } from './civil';
import type { RecurrenceRule } from './rule';

/** The times of day, in milliseconds after midnight, at which a rule that is DAILY or slower puts its moments: ascending. */
export function timesOfDay(rule: RecurrenceRule, start: Wall): Iterable<number> {
  const hours = rule.hours ?? [Math.floor(timeOfDay(start) / HOUR)];
  return added(ascending(hours, HOUR), timesOfHour(rule, start));
}

export function timesOfHour(rule: RecurrenceRule, start: Wall): readonly number[] {
  const minutes = rule.minutes ?? [Math.floor(modulo(start, HOUR) / MINUTE)];
  return [...added(ascending(minutes, MINUTE), timesOfMinute(rule, start))];
}

/** Second 60 is a leap second, which our clocks do not show. */
export const timesOfMinute = (rule: RecurrenceRule, start: Wall): readonly number[] => {
  const seconds = rule.seconds ?? [Math.floor(modulo(start, MINUTE) / SECOND)];
  return ascending(
    seconds.map((second) => Math.min(second, 59)),
    SECOND,
  );
};

/** Mostly it is one. Every second of a day is not worth a list before anyone has asked for the first of them. */
function added(units: readonly number[], offsets: readonly number[]): Iterable<number> {
  const [unit] = units;
  if (unit !== undefined && units.length === 1) return offsets.map((offset) => unit + offset);
  return {
    *[Symbol.iterator]() {
      for (const each of units) for (const offset of offsets) yield each + offset;
    },
  };
}

const ascending = (values: readonly number[], unit: number): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b).map((value) => value * unit);
