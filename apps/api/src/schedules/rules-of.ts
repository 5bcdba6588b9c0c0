import type { DateOverride, ScheduleRules, WallWindow } from '@appointment/availability';
import type { DateOverride as StoredOverride } from '@appointment/contracts';
import type { Schedule } from '../database';

const wallWindow = (window: { startTime: string; endTime: string }): WallWindow => ({
  from: Temporal.PlainTime.from(window.startTime),
  to: Temporal.PlainTime.from(window.endTime),
});

const overrideOf = ({ startDate, endDate, windows }: StoredOverride): DateOverride => ({
  firstDay: Temporal.PlainDate.from(startDate),
  lastDay: Temporal.PlainDate.from(endDate),
  windows: windows.map(wallWindow),
});

const customWindowsOf = (schedule: Schedule): ScheduleRules['customWindows'] => {
  if (!schedule.useCustomAvailabilities) return null;
  return schedule.availabilities.getItems().map((window) => ({
    weekday: window.dayOfWeek,
    from: window.startTime,
    to: window.endTime,
  }));
};

/**
 * What the engine has to know of a schedule for slots of that many minutes; its availabilities must be loaded.
 * A schedule without a step of its own has another grid for each length.
 */
export const rulesOf = (schedule: Schedule, minutes = schedule.slotDuration): ScheduleRules => ({
  timeZone: schedule.timezone,
  weekdays: schedule.weekdays,
  hours: { from: schedule.startTime, to: schedule.endTime },
  customWindows: customWindowsOf(schedule),
  overrides: (schedule.overrides ?? []).map(overrideOf),
  firstDay: schedule.startDate,
  lastDay: schedule.endDate,
  slotMinutes: minutes,
  stepMinutes: schedule.slotStep ?? minutes,
  noticeMinutes: schedule.earliestBooking,
  windowMinutes: schedule.farthestBooking,
  bufferBeforeMinutes: schedule.bufferBefore,
  bufferAfterMinutes: schedule.bufferAfter,
  limitPerDay: schedule.limitPerDay,
  limitPerWeek: schedule.limitPerWeek,
});
