import { type Language, names } from '@appointment/i18n';
import { Availability, type NewSchedule, Schedule } from '../database';

const LONGEST_NAME = 128;

/** All that makes a page, except for its windows; required, so that no rule is ever forgotten here. */
const fieldsOf = (schedule: Schedule): Required<Omit<NewSchedule, 'active' | 'name' | 'slug'>> => ({
  owner: schedule.owner,
  calendar: schedule.calendar,
  timezone: schedule.timezone,
  weekdays: schedule.weekdays,
  startDate: schedule.startDate,
  endDate: schedule.endDate,
  startTime: schedule.startTime,
  endTime: schedule.endTime,
  slotDuration: schedule.slotDuration,
  otherDurations: schedule.otherDurations ?? [],
  slotStep: schedule.slotStep,
  bufferBefore: schedule.bufferBefore,
  bufferAfter: schedule.bufferAfter,
  earliestBooking: schedule.earliestBooking,
  farthestBooking: schedule.farthestBooking,
  limitPerDay: schedule.limitPerDay,
  limitPerWeek: schedule.limitPerWeek,
  bookingConfirmation: schedule.bookingConfirmation,
  useCustomAvailabilities: schedule.useCustomAvailabilities,
  overrides: schedule.overrides ?? [],
  locationType: schedule.locationType,
  locationName: schedule.locationName,
  locationUrl: schedule.locationUrl,
  locationPhone: schedule.locationPhone,
  meetingLinkProvider: schedule.meetingLinkProvider,
  details: schedule.details,
  questions: schedule.questions ?? [],
  reminders: schedule.reminders ?? [],
  changeDeadline: schedule.changeDeadline,
  private: schedule.private,
  useCalendarAvailability: schedule.useCalendarAvailability,
  staleLimit: schedule.staleLimit,
});

/** Never with half a character at its end. */
const shortened = (name: string): string =>
  name
    .slice(0, LONGEST_NAME)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** The same page once more at another address: paused, so that nobody books before its owner has looked at it. */
export const copyOf = (source: Schedule, slug: string): Schedule => {
  const language: Language = source.owner.language;
  const name = shortened(names[language].copyOf(source.name));
  const copy = new Schedule({ ...fieldsOf(source), name, slug, active: false });
  const windows = source.availabilities
    .getItems()
    .map(
      ({ dayOfWeek, startTime, endTime }) =>
        new Availability({ schedule: copy, dayOfWeek, startTime, endTime }),
    );
  copy.availabilities.set(windows);
  return copy;
};
