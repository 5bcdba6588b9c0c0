import * as z from 'zod';
import { LocationType } from './enums';
import {
  Id,
  Instant,
  PlainDate,
  PlainTime,
  Slug,
  SlotLength,
  TimeZone,
  WebAddress,
  Weekday,
} from './primitives';

/** Two years: nothing is offered further ahead. */
const FARTHEST_MINUTES = 2 * 366 * 24 * 60;

/** One custom window. An end before the start lies on the next day; equal times are refused. */
export const AvailabilityInput = z
  .strictObject({
    dayOfWeek: Weekday,
    startTime: PlainTime,
    endTime: PlainTime,
  })
  .refine((window) => window.startTime !== window.endTime, {
    path: ['endTime'],
    error: 'The window is empty: it ends when it starts',
  })
  .meta({ id: 'AvailabilityInput' });
export type AvailabilityInput = z.output<typeof AvailabilityInput>;

const scheduleFields = {
  name: z.string().trim().min(1).max(128),
  calendarId: Id.nullable().meta({ description: 'The calendar that bookings are written to' }),
  slug: Slug,
  active: z.boolean(),
  timezone: TimeZone,
  weekdays: z
    .array(Weekday)
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, { error: 'A weekday stands here twice' }),
  startTime: PlainTime,
  endTime: PlainTime,
  startDate: PlainDate,
  endDate: PlainDate.nullable(),
  slotDuration: SlotLength,
  earliestBooking: z.int().min(0).max(FARTHEST_MINUTES).meta({ description: 'Notice in minutes' }),
  farthestBooking: z.int().min(1).max(FARTHEST_MINUTES).meta({ description: 'Window in minutes' }),
  bookingConfirmation: z.boolean(),
  useCustomAvailabilities: z.boolean(),
  availabilities: z.array(AvailabilityInput).max(70),
  locationType: LocationType,
  locationUrl: WebAddress.nullable(),
  details: z.string().trim().max(2000).nullable(),
  staleLimit: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .meta({ description: 'Minutes after which unread calendars count as unverifiable' }),
};

interface Ordered {
  startTime?: string | undefined;
  endTime?: string | undefined;
  startDate?: string | undefined;
  endDate?: string | null | undefined;
}

const timesInOrder = ({ startTime, endTime }: Ordered) =>
  startTime === undefined || endTime === undefined || startTime < endTime;
const datesInOrder = ({ startDate, endDate }: Ordered) =>
  startDate === undefined || endDate == null || startDate <= endDate;

const endsAfterStart = { path: ['endTime'], error: 'The hours end before they start' };
const lastDayAfterFirst = { path: ['endDate'], error: 'The last day comes before the first' };

/** Shared by the API (a PATCH is checked together with what is stored) and the editor. */
export const scheduleOrder = { timesInOrder, datesInOrder, endsAfterStart, lastDayAfterFirst };

export const CreateSchedule = z
  .strictObject({
    ...scheduleFields,
    calendarId: scheduleFields.calendarId.default(null),
    slug: scheduleFields.slug.optional(),
    active: scheduleFields.active.default(true),
    timezone: scheduleFields.timezone.optional().meta({ description: "Default: the owner's zone" }),
    weekdays: scheduleFields.weekdays.default([1, 2, 3, 4, 5]),
    startDate: scheduleFields.startDate.optional().meta({ description: 'Default: today' }),
    endDate: scheduleFields.endDate.default(null),
    slotDuration: scheduleFields.slotDuration.default(30),
    earliestBooking: scheduleFields.earliestBooking.default(24 * 60),
    farthestBooking: scheduleFields.farthestBooking.default(14 * 24 * 60),
    bookingConfirmation: scheduleFields.bookingConfirmation.default(true),
    useCustomAvailabilities: scheduleFields.useCustomAvailabilities.default(false),
    availabilities: scheduleFields.availabilities.default([]),
    locationType: scheduleFields.locationType.default('online'),
    locationUrl: scheduleFields.locationUrl.default(null),
    details: scheduleFields.details.default(null),
    staleLimit: scheduleFields.staleLimit.default(60),
  })
  .refine(timesInOrder, endsAfterStart)
  .refine(datesInOrder, lastDayAfterFirst)
  .meta({ id: 'CreateSchedule' });
export type CreateSchedule = z.output<typeof CreateSchedule>;
export type CreateScheduleInput = z.input<typeof CreateSchedule>;

export const UpdateSchedule = z
  .strictObject(scheduleFields)
  .partial()
  .refine(timesInOrder, endsAfterStart)
  .refine(datesInOrder, lastDayAfterFirst)
  .meta({ id: 'UpdateSchedule' });
export type UpdateSchedule = z.output<typeof UpdateSchedule>;

export const Availability = z
  .object({ id: Id, dayOfWeek: Weekday, startTime: z.string(), endTime: z.string() })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const Schedule = z
  .object({
    id: Id,
    name: z.string(),
    slug: z.string(),
    pageUrl: z.string(),
    calendarId: Id.nullable(),
    active: z.boolean(),
    timezone: z.string(),
    weekdays: z.array(Weekday),
    startTime: z.string(),
    endTime: z.string(),
    startDate: z.string(),
    endDate: z.string().nullable(),
    slotDuration: z.int(),
    earliestBooking: z.int(),
    farthestBooking: z.int(),
    bookingConfirmation: z.boolean(),
    useCustomAvailabilities: z.boolean(),
    availabilities: z.array(Availability),
    locationType: LocationType,
    locationUrl: z.string().nullable(),
    details: z.string().nullable(),
    staleLimit: z.int(),
    timeCreated: Instant,
    timeUpdated: Instant,
  })
  .meta({ id: 'Schedule', description: 'A bookable page' });
export type Schedule = z.infer<typeof Schedule>;

export const ScheduleList = z.object({ items: z.array(Schedule) }).meta({ id: 'ScheduleList' });
export type ScheduleList = z.infer<typeof ScheduleList>;
