import {
  type CivilDay,
  civilDay,
  type DayNumber,
  dayNumber,
  modulo,
  type Weekday,
  weekdayOf,
} from './civil';
import type { NthWeekday, RecurrenceRule } from './rule';

export type DayTest = (day: DayNumber) => boolean;

interface DayInYear extends CivilDay {
  readonly number: DayNumber;
}

type Test = (day: DayInYear) => boolean;

/** True for the days that no BY… part of the rule excludes (RFC 5545, 3.3.10: the table of what expands and limits). */
export function dayTest(rule: RecurrenceRule): DayTest {
  const tests = [
    byMonth(rule),
    byMonthDay(rule),
    byNthWeekday(rule),
    byYearDay(rule),
    byWeekNumber(rule),
  ].filter((test) => test !== undefined);
  const isWeekday = weekdayTest(rule);
  if (tests.length === 0) return isWeekday;
  return remembering((number) => {
    if (!isWeekday(number)) return false;
    const day = { number, ...civilDay(number) };
    return tests.every((test) => test(day));
  });
}

/** The one test that needs no calendar, and rules out most days of most rules. */
function weekdayTest({ weekdays }: RecurrenceRule): DayTest {
  if (weekdays === undefined) return () => true;
  const named = new Set(weekdays.map(({ weekday }) => weekday));
  return (number) => named.has(weekdayOf(number));
}

/** Rules of hours and less ask about the same day again and again. */
function remembering(test: DayTest): DayTest {
  let asked: DayNumber | undefined;
  let answer = false;
  return (number) => {
    if (number !== asked) answer = test(number);
    asked = number;
    return answer;
  };
}

const byMonth = ({ months }: RecurrenceRule): Test | undefined =>
  months && ((day) => months.includes(day.month));

const byMonthDay = ({ monthDays }: RecurrenceRule): Test | undefined =>
  monthDays && ((day) => counts(monthDays, day.day, monthLength(day)));

const byYearDay = ({ yearDays }: RecurrenceRule): Test | undefined =>
  yearDays && ((day) => counts(yearDays, dayInYear(day), yearLength(day)));

const byWeekNumber = ({ weekNumbers, weekStart }: RecurrenceRule): Test | undefined =>
  weekNumbers &&
  ((day) => {
    const { week, weeks } = weekOf(day.number, weekStart);
    return counts(weekNumbers, week, weeks);
  });

function byNthWeekday(rule: RecurrenceRule): Test | undefined {
  const { weekdays } = rule;
  const place = placeOfNth(rule);
  if (place === undefined || !weekdays?.some(({ nth }) => nth !== 0)) return undefined;
  return (day) => {
    const weekday = weekdayOf(day.number);
    return weekdays.some((wanted) => wanted.weekday === weekday && isNth(wanted, place(day)));
  };
}

/** Where a day stands in the stretch of days in which the nth weekday is counted, from 1, and how long that is. */
interface Place {
  readonly day: number;
  readonly length: number;
}

/** "The 2nd Monday" is counted in the month, or in the year if no month is named; elsewhere nth means nothing. */
function placeOfNth({
  frequency,
  months,
  weekNumbers,
}: RecurrenceRule): ((day: DayInYear) => Place) | undefined {
  const yearly = frequency === 'YEARLY' && weekNumbers === undefined;
  if (frequency === 'MONTHLY' || (yearly && months !== undefined))
    return (day) => ({ day: day.day, length: monthLength(day) });
  if (yearly) return (day) => ({ day: dayInYear(day), length: yearLength(day) });
  return undefined;
}

function isNth({ nth }: NthWeekday, place: Place): boolean {
  if (nth === 0) return true;
  return nth > 0
    ? Math.ceil(place.day / 7) === nth
    : Math.ceil((place.length - place.day + 1) / 7) === -nth;
}

/** Negative numbers count from the end: -1 is the last. */
const counts = (wanted: readonly number[], number: number, length: number): boolean =>
  wanted.includes(number) || wanted.includes(number - length - 1);

const monthLength = ({ year, month }: CivilDay): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

const yearLength = ({ year }: CivilDay): number =>
  dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);

const dayInYear = ({ number, year }: DayInYear): number => number - dayNumber(year, 1, 1) + 1;

/** Week 1 is the first with four days in the year; the week belongs to the year of its fourth day. */
function weekOf(number: DayNumber, weekStart: Weekday): { week: number; weeks: number } {
  const fourthDay = fourthDayOfWeek(number, weekStart);
  const { year } = civilDay(fourthDay);
  return {
    week: weekIn(year, fourthDay),
    // The 28th of December always lies in the last week.
    weeks: weekIn(year, fourthDayOfWeek(dayNumber(year, 12, 28), weekStart)),
  };
}

const fourthDayOfWeek = (number: DayNumber, weekStart: Weekday): DayNumber =>
  number - modulo(weekdayOf(number) - weekStart, 7) + 3;

const weekIn = (year: number, fourthDay: DayNumber): number =>
  Math.floor((fourthDay - dayNumber(year, 1, 1)) / 7) + 1;
