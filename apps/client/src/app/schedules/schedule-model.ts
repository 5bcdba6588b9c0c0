import type { CreateScheduleInput, Schedule } from '@appointment/contracts';
import { hoursOf, weekOf, type DayModel } from './week-model';

/** A schedule as its editor holds it: empty texts where the wire has null. */
export interface ScheduleModel {
  name: string;
  slug: string;
  active: boolean;
  /** A native select knows only texts. */
  calendarId: string;
  timezone: string;
  week: DayModel[];
  startDate: string;
  endDate: string;
  slotDuration: number;
  earliestBooking: number;
  farthestBooking: number;
  bookingConfirmation: boolean;
  locationType: Schedule['locationType'];
  locationUrl: string;
  details: string;
}

export const DAY_MINUTES = 24 * 60;

const defaultHours = {
  weekdays: [1, 2, 3, 4, 5],
  startTime: '09:00',
  endTime: '17:00',
  useCustomAvailabilities: false,
  availabilities: [],
};

/** What a new schedule begins with. */
export const newSchedule = (own: {
  readonly timezone: string;
  /** The first day, as 2026-09-08. */
  readonly today: string;
  readonly calendarId: number | undefined;
}): ScheduleModel => ({
  name: '',
  slug: '',
  active: true,
  calendarId: String(own.calendarId ?? ''),
  timezone: own.timezone,
  week: weekOf(defaultHours),
  startDate: own.today,
  endDate: '',
  slotDuration: 30,
  earliestBooking: DAY_MINUTES,
  farthestBooking: 14 * DAY_MINUTES,
  bookingConfirmation: true,
  locationType: 'online',
  locationUrl: '',
  details: '',
});

export const modelOf = (schedule: Schedule): ScheduleModel => ({
  name: schedule.name,
  slug: schedule.slug,
  active: schedule.active,
  calendarId: String(schedule.calendarId ?? ''),
  timezone: schedule.timezone,
  week: weekOf(schedule),
  startDate: schedule.startDate,
  endDate: schedule.endDate ?? '',
  slotDuration: schedule.slotDuration,
  earliestBooking: schedule.earliestBooking,
  farthestBooking: schedule.farthestBooking,
  bookingConfirmation: schedule.bookingConfirmation,
  locationType: schedule.locationType,
  locationUrl: schedule.locationUrl ?? '',
  details: schedule.details ?? '',
});

const general = (schedule: Schedule | undefined) => ({
  from: schedule?.startTime ?? defaultHours.startTime,
  to: schedule?.endTime ?? defaultHours.endTime,
});

/** The body to send. An empty slug of a new schedule is left for the server to make. */
export const bodyOf = (
  { week, slug, calendarId, ...model }: ScheduleModel,
  saved: Schedule | undefined,
): CreateScheduleInput => ({
  ...model,
  ...hoursOf(week, general(saved)),
  ...(slug ? { slug } : {}),
  name: model.name.trim(),
  calendarId: calendarId ? Number(calendarId) : null,
  endDate: model.endDate || null,
  locationUrl: model.locationUrl.trim() || null,
  details: model.details.trim() || null,
});

/** How many things differ: each day of the week counts as one, and so does each other field. */
export const changesBetween = (saved: ScheduleModel, now: ScheduleModel): number => {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const fields = Object.keys(saved).filter((key) => key !== 'week') as (keyof ScheduleModel)[];
  const days = saved.week.filter((day, index) => differs(day, now.week[index]));
  return fields.filter((key) => differs(saved[key], now[key])).length + days.length;
};
