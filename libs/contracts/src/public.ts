import * as z from 'zod';
import { BookingStatus } from './enums';
import { placeView } from './places';
import {
  Email,
  Instant,
  Language,
  PersonName,
  PlainDate,
  SlotLength,
  TimeZone,
} from './primitives';
import { Answer, AnswersInput, Question } from './questions';

/** What strangers learn of the place; the way in is for those who booked. */
export const publicPlace = {
  locationType: placeView.locationType,
  locationName: placeView.locationName,
  meetingLinkProvider: placeView.meetingLinkProvider,
  byPhone: z.boolean(),
};

/** The key of a private page, from its signed link. */
const key = z.string().max(128).optional();

export const PageKey = z.strictObject({ key });
export type PageKey = z.output<typeof PageKey>;

export const PublicSchedule = z
  .object({
    slug: z.string(),
    name: z.string(),
    details: z.string().nullable(),
    slotDuration: z.int(),
    timezone: z.string().meta({ description: "The owner's zone for this page" }),
    durations: z.array(z.int()).meta({ description: 'Lengths to choose from, ascending' }),
    bookingConfirmation: z.boolean(),
    ...publicPlace,
    questions: z.array(Question),
  })
  .meta({ id: 'PublicSchedule' });
export type PublicSchedule = z.infer<typeof PublicSchedule>;

export const PublicOwner = z
  .object({ username: z.string(), name: z.string(), avatarUrl: z.string().nullable() })
  .meta({ id: 'PublicOwner' });
export type PublicOwner = z.infer<typeof PublicOwner>;

export const PublicCard = z
  .object({ owner: PublicOwner, schedules: z.array(PublicSchedule) })
  .meta({ id: 'PublicCard', description: "An owner's card and pages" });
export type PublicCard = z.infer<typeof PublicCard>;

export const PublicPage = z
  .object({ owner: PublicOwner, schedule: PublicSchedule })
  .meta({ id: 'PublicPage' });
export type PublicPage = z.infer<typeof PublicPage>;

/** `from` and `to` are instants, or dates that are read as local days of the schedule's zone; `to` is exclusive. */
export const SlotsQuery = z.strictObject({
  from: z.union([Instant, PlainDate]).optional(),
  to: z.union([Instant, PlainDate]).optional(),
  duration: z.coerce.number().pipe(SlotLength).optional(),
  key,
});
export type SlotsQuery = z.output<typeof SlotsQuery>;

/** When to look for another time for what was booked. */
export const MoveQuery = SlotsQuery.pick({ from: true, to: true });
export type MoveQuery = z.output<typeof MoveQuery>;

export const OfferedSlot = z.object({ start: Instant, end: Instant }).meta({ id: 'OfferedSlot' });
export type OfferedSlot = z.infer<typeof OfferedSlot>;

/** What the hours of one day would let begin if nothing were in the way. */
export const StartSpan = z.object({ first: Instant, last: Instant }).meta({
  id: 'StartSpan',
  description: 'From the first start to the last one, which is still in',
});
export type StartSpan = z.infer<typeof StartSpan>;

export const OfferedSlots = z
  .object({
    slots: z.array(OfferedSlot),
    hours: z.array(StartSpan).meta({
      description:
        'When slots could start, free or not, one span a day: a day of them without a slot is fully booked',
    }),
    asOf: Instant.nullable().meta({
      description:
        'When the oldest of the calendars behind this answer was last seen; null without calendars',
    }),
    verified: z.boolean().meta({
      description: 'False when a calendar could not be read for too long; then nothing is offered',
    }),
    nextAvailable: Instant.nullable().meta({
      description: 'First offered start at or after `from`, also beyond `to`',
    }),
    timezone: z.string(),
  })
  .meta({ id: 'OfferedSlots' });
export type OfferedSlots = z.infer<typeof OfferedSlots>;

export const BookingRequest = z
  .strictObject({
    start: Instant,
    duration: SlotLength.optional().meta({ description: "Default: the page's first length" }),
    attendee: z.strictObject({
      email: Email,
      name: PersonName,
      timezone: TimeZone.optional(),
      language: Language.optional(),
    }),
    notes: z.string().trim().max(2000).optional(),
    guests: z.array(Email).max(50).optional(),
    answers: AnswersInput.optional(),
  })
  .meta({ id: 'BookingRequest' });
export type BookingRequest = z.output<typeof BookingRequest>;

export const BookingReceipt = z
  .object({
    id: z.uuid().meta({ description: 'The appointment, and the UID of its calendar event' }),
    status: z.enum(['requested', 'booked']),
    start: Instant,
    end: Instant,
    manageUrl: z.string(),
    icsUrl: z.string(),
    expiresAt: Instant.nullable().meta({
      description: 'Until when the owner can answer a request',
    }),
  })
  .meta({ id: 'BookingReceipt' });
export type BookingReceipt = z.infer<typeof BookingReceipt>;

/** What the attendee sees behind the manage link. */
export const PublicAppointment = z
  .object({
    id: z.uuid(),
    status: BookingStatus,
    title: z.string(),
    start: Instant,
    end: Instant,
    owner: PublicOwner,
    ownerEmail: z.string().meta({ description: 'Where to write when it is too late for a click' }),
    ownerTimezone: z.string(),
    slug: z.string().nullable().meta({
      description: 'Of the page, where anybody may book another time; null for a private one',
    }),
    attendee: z.object({ name: z.string(), email: z.string(), timezone: z.string() }),
    notes: z.string().nullable(),
    ...placeView,
    guests: z.array(Email),
    answers: z.array(Answer),
    changeDeadline: z.int().meta({
      description: 'How many minutes before the start the attendee must leave it as it is',
    }),
    changeableUntil: Instant.nullable().meta({
      description: 'Until when the attendee can cancel or move; null: not any more',
    }),
    movable: z.boolean().meta({ description: 'Whether other times can be asked for' }),
    reason: z.string().nullable(),
    cancelledBy: z.enum(['owner', 'attendee']).nullable().meta({
      description: 'Who cancelled it, as far as that is known',
    }),
    expiresAt: Instant.nullable(),
    icsUrl: z.string(),
  })
  .meta({ id: 'PublicAppointment' });
export type PublicAppointment = z.infer<typeof PublicAppointment>;

/** What the owner sees behind the decision link of a mail. */
export const PublicDecision = z
  .object({
    id: z.uuid(),
    status: BookingStatus,
    title: z.string(),
    start: Instant,
    end: Instant,
    ownerTimezone: z.string(),
    attendee: z.object({ name: z.string(), email: z.string(), timezone: z.string() }),
    notes: z.string().nullable(),
    guests: z.array(Email),
    answers: z.array(Answer),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'PublicDecision' });
export type PublicDecision = z.infer<typeof PublicDecision>;

export const Reason = z
  .strictObject({ reason: z.string().trim().max(500).optional() })
  .meta({ id: 'Reason' });
export type Reason = z.output<typeof Reason>;

/** The same meeting at another offered time. */
export const Reschedule = z
  .strictObject({ start: Instant, reason: z.string().trim().max(500).optional() })
  .meta({ id: 'Reschedule' });
export type Reschedule = z.output<typeof Reschedule>;
