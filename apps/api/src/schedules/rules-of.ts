import type { DateOverride, ScheduleRules } from '@appointment/availability';
import type { Schedule } from '../database';

const time = (text: string) => Temporal.PlainTime.from(text);
const date = (text: string) => Temporal.PlainDate.from(text);

const customWindowsOf = (schedule: Schedule): ScheduleRules['customWindows'] => {
  if (!schedule.useCustomAvailabilities) return null;
  return schedule.availabilities.getItems().map((window) => ({
    weekday: window.dayOfWeek,
    from: window.startTime,
    to: window.endTime,
  }));
};

const overridesOf = ({ overrides }: Schedule): DateOverride[] =>
  (overrides ?? []).map(({ startDate, endDate, windows }) => ({
    firstDay: date(startDate),
    lastDay: date(endDate),
    windows: windows.map((window) => ({ from: time(window.startTime), to: time(window.endTime) })),
  }));

/**
 * What the engine has to know of a schedule, for slots of one of its lengths (minutes); its availabilities must be
 * loaded. Without a step of its own the starts stand as far apart as the slots are long.
 */
export const rulesOf = (schedule: Schedule, length = schedule.slotDuration): ScheduleRules => ({
  timeZone: schedule.timezone,
  weekdays: schedule.weekdays,
  hours: { from: schedule.startTime, to: schedule.endTime },
  customWindows: customWindowsOf(schedule),
  overrides: overridesOf(schedule),
  firstDay: schedule.startDate,
  lastDay: schedule.endDate,
  slotMinutes: length,
  stepMinutes: schedule.slotStep ?? length,
  noticeMinutes: schedule.earliestBooking,
  windowMinutes: schedule.farthestBooking,
  bufferBeforeMinutes: schedule.bufferBefore,
  bufferAfterMinutes: schedule.bufferAfter,
  limitPerDay: schedule.limitPerDay,
  limitPerWeek: schedule.limitPerWeek,
});
