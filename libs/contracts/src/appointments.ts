import * as z from 'zod';
import { AttendeeAnswer, BookingStatus } from './enums';
import { placeView } from './places';
import { Cursor, Email, Id, Instant, PageLimit } from './primitives';
import { Reason } from './public';
import { Answer } from './questions';

export const Appointment = z
  .object({
    id: z.uuid(),
    scheduleId: Id.nullable(),
    calendarId: Id.nullable(),
    title: z.string(),
    status: BookingStatus,
    start: Instant,
    end: Instant,
    attendee: z.object({
      name: z.string(),
      email: z.string(),
      timezone: z.string(),
      language: z.string(),
    }),
    guests: z.array(Email),
    notes: z.string().nullable(),
    reason: z.string().nullable(),
    ...placeView,
    answers: z.array(Answer),
    attendeeAnswer: AttendeeAnswer.nullable().meta({
      description: "What the attendee answered to the invitation, as the owner's calendar knows",
    }),
    handPickedId: Id.nullable(),
    undoUntil: Instant.nullable().meta({
      description: 'Until when a confirmation can be taken back, because no letter has left yet',
    }),
    expiresAt: Instant.nullable(),
    timeCreated: Instant,
  })
  .meta({ id: 'Appointment', description: 'A meeting, asked for or booked, as its owner sees it' });
export type Appointment = z.infer<typeof Appointment>;

const statusList = z
  .string()
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(BookingStatus).max(7));

/** What a list is filtered by. */
const filters = {
  status: statusList.optional().meta({ description: 'One or several, separated by commas' }),
  from: Instant.optional(),
  to: Instant.optional(),
  scheduleId: z.coerce.number().pipe(Id).optional(),
  q: z.string().trim().max(100).optional().meta({
    description: 'Words of the title, or of the name or address of the attendee',
  }),
};

export const AppointmentOrder = z.enum(['start', '-start', 'created', '-created']);
export type AppointmentOrder = z.infer<typeof AppointmentOrder>;

export const AppointmentsFilter = z.strictObject(filters);
export type AppointmentsFilter = z.output<typeof AppointmentsFilter>;

export const AppointmentsQuery = z.strictObject({
  ...filters,
  order: AppointmentOrder.default('start').meta({ description: 'A minus turns the list round' }),
  limit: PageLimit,
  cursor: Cursor.optional(),
  total: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .default(false)
    .meta({
      description: 'Count all that the filter finds, too; on the first page only',
    }),
});
export type AppointmentsQuery = z.output<typeof AppointmentsQuery>;

export const AppointmentPage = z
  .object({
    items: z.array(Appointment),
    nextCursor: z.string().nullable(),
    total: z.int().optional().meta({ description: 'Where it was asked for' }),
  })
  .meta({ id: 'AppointmentPage' });
export type AppointmentPage = z.infer<typeof AppointmentPage>;

/** Whoever decides has seen a time; the attendee may have moved the request meanwhile. */
const start = Instant.optional().meta({
  description: 'The time that is meant: refused if the request stands at another one by now',
});

export const Confirm = z
  .strictObject({
    start,
    undoable: z.boolean().optional().meta({
      description: 'Letters wait some seconds, so that the confirmation can be taken back',
    }),
  })
  .meta({ id: 'Confirm' });
export type Confirm = z.output<typeof Confirm>;

export const Decline = Reason.extend({ start }).meta({ id: 'Decline' });
export type Decline = z.output<typeof Decline>;

export const HistoryActor = z.enum(['owner', 'attendee', 'clock', 'calendar', 'delivery']);
export type HistoryActor = z.infer<typeof HistoryActor>;

export const HistoryAction = z.enum([
  'requested',
  'booked',
  'confirmed',
  'unconfirmed',
  'declined',
  'cancelled',
  'expired',
  'rescheduled',
  'reminded',
  'answered',
  'missing',
  'letter-failed',
  'calendar-failed',
]);
export type HistoryAction = z.infer<typeof HistoryAction>;

export const HistoryEntry = z
  .object({
    at: Instant,
    actor: HistoryActor,
    action: HistoryAction,
    reason: z.string().nullable(),
    start: Instant.nullable().meta({ description: 'The time that it was about' }),
    previousStart: Instant.nullable().meta({ description: 'Where a moved meeting stood before' }),
    deliveryId: Id.nullable().meta({ description: 'What failed and can be tried again' }),
    detail: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const History = z.object({ items: z.array(HistoryEntry) }).meta({ id: 'History' });
export type History = z.infer<typeof History>;
