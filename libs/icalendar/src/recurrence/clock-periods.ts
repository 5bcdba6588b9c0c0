import { DAY, dayOf, HOUR, MINUTE, modulo, SECOND, type Wall } from './civil';
import { dayTest } from './day-tests';
import type { Periods } from './periods';
import type { Frequency, RecurrenceRule } from './rule';
import { timesOfHour, timesOfMinute } from './times-of-day';

const UNITS: Partial<Record<Frequency, number>> = {
  HOURLY: HOUR,
  MINUTELY: MINUTE,
  SECONDLY: SECOND,
};

/** The periods of a rule that is HOURLY or faster; undefined for a slower one. */
export function clockPeriods(rule: RecurrenceRule, start: Wall): Periods | undefined {
  const unit = UNITS[rule.frequency];
  if (unit === undefined) return undefined;
  const first = Math.floor(start / unit) * unit;
  const step = unit * rule.interval;
  const offsets = offsetsWithin(rule, start);
  const emptyUntil = emptyStretch(rule, unit);
  const startOf = (index: number): Wall => first + index * step;
  return {
    weight: 1,
    startOf,
    indexOf: (wall) => Math.floor((wall - first) / step),
    momentsOf: (index) =>
      emptyUntil(startOf(index)) === undefined
        ? offsets.map((offset) => startOf(index) + offset)
        : [],
    after: (index) =>
      Math.max(index + 1, Math.ceil(((emptyUntil(startOf(index)) ?? 0) - first) / step)),
  };
}

function offsetsWithin(rule: RecurrenceRule, start: Wall): readonly number[] {
  if (rule.frequency === 'HOURLY') return timesOfHour(rule, start);
  return rule.frequency === 'MINUTELY' ? timesOfMinute(rule, start) : [0];
}

/** Where a day, hour, minute or second that the rule excludes ends, as a question about a moment in it. */
function emptyStretch(rule: RecurrenceRule, unit: number): (wall: Wall) => Wall | undefined {
  const isNamed = dayTest(rule);
  const limits = [
    { length: HOUR, of: DAY, named: rule.hours },
    { length: MINUTE, of: HOUR, named: unit < HOUR ? rule.minutes : undefined },
    { length: SECOND, of: MINUTE, named: unit < MINUTE ? rule.seconds : undefined },
  ];
  return (wall) => {
    if (!isNamed(dayOf(wall))) return (dayOf(wall) + 1) * DAY;
    const broken = limits.find(
      ({ length, of, named }) => named && !named.includes(Math.floor(modulo(wall, of) / length)),
    );
    return broken && (Math.floor(wall / broken.length) + 1) * broken.length;
  };
}
