import * as z from 'zod';
import { BookingStatus, LocationType } from './enums';
import { Cursor, Email, Id, Instant, PageLimit } from './primitives';

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
    locationType: LocationType,
    locationUrl: z.string().nullable(),
    expiresAt: Instant.nullable(),
    timeCreated: Instant,
  })
  .meta({ id: 'Appointment', description: 'A meeting, asked for or booked, as its owner sees it' });
export type Appointment = z.infer<typeof Appointment>;

const statusList = z
  .string()
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(BookingStatus).max(7));

export const AppointmentsQuery = z.strictObject({
  status: statusList.optional().meta({ description: 'One or several, separated by commas' }),
  from: Instant.optional(),
  to: Instant.optional(),
  limit: PageLimit,
  cursor: Cursor.optional(),
});
export type AppointmentsQuery = z.output<typeof AppointmentsQuery>;

export const AppointmentPage = z
  .object({ items: z.array(Appointment), nextCursor: z.string().nullable() })
  .meta({ id: 'AppointmentPage' });
export type AppointmentPage = z.infer<typeof AppointmentPage>;
