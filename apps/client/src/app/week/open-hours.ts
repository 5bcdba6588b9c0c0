import {
  compileRules,
  type Interval,
  mergeIntervals,
  openingsWithin,
  type ScheduleRules,
} from '@appointment/availability';
import type { DateOverride, Schedule } from '@appointment/contracts';

const wallWindow = (window: { readonly startTime: string; readonly endTime: string }) => ({
  from: Temporal.PlainTime.from(window.startTime),
  to: Temporal.PlainTime.from(window.endTime),
});

const overrideOf = ({ startDate, endDate, windows }: DateOverride) => ({
  firstDay: Temporal.PlainDate.from(startDate),
  lastDay: Temporal.PlainDate.from(endDate),
  windows: windows.map(wallWindow),
});

/** Which hours a schedule keeps: what happens within them (notice, buffers, limits) is not looked at. */
const hoursOf = (schedule: Schedule): ScheduleRules => ({
  timeZone: schedule.timezone,
  weekdays: schedule.weekdays,
  hours: wallWindow(schedule),
  customWindows: schedule.useCustomAvailabilities
    ? schedule.availabilities.map((one) => ({ ...wallWindow(one), weekday: one.dayOfWeek }))
    : null,
  overrides: schedule.overrides.map(overrideOf),
  firstDay: Temporal.PlainDate.from(schedule.startDate),
  lastDay: schedule.endDate ? Temporal.PlainDate.from(schedule.endDate) : null,
  slotMinutes: schedule.slotDuration,
  stepMinutes: schedule.slotStep ?? schedule.slotDuration,
  noticeMinutes: 0,
  windowMinutes: 0,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  limitPerDay: null,
  limitPerWeek: null,
});

/** When any page that can be booked is open, also where hours of `within` began before it. Epoch milliseconds. */
export const openHours = (schedules: readonly Schedule[], within: Interval): readonly Interval[] =>
  mergeIntervals(
    schedules
      .filter(({ active }) => active)
      .flatMap((schedule) => openingsWithin(compileRules(hoursOf(schedule)), within))
      .map(({ start, end }) => ({ start, end })),
  );
