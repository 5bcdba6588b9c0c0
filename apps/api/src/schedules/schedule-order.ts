import { scheduleFaults, type UpdateSchedule, type WholeSchedule } from '@appointment/contracts';
import type { Schedule } from '../database';
import { InvalidInput } from '../http';
import { wallTime } from './schedule.view';

const wallWindow = (window: { startTime: Temporal.PlainTime; endTime: Temporal.PlainTime }) => ({
  startTime: wallTime(window.startTime),
  endTime: wallTime(window.endTime),
});

const wholeOf = (schedule: Schedule): WholeSchedule => ({
  ...wallWindow(schedule),
  startDate: schedule.startDate.toString(),
  endDate: schedule.endDate?.toString() ?? null,
  slotDuration: schedule.slotDuration,
  earliestBooking: schedule.earliestBooking,
  farthestBooking: schedule.farthestBooking,
  useCustomAvailabilities: schedule.useCustomAvailabilities,
  availabilities: schedule.availabilities
    .getItems()
    .map((window) => ({ dayOfWeek: window.dayOfWeek, ...wallWindow(window) })),
  overrides: schedule.overrides ?? [],
  locationUrl: schedule.locationUrl,
  locationPhone: schedule.locationPhone,
  meetingLinkProvider: schedule.meetingLinkProvider,
});

/**
 * A PATCH may name one end of a range only: whether all fits together is checked on what would be stored. A page
 * that is older than a rule can still be paused or renamed: only who touches what is judged has to mend it.
 */
export const checkOrder = (schedule: Schedule, body: UpdateSchedule): void => {
  const whole = wholeOf(schedule);
  if (!Object.keys(body).some((field) => field in whole)) return;
  const faults = scheduleFaults(whole);
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.map(({ path, error }) => ({ field: path.join('.'), code: 'custom', message: error })),
  );
};
