import { type DayNumber, dayNumber } from './day-number';
import { type DayWindow, dayWindow } from './day-window';
import { type CompiledOverride, compileOverrides } from './overrides';
import type { ScheduleRules } from './schedule-rules';
import { MINUTE } from './units';
import { ZoneOffsets } from './zone-offsets';

/** Rules in the units of the hot loop: milliseconds, day numbers, windows by weekday. */
export interface CompiledRules {
  readonly zone: ZoneOffsets;
  /** Monday first. */
  readonly windowsByWeekday: readonly (readonly DayWindow[])[];
  /** Ascending, none covers a day of another. */
  readonly overrides: readonly CompiledOverride[];
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly slot: number;
  readonly step: number;
  readonly notice: number;
  readonly window: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Infinity: no limit. */
  readonly limitPerDay: number;
  readonly limitPerWeek: number;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/**
 * Prepares rules for many questions. Throws RangeError for an unknown zone, a length, step or limit that is not
 * positive, a negative notice or buffer, overrides that cover a day twice.
 */
export function compileRules(rules: ScheduleRules): CompiledRules {
  return {
    zone: ZoneOffsets.of(rules.timeZone),
    windowsByWeekday: WEEKDAYS.map((weekday) => windowsOf(weekday, rules)),
    overrides: compileOverrides(rules.overrides),
    firstDay: dayNumber(rules.firstDay),
    lastDay: rules.lastDay ? dayNumber(rules.lastDay) : Infinity,
    slot: MINUTE * positive('slotMinutes', rules.slotMinutes),
    step: MINUTE * positive('stepMinutes', rules.stepMinutes),
    notice: MINUTE * notNegative('noticeMinutes', rules.noticeMinutes),
    window: MINUTE * notNegative('windowMinutes', rules.windowMinutes),
    bufferBefore: MINUTE * notNegative('bufferBeforeMinutes', rules.bufferBeforeMinutes),
    bufferAfter: MINUTE * notNegative('bufferAfterMinutes', rules.bufferAfterMinutes),
    limitPerDay: positive('limitPerDay', rules.limitPerDay ?? Infinity),
    limitPerWeek: positive('limitPerWeek', rules.limitPerWeek ?? Infinity),
  };
}

/** The same rules for slots of another length, where the attendee may choose one; the grid stays. */
export const withLength = (rules: CompiledRules, slotMinutes: number): CompiledRules => ({
  ...rules,
  slot: MINUTE * positive('slotMinutes', slotMinutes),
});

function windowsOf(weekday: number, { customWindows, weekdays, hours }: ScheduleRules) {
  if (customWindows)
    return customWindows.filter((window) => window.weekday === weekday).map(dayWindow);
  return weekdays.includes(weekday) ? [dayWindow(hours)] : [];
}

function positive(name: string, value: number): number {
  if (value > 0) return value;
  throw new RangeError(`${name} must be positive, not ${value}`);
}

function notNegative(name: string, value: number): number {
  if (value >= 0) return value;
  throw new RangeError(`${name} must not be negative, not ${value}`);
}
