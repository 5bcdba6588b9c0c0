/**
 * The proleptic Gregorian calendar in whole numbers: recurrences visit hundreds of days for one that they keep, and
 * Temporal takes microseconds for each.
 */

/** Days since 1970-01-01. */
export type DayNumber = number;

/** What a clock on a wall shows, as milliseconds since 1970-01-01T00:00 of that wall. */
export type Wall = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** 1 is Monday, 7 is Sunday. */
export type Weekday = number;

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_OF_ERA = 146_097; // 400 years

/** Works for any month number: month 14 is February of the next year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const fromMarch = (year * 12 + month - 3) / 12;
  const y = Math.floor(fromMarch);
  const m = modulo(month - 3, 12);
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

export function civilDay(number: DayNumber): CivilDay {
  const z = number + 719_468;
  const era = Math.floor(z / DAYS_OF_ERA);
  const doe = z - era * DAYS_OF_ERA;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const m = Math.floor((5 * doy + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** Months since January of the year 0, which is 1. */
export const monthNumber = (number: DayNumber): number => {
  const { year, month } = civilDay(number);
  return year * 12 + month;
};

export const firstDayOf = (month: number): DayNumber => dayNumber(0, month, 1);

export const weekdayOf = (number: DayNumber): Weekday => modulo(number + 3, 7) + 1;

export const dayOf = (wall: Wall): DayNumber => Math.floor(wall / DAY);

export const timeOfDay = (wall: Wall): number => modulo(wall, DAY);

export const modulo = (dividend: number, divisor: number): number =>
  ((dividend % divisor) + divisor) % divisor;
