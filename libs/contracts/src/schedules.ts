import * as z from 'zod';
import {
  Id,
  Instant,
  LONGEST_BUFFER,
  PlainDate,
  PlainTime,
  SlotLength,
  Slug,
  TimeZone,
  Weekday,
} from './primitives';
import { placeFields, placeView } from './places';
import { Question, Questions } from './questions';
import { scheduleFaults, type WholeSchedule } from './schedule-faults';
import { termFields } from './terms';
import { AvailabilityInput, DateOverride } from './windows';

/** Two years: nothing is offered further ahead. */
const FARTHEST_MINUTES = 2 * 366 * 24 * 60;
const DAY_MINUTES = 24 * 60;

const distinct = (values: readonly number[]) => new Set(values).size === values.length;

const farthest = { error: 'Nothing is offered further ahead than two years' };

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
    .refine(distinct, { error: 'A weekday stands here twice' }),
  startTime: PlainTime,
  endTime: PlainTime,
  startDate: PlainDate,
  endDate: PlainDate.nullable(),
  slotDuration: SlotLength,
  otherDurations: z
    .array(SlotLength)
    .max(7)
    .refine(distinct, { error: 'A length stands here twice' })
    .meta({ description: 'Lengths to choose from beside `slotDuration`' }),
  slotStep: z.int().min(5).max(DAY_MINUTES).nullable().meta({
    description: 'Minutes from one start to the next; null: the length chosen',
  }),
  bufferBefore: z.int().min(0).max(LONGEST_BUFFER),
  bufferAfter: z.int().min(0).max(LONGEST_BUFFER),
  earliestBooking: z
    .int()
    .min(0)
    .max(FARTHEST_MINUTES, farthest)
    .meta({ description: 'Notice in minutes' }),
  farthestBooking: z
    .int()
    .min(1)
    .max(FARTHEST_MINUTES, farthest)
    .meta({ description: 'Window in minutes' }),
  limitPerDay: z.int().min(1).max(200).nullable(),
  limitPerWeek: z.int().min(1).max(1000).nullable(),
  bookingConfirmation: z.boolean(),
  useCustomAvailabilities: z.boolean(),
  availabilities: z.array(AvailabilityInput).max(70),
  overrides: z.array(DateOverride).max(200),
  ...placeFields,
  details: z.string().trim().max(2000).nullable(),
  questions: Questions,
  ...termFields,
  private: z.boolean().meta({ description: 'Reached by its signed link only' }),
  useCalendarAvailability: z.boolean().meta({
    description: 'The availability that the calendar server keeps (RFC 7953) narrows the hours',
  }),
  staleLimit: z
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .meta({ description: 'Minutes after which unread calendars count as unverifiable' }),
};

/** Fields that are wrong by themselves are said first: what they mean together is anybody's guess. */
const checkWhole = ({ value, issues }: z.core.ParsePayload<WholeSchedule>): void => {
  if (issues.length > 0) return;
  for (const { path, error } of scheduleFaults(value))
    issues.push({ code: 'custom', input: value, path: [...path], message: error });
};

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
    otherDurations: scheduleFields.otherDurations.default([]),
    slotStep: scheduleFields.slotStep.default(null),
    bufferBefore: scheduleFields.bufferBefore.default(0),
    bufferAfter: scheduleFields.bufferAfter.default(0),
    earliestBooking: scheduleFields.earliestBooking.default(24 * 60),
    farthestBooking: scheduleFields.farthestBooking.default(14 * 24 * 60),
    limitPerDay: scheduleFields.limitPerDay.default(null),
    limitPerWeek: scheduleFields.limitPerWeek.default(null),
    bookingConfirmation: scheduleFields.bookingConfirmation.default(true),
    useCustomAvailabilities: scheduleFields.useCustomAvailabilities.default(false),
    availabilities: scheduleFields.availabilities.default([]),
    overrides: scheduleFields.overrides.default([]),
    locationType: scheduleFields.locationType.default('online'),
    locationName: scheduleFields.locationName.default(null),
    locationUrl: scheduleFields.locationUrl.default(null),
    locationPhone: scheduleFields.locationPhone.default(null),
    meetingLinkProvider: scheduleFields.meetingLinkProvider.default(null),
    details: scheduleFields.details.default(null),
    questions: scheduleFields.questions.default([]),
    reminders: scheduleFields.reminders.default([]),
    changeDeadline: scheduleFields.changeDeadline.default(0),
    private: scheduleFields.private.default(false),
    useCalendarAvailability: scheduleFields.useCalendarAvailability.default(false),
    staleLimit: scheduleFields.staleLimit.default(60),
  })
  .check(checkWhole)
  .meta({ id: 'CreateSchedule' });
export type CreateSchedule = z.output<typeof CreateSchedule>;
export type CreateScheduleInput = z.input<typeof CreateSchedule>;

/** What it does not name stays; the API checks the whole of what would then be stored. */
export const UpdateSchedule = z
  .strictObject(scheduleFields)
  .partial()
  .check(checkWhole)
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
    pageUrl: z.string().meta({ description: 'With the signed key if the page is private' }),
    calendarId: Id.nullable(),
    active: z.boolean(),
    timezone: z.string(),
    weekdays: z.array(Weekday),
    startTime: z.string(),
    endTime: z.string(),
    startDate: z.string(),
    endDate: z.string().nullable(),
    slotDuration: z.int(),
    otherDurations: z.array(z.int()),
    slotStep: z.int().nullable(),
    bufferBefore: z.int(),
    bufferAfter: z.int(),
    earliestBooking: z.int(),
    farthestBooking: z.int(),
    limitPerDay: z.int().nullable(),
    limitPerWeek: z.int().nullable(),
    bookingConfirmation: z.boolean(),
    useCustomAvailabilities: z.boolean(),
    availabilities: z.array(Availability),
    overrides: z.array(DateOverride),
    ...placeView,
    details: z.string().nullable(),
    questions: z.array(Question),
    reminders: z.array(z.int()),
    changeDeadline: z.int(),
    private: z.boolean(),
    useCalendarAvailability: z.boolean(),
    staleLimit: z.int(),
    timeCreated: Instant,
    timeUpdated: Instant,
  })
  .meta({ id: 'Schedule', description: 'A bookable page' });
export type Schedule = z.infer<typeof Schedule>;

export const ScheduleList = z.object({ items: z.array(Schedule) }).meta({ id: 'ScheduleList' });
export type ScheduleList = z.infer<typeof ScheduleList>;
