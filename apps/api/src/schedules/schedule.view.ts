import type * as wire from '@appointment/contracts';
import type { Availability, Schedule } from '../database';

export const wallTime = (time: Temporal.PlainTime): string =>
  time.toString({ smallestUnit: 'minute' });

const toAvailabilityView = (window: Availability): wire.Availability => ({
  id: window.id,
  dayOfWeek: window.dayOfWeek,
  startTime: wallTime(window.startTime),
  endTime: wallTime(window.endTime),
});

const byDayAndTime = (a: Availability, b: Availability): number =>
  a.dayOfWeek - b.dayOfWeek || Temporal.PlainTime.compare(a.startTime, b.startTime);

const placeOf = (schedule: Schedule) => ({
  locationType: schedule.locationType,
  locationName: schedule.locationName,
  locationUrl: schedule.locationUrl,
  locationPhone: schedule.locationPhone,
  meetingLinkProvider: schedule.meetingLinkProvider,
});

/** A schedule as its owner sees it; availabilities must be loaded. */
export const toScheduleView = (schedule: Schedule, pageUrl: string): wire.Schedule => ({
  id: schedule.id,
  name: schedule.name,
  slug: schedule.slug,
  pageUrl,
  calendarId: schedule.calendar?.id ?? null,
  active: schedule.active,
  timezone: schedule.timezone,
  weekdays: schedule.weekdays,
  startTime: wallTime(schedule.startTime),
  endTime: wallTime(schedule.endTime),
  startDate: schedule.startDate.toString(),
  endDate: schedule.endDate?.toString() ?? null,
  slotDuration: schedule.slotDuration,
  otherDurations: schedule.otherDurations ?? [],
  slotStep: schedule.slotStep,
  bufferBefore: schedule.bufferBefore,
  bufferAfter: schedule.bufferAfter,
  limitPerDay: schedule.limitPerDay,
  limitPerWeek: schedule.limitPerWeek,
  earliestBooking: schedule.earliestBooking,
  farthestBooking: schedule.farthestBooking,
  bookingConfirmation: schedule.bookingConfirmation,
  useCustomAvailabilities: schedule.useCustomAvailabilities,
  availabilities: schedule.availabilities.getItems().toSorted(byDayAndTime).map(toAvailabilityView),
  overrides: schedule.overrides ?? [],
  ...placeOf(schedule),
  details: schedule.details,
  questions: schedule.questions ?? [],
  reminders: schedule.reminders ?? [],
  changeDeadline: schedule.changeDeadline,
  private: schedule.private,
  useCalendarAvailability: schedule.useCalendarAvailability,
  staleLimit: schedule.staleLimit,
  timeCreated: schedule.timeCreated.toString(),
  timeUpdated: schedule.timeUpdated.toString(),
});
