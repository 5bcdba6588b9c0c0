import type { ScheduleRules } from '@appointment/availability';
import type { Schedule } from '../database';

const customWindowsOf = (schedule: Schedule): ScheduleRules['customWindows'] => {
  if (!schedule.useCustomAvailabilities) return null;
  return schedule.availabilities.getItems().map((window) => ({
    weekday: window.dayOfWeek,
    from: window.startTime,
    to: window.endTime,
  }));
};

/** What the engine has to know of a schedule; its availabilities must be loaded. */
export const rulesOf = (schedule: Schedule): ScheduleRules => ({
  timeZone: schedule.timezone,
  weekdays: schedule.weekdays,
  hours: { from: schedule.startTime, to: schedule.endTime },
  customWindows: customWindowsOf(schedule),
  overrides: [],
  firstDay: schedule.startDate,
  lastDay: schedule.endDate,
  slotMinutes: schedule.slotDuration,
  stepMinutes: schedule.slotDuration,
  noticeMinutes: schedule.earliestBooking,
  windowMinutes: schedule.farthestBooking,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  limitPerDay: null,
  limitPerWeek: null,
});
