import { HOUR, MINUTE, modulo, SECOND, timeOfDay, type Wall } from './civil';
import type { RecurrenceRule } from './rule';

/** The times of day, in milliseconds after midnight, at which a rule that is DAILY or slower puts its moments. */
export function timesOfDay(rule: RecurrenceRule, start: Wall): readonly number[] {
  const hours = rule.hours ?? [Math.floor(timeOfDay(start) / HOUR)];
  return ascending(
    hours.flatMap((hour) => timesOfHour(rule, start).map((time) => hour * HOUR + time)),
  );
}

export const timesOfHour = (rule: RecurrenceRule, start: Wall): readonly number[] => {
  const minutes = rule.minutes ?? [Math.floor(modulo(start, HOUR) / MINUTE)];
  return ascending(
    minutes.flatMap((minute) => timesOfMinute(rule, start).map((time) => minute * MINUTE + time)),
  );
};

/** Second 60 is a leap second, which our clocks do not show. */
export const timesOfMinute = (rule: RecurrenceRule, start: Wall): readonly number[] => {
  const seconds = rule.seconds ?? [Math.floor(modulo(start, MINUTE) / SECOND)];
  return ascending(seconds.map((second) => Math.min(second, 59) * SECOND));
};

const ascending = (times: readonly number[]): readonly number[] =>
  [...new Set(times)].sort((a, b) => a - b);
