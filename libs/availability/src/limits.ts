import type { CompiledRules } from './compile-rules';
import { dayAt, type DayNumber, weekNumber } from './day-number';
import type { EpochMilliseconds, Interval } from './interval';

/** How many slots a schedule has given away already, by local day and by ISO week of their start. */
export class GivenAway {
  readonly #rules: CompiledRules;
  readonly #byDay = new Map<DayNumber, number>();
  readonly #byWeek = new Map<number, number>();

  constructor(rules: CompiledRules, booked: readonly EpochMilliseconds[]) {
    this.#rules = rules;
    for (const start of booked) {
      const day = dayAt(start, rules.zone);
      addOne(this.#byDay, day);
      addOne(this.#byWeek, weekNumber(day));
    }
  }

  fillsTheDayOf(start: EpochMilliseconds): boolean {
    const day = dayAt(start, this.#rules.zone);
    return (this.#byDay.get(day) ?? 0) >= this.#rules.limitPerDay;
  }

  fillsTheWeekOf(start: EpochMilliseconds): boolean {
    const week = weekNumber(dayAt(start, this.#rules.zone));
    return (this.#byWeek.get(week) ?? 0) >= this.#rules.limitPerWeek;
  }
}

const addOne = (counts: Map<number, number>, key: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** True if an answer depends on `Circumstances.booked`: a day or a week can be full. */
export const isLimited = ({ limitPerDay, limitPerWeek }: CompiledRules): boolean =>
  limitPerDay < Infinity || limitPerWeek < Infinity;

/** Those slots whose day and week can take another one. */
export function withinLimits(
  slots: Interval[],
  rules: CompiledRules,
  booked: readonly EpochMilliseconds[],
): Interval[] {
  if (!isLimited(rules) || booked.length === 0) return slots;
  const given = new GivenAway(rules, booked);
  return slots.filter(({ start }) => !given.fillsTheDayOf(start) && !given.fillsTheWeekOf(start));
}
