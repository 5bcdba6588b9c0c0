import type {
  DateOverride,
  ScheduleRules,
  WallWindow,
  WeekdayWindow,
} from '@appointment/availability';

/** `hours('09:00', '17:00')`; an end at or before the start lies on the next day. */
export const hours = (from: string, to: string): WallWindow => ({
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
});

/** `onWeekday(1, '09:00', '12:00')` is Monday morning. */
export const onWeekday = (weekday: number, from: string, to: string): WeekdayWindow => ({
  weekday,
  ...hours(from, to),
});

/** Other hours from one day to another, both inclusive; closed where none are named. */
export const override = (
  firstDay: string,
  lastDay: string,
  ...windows: readonly WallWindow[]
): DateOverride => ({ firstDay: date(firstDay), lastDay: date(lastDay), windows });

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

export const date = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day);

const plain: ScheduleRules = {
  timeZone: 'UTC',
  weekdays: EVERY_DAY,
  hours: hours('09:00', '17:00'),
  customWindows: null,
  overrides: [],
  firstDay: date('2000-01-01'),
  lastDay: null,
  slotMinutes: 30,
  stepMinutes: 30,
  noticeMinutes: 0,
  windowMinutes: 2 * 365 * 24 * 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  limitPerDay: null,
  limitPerWeek: null,
};

/**
 * Every day from nine to five UTC by half-hours, two years ahead, without notice: a test names what it changes.
 * Slots step by their length unless it says otherwise.
 */
export const aSchedule = (changes: Partial<ScheduleRules> = {}): ScheduleRules => ({
  ...plain,
  stepMinutes: changes.slotMinutes ?? plain.stepMinutes,
  ...changes,
});
