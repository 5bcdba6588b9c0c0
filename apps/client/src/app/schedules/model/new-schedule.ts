import { noPlace } from './place-model';
import { DAY_MINUTES, defaultHours, type ScheduleModel } from './schedule-model';
import { weekOf } from './week-model';

/** What a new schedule begins with. */
export const newSchedule = (own: {
  readonly timezone: string;
  /** The first day, as 2026-09-08. */
  readonly today: string;
  readonly calendarId: number | undefined;
}): ScheduleModel => ({
  ...noPlace,
  name: '',
  slug: '',
  active: true,
  private: false,
  details: '',
  lengths: [30],
  usualLength: 30,
  timezone: own.timezone,
  week: weekOf(defaultHours),
  slotStep: 0,
  startDate: own.today,
  endDate: '',
  overrides: [],
  earliestBooking: DAY_MINUTES,
  farthestBooking: 14 * DAY_MINUTES,
  bufferBefore: 0,
  bufferAfter: 0,
  limitPerDay: null,
  limitPerWeek: null,
  bookingConfirmation: true,
  calendarId: String(own.calendarId ?? ''),
  changeDeadline: 0,
  reminders: [],
  questions: [],
  useCalendarAvailability: false,
  staleLimit: 60,
});
