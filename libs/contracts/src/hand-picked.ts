import * as z from 'zod';
import { AppointmentStatus } from './enums';
import { MOST_CANDIDATES } from './hand-picked-limits';
import { placeFields, placeRule, placeView } from './places';
import { Cursor, Id, Instant, PageLimit, SlotLength } from './primitives';
import { BookingRequest, OfferedSlot, publicPlace, PublicOwner } from './public';
import { termFields } from './terms';

const distinct = (starts: readonly string[]) =>
  new Set(starts.map((start) => Date.parse(start))).size === starts.length;

const fields = {
  title: z.string().trim().min(1).max(255),
  details: z.string().trim().max(2000).nullable(),
  calendarId: Id.nullable(),
  duration: SlotLength,
  ...placeFields,
  slots: z
    .array(Instant)
    .min(1, { error: 'Pick at least one time' })
    .max(MOST_CANDIDATES, { error: 'At most a hundred times' })
    .refine(distinct, { error: 'A time stands here twice' })
    .meta({ description: 'Starts of the times to choose from' }),
  keepOpen: z.boolean().meta({
    description: 'Each time can be taken once until all are gone; else the first who picks has it',
  }),
  holdCandidates: z.boolean().meta({
    description: 'The times are kept for this appointment until it is picked or closed',
  }),
  status: AppointmentStatus,
  ...termFields,
};

export const CreateHandPicked = z
  .strictObject({
    ...fields,
    details: fields.details.default(null),
    calendarId: fields.calendarId.default(null),
    duration: fields.duration.default(30),
    locationType: fields.locationType.default('online'),
    locationName: fields.locationName.default(null),
    locationUrl: fields.locationUrl.default(null),
    locationPhone: fields.locationPhone.default(null),
    meetingLinkProvider: fields.meetingLinkProvider.default(null),
    keepOpen: fields.keepOpen.default(false),
    holdCandidates: fields.holdCandidates.default(false),
    status: z.enum(['draft', 'ready']).default('draft'),
    reminders: fields.reminders.default([]),
    changeDeadline: fields.changeDeadline.default(0),
  })
  .refine(placeRule.holds, { path: [...placeRule.path], error: placeRule.error })
  .meta({ id: 'CreateHandPicked' });
export type CreateHandPicked = z.output<typeof CreateHandPicked>;
export type CreateHandPickedInput = z.input<typeof CreateHandPicked>;

export const UpdateHandPicked = z
  .strictObject(fields)
  .partial()
  .refine(placeRule.holds, { path: [...placeRule.path], error: placeRule.error })
  .meta({ id: 'UpdateHandPicked' });
export type UpdateHandPicked = z.output<typeof UpdateHandPicked>;

/** `free` can be picked now; `busy` is in the way of something else. */
export const CandidateState = z.enum(['free', 'taken', 'busy', 'past']);
export type CandidateState = z.infer<typeof CandidateState>;

export const Candidate = z
  .object({
    id: Id,
    start: Instant,
    end: Instant,
    state: CandidateState,
    appointmentId: z.uuid().nullable().meta({ description: 'The meeting that came of it' }),
  })
  .meta({ id: 'Candidate' });
export type Candidate = z.infer<typeof Candidate>;

export const HandPicked = z
  .object({
    id: Id,
    title: z.string(),
    details: z.string().nullable(),
    calendarId: Id.nullable(),
    duration: z.int(),
    ...placeView,
    slots: z.array(Candidate),
    keepOpen: z.boolean(),
    holdCandidates: z.boolean(),
    status: AppointmentStatus,
    reminders: z.array(z.int()),
    changeDeadline: z.int(),
    url: z.string().meta({ description: 'The link to share; it leads nowhere while a draft' }),
    timeCreated: Instant,
  })
  .meta({ id: 'HandPicked', description: 'Times that an owner chose for one purpose' });
export type HandPicked = z.infer<typeof HandPicked>;

export const HandPickedQuery = z.strictObject({ limit: PageLimit, cursor: Cursor.optional() });
export type HandPickedQuery = z.output<typeof HandPickedQuery>;

export const HandPickedList = z
  .object({ items: z.array(HandPicked), nextCursor: z.string().nullable() })
  .meta({ id: 'HandPickedList' });
export type HandPickedList = z.infer<typeof HandPickedList>;

/**
 * `open`: there may be a time to pick. `taken`: somebody or something has them all. `over`: the last of them has begun.
 * `withdrawn`: the owner has closed it.
 */
export const ChoiceState = z.enum(['open', 'taken', 'over', 'withdrawn']);
export type ChoiceState = z.infer<typeof ChoiceState>;

/** What a stranger sees behind the shared link. */
export const PublicHandPicked = z
  .object({
    owner: PublicOwner,
    state: ChoiceState,
    title: z.string(),
    details: z.string().nullable(),
    duration: z.int(),
    timezone: z.string().meta({ description: "The owner's zone" }),
    ...publicPlace,
    slots: z.array(OfferedSlot).meta({ description: 'The times that can be picked now' }),
    asOf: Instant.nullable(),
    verified: z.boolean(),
  })
  .meta({ id: 'PublicHandPicked' });
export type PublicHandPicked = z.infer<typeof PublicHandPicked>;

/** `start` is one of the times offered. */
export const PickRequest = BookingRequest.omit({ duration: true, answers: true }).meta({
  id: 'PickRequest',
});
export type PickRequest = z.output<typeof PickRequest>;
