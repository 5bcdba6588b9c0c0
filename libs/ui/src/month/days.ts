/** A local day as 2026-09-10, a month as 2026-09: they compare as text, and need no zone. */
export type DayKey = string;
export type MonthKey = string;

const DAY = 86_400_000;

const dayNumber = (day: DayKey): number => Date.parse(day) / DAY;
const keyOf = (day: number): DayKey => new Date(day * DAY).toISOString().slice(0, 10);

export const addDays = (day: DayKey, days: number): DayKey => keyOf(dayNumber(day) + days);

export const monthOf = (day: DayKey): MonthKey => day.slice(0, 7);

export const firstDayOf = (month: MonthKey): DayKey => `${month}-01`;

export const addMonths = (month: MonthKey, months: number): MonthKey => {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + months, 1)).toISOString().slice(0, 7);
};

export const lastDayOf = (month: MonthKey): DayKey => addDays(firstDayOf(addMonths(month, 1)), -1);

/** The same day of another month, or its last one where it has none so late. */
export const sameDayIn = (month: MonthKey, day: DayKey): DayKey => {
  const wanted = `${month}${day.slice(7)}`;
  const last = lastDayOf(month);
  return wanted < last ? wanted : last;
};

/** ISO number of the weekday: 1 is Monday. */
export const weekdayOf = (day: DayKey): number => ((dayNumber(day) + 3) % 7) + 1;

/** How many days after the beginning of its week a day lies. */
export const daysIntoWeek = (day: DayKey, firstWeekday: number): number =>
  (weekdayOf(day) - firstWeekday + 7) % 7;

/** The weeks of a month, of seven places each; the places of other months are empty. */
export const weeksOf = (month: MonthKey, firstWeekday: number): (DayKey | undefined)[][] => {
  const first = firstDayOf(month);
  const before = daysIntoWeek(first, firstWeekday);
  const length = dayNumber(lastDayOf(month)) - dayNumber(first) + 1;
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_place, place) => {
      const day = week * 7 + place - before;
      return day >= 0 && day < length ? addDays(first, day) : undefined;
    }),
  );
};
