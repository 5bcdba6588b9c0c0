import { scheduleFaults } from '@appointment/contracts';
import type { Schedule } from '../database';
import { InvalidInput } from '../http';
import { wallTime } from './schedule.view';

const wallWindow = (window: { startTime: Temporal.PlainTime; endTime: Temporal.PlainTime }) => ({
  startTime: wallTime(window.startTime),
  endTime: wallTime(window.endTime),
});

/** A PATCH may name one end of a range only: whether all fits together is checked on what would be stored. */
export const checkOrder = (schedule: Schedule): void => {
  const faults = scheduleFaults({
    ...wallWindow(schedule),
    startDate: schedule.startDate.toString(),
    endDate: schedule.endDate?.toString() ?? null,
    slotDuration: schedule.slotDuration,
    earliestBooking: schedule.earliestBooking,
    farthestBooking: schedule.farthestBooking,
    availabilities: schedule.availabilities
      .getItems()
      .map((window) => ({ dayOfWeek: window.dayOfWeek, ...wallWindow(window) })),
    overrides: schedule.overrides ?? [],
    locationUrl: schedule.locationUrl,
    locationPhone: schedule.locationPhone,
    meetingLinkProvider: schedule.meetingLinkProvider,
  });
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.map(({ path, error }) => ({ field: path.join('.'), code: 'custom', message: error })),
  );
};
