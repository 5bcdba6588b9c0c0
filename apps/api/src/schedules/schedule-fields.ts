import type { DateOverride, UpdateSchedule } from '@appointment/contracts';
import type { NewSchedule } from '../database';

type Stored = Omit<NewSchedule, 'owner' | 'calendar' | 'slug'>;

/** What a body names is there, what it may leave out may be undefined. */
type FieldsOf<Body extends UpdateSchedule> = {
  [Field in keyof Stored]: undefined extends Body[Field]
    ? Stored[Field] | undefined
    : Stored[Field];
};

const read = <Wire, Kept>(value: Wire | undefined, of: (value: Wire) => Kept) =>
  value === undefined ? undefined : of(value);

const byDate = (overrides: readonly DateOverride[]) =>
  overrides.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));

const date = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

/** The plain fields of a body as the entity keeps them. */
export const scheduleFieldsOf = <Body extends UpdateSchedule>(body: Body): FieldsOf<Body> => {
  const fields: FieldsOf<UpdateSchedule> = {
    active: body.active,
    name: body.name,
    timezone: body.timezone,
    weekdays: read(body.weekdays, (days) => days.toSorted((a, b) => a - b)),
    startDate: read(body.startDate, date),
    endDate: read(body.endDate, (day) => (day === null ? null : date(day))),
    startTime: read(body.startTime, time),
    endTime: read(body.endTime, time),
    slotDuration: body.slotDuration,
    earliestBooking: body.earliestBooking,
    farthestBooking: body.farthestBooking,
    bookingConfirmation: body.bookingConfirmation,
    useCustomAvailabilities: body.useCustomAvailabilities,
    locationType: body.locationType,
    locationUrl: body.locationUrl,
    locationName: body.locationName,
    locationPhone: body.locationPhone,
    meetingLinkProvider: body.meetingLinkProvider,
    details: body.details,
    slotStep: body.slotStep,
    otherDurations: read(body.otherDurations, (lengths) => lengths.toSorted((a, b) => a - b)),
    bufferBefore: body.bufferBefore,
    bufferAfter: body.bufferAfter,
    limitPerDay: body.limitPerDay,
    limitPerWeek: body.limitPerWeek,
    overrides: read(body.overrides, byDate),
    questions: body.questions,
    reminders: read(body.reminders, (minutes) => minutes.toSorted((a, b) => b - a)),
    changeDeadline: body.changeDeadline,
    private: body.private,
    useCalendarAvailability: body.useCalendarAvailability,
    staleLimit: body.staleLimit,
  };
  return fields as FieldsOf<Body>;
};
