import type { ScheduleRules, WallWindow } from './schedule-rules';
import { DAY, MINUTE } from './units';
import { ZoneOffsets } from './zone-offsets';

/** A local day as the number of days since 1970-01-01: days can then be counted and compared as integers. */
export type DayNumber = number;

/** Opening hours in milliseconds since the midnight of their day; beyond 24 hours lies the next day. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Rules in the units of the hot loop: milliseconds, day numbers, windows by weekday. */
export interface CompiledRules {
  readonly zone: ZoneOffsets;
  /** Monday first. */
  readonly windowsByWeekday: readonly (readonly DayWindow[])[];
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly slot: number;
  readonly step: number;
  readonly notice: number;
  readonly window: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/**
 * Prepares rules for many questions. Throws RangeError for an unknown zone, a length or step that is not
 * positive, a negative notice or buffer.
 */
export function compileRules(rules: ScheduleRules): CompiledRules {
  return {
    zone: ZoneOffsets.of(rules.timeZone),
    windowsByWeekday: WEEKDAYS.map((weekday) => windowsOf(weekday, rules)),
    firstDay: dayNumber(rules.firstDay),
    lastDay: rules.lastDay ? dayNumber(rules.lastDay) : Infinity,
    slot: positive('slotMinutes', rules.slotMinutes),
    step: positive('stepMinutes', rules.stepMinutes),
    notice: notNegative('noticeMinutes', rules.noticeMinutes),
    window: notNegative('windowMinutes', rules.windowMinutes),
    bufferBefore: notNegative('bufferBeforeMinutes', rules.bufferBeforeMinutes),
    bufferAfter: notNegative('bufferAfterMinutes', rules.bufferAfterMinutes),
  };
}

function windowsOf(weekday: number, { customWindows, weekdays, hours }: ScheduleRules) {
  if (customWindows)
    return customWindows.filter((window) => window.weekday === weekday).map(dayWindow);
  return weekdays.includes(weekday) ? [dayWindow(hours)] : [];
}

function dayWindow({ from, to }: WallWindow): DayWindow {
  const [start, end] = [sinceMidnight(from), sinceMidnight(to)];
  return { from: start, to: end <= start ? end + DAY : end };
}

const MIDNIGHT = '00:00';
const sinceMidnight = (time: Temporal.PlainTime): number =>
  time.since(MIDNIGHT).total('milliseconds');

const EPOCH_DAY = '1970-01-01';
const dayNumber = (day: Temporal.PlainDate): DayNumber => day.since(EPOCH_DAY).days;

function positive(name: string, minutes: number): number {
  if (minutes > 0) return minutes * MINUTE;
  throw new RangeError(`${name} must be positive, not ${minutes}`);
}

function notNegative(name: string, minutes: number): number {
  if (minutes >= 0) return minutes * MINUTE;
  throw new RangeError(`${name} must not be negative, not ${minutes}`);
}
