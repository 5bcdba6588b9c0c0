import type { AvailabilityInput, CreateSchedule } from '@appointment/contracts';
import { Availability, type Calendar, Schedule, type Subscriber } from '../database';
import { scheduleFieldsOf } from './schedule-fields';

const windowOf = (schedule: Schedule, window: AvailabilityInput): Availability =>
  new Availability({
    schedule,
    dayOfWeek: window.dayOfWeek,
    startTime: Temporal.PlainTime.from(window.startTime),
    endTime: Temporal.PlainTime.from(window.endTime),
  });

/** Custom windows are handed in as a whole and replaced as a whole. */
export const replaceWindows = (schedule: Schedule, windows: readonly AvailabilityInput[]): void =>
  schedule.availabilities.set(windows.map((window) => windowOf(schedule, window)));

interface Place {
  owner: Subscriber;
  calendar: Calendar | null;
  slug: string;
}

/** The schedule that a body describes; zone and first day are the owner's own unless it says otherwise. */
export const newSchedule = (
  body: CreateSchedule,
  { owner, calendar, slug }: Place,
  now: Temporal.Instant,
): Schedule => {
  const timezone = body.timezone ?? owner.timezone;
  const startDate = body.startDate ?? now.toZonedDateTimeISO(timezone).toPlainDate().toString();
  const fields = scheduleFieldsOf({ ...body, timezone, startDate });
  const schedule = new Schedule({ owner, calendar, slug, ...fields });
  replaceWindows(schedule, body.availabilities);
  return schedule;
};
