import type { Language } from '@appointment/contracts';
import { epochMillisecondsOf, uuidOf } from '../../database';
import type { SeenMeeting } from '../appointment.view';

type Stored = number | string | Date;

/** One meeting as the database's driver answers it. */
export type ListedRow = Pick<
  SeenMeeting,
  'bookingStatus' | 'notes' | 'reason' | 'attendeeAnswer' | 'meetingLinkUrl'
> &
  Pick<
    SeenMeeting['appointment'],
    | 'title'
    | 'locationType'
    | 'locationName'
    | 'locationUrl'
    | 'locationPhone'
    | 'meetingLinkProvider'
  > & {
    readonly id: number;
    readonly appointmentId: number;
    readonly uuid: Uint8Array;
    readonly scheduleId: number | null;
    readonly calendarId: number | null;
    readonly handPickedId: number | null;
    readonly start: Stored;
    readonly duration: number;
    readonly expiresAt: Stored | null;
    readonly timeCreated: Stored;
    readonly guests: unknown;
    readonly answers: unknown;
    readonly name: string | null;
    readonly email: string | null;
    readonly timezone: string | null;
    readonly language: Language | null;
  };

/** Rows of a hundred meetings as entities would take longer than everything else of the answer. */
export const selectRows = (placeholders: string): string =>
  `select s.id, s.appointment_id as appointmentId, a.uuid, s.schedule_id as scheduleId,
    a.calendar_id as calendarId, c.appointment_id as handPickedId, a.title,
    s.booking_status as bookingStatus, s.\`start\`, s.duration, s.guests, s.notes, s.reason,
    s.answers, s.attendee_answer as attendeeAnswer, s.meeting_link_url as meetingLinkUrl,
    s.booking_expires_at as expiresAt, a.time_created as timeCreated,
    a.location_type as locationType, a.location_name as locationName,
    a.location_url as locationUrl, a.location_phone as locationPhone,
    a.meeting_link_provider as meetingLinkProvider, t.name, t.email, t.timezone, t.language
  from slots s join appointments a on a.id = s.appointment_id
    left join attendees t on t.id = s.attendee_id left join slots c on c.id = s.candidate_id
  where s.id in (${placeholders})`;

export const meetingOf = (row: ListedRow): SeenMeeting => {
  const start = instantOf(row.start);
  return {
    bookingStatus: row.bookingStatus,
    start,
    end: start.add({ minutes: row.duration }),
    guests: jsonOf(row.guests) as string[],
    notes: row.notes,
    reason: row.reason,
    answers: jsonOf(row.answers) as SeenMeeting['answers'],
    attendeeAnswer: row.attendeeAnswer,
    meetingLinkUrl: row.meetingLinkUrl,
    bookingExpiresAt: row.expiresAt === null ? null : instantOf(row.expiresAt),
    schedule: row.scheduleId === null ? null : { id: row.scheduleId },
    candidate: row.handPickedId === null ? null : { appointment: { id: row.handPickedId } },
    attendee: attendeeOf(row),
    appointment: appointmentOf(row),
  };
};

const attendeeOf = ({ name, email, timezone, language }: ListedRow): SeenMeeting['attendee'] =>
  name === null || email === null || timezone === null || language === null
    ? null
    : { name, email, timezone, language };

const appointmentOf = (row: ListedRow): SeenMeeting['appointment'] => ({
  uuid: uuidOf(row.uuid),
  title: row.title,
  calendar: row.calendarId === null ? null : { id: row.calendarId },
  locationType: row.locationType,
  locationName: row.locationName,
  locationUrl: row.locationUrl,
  locationPhone: row.locationPhone,
  meetingLinkProvider: row.meetingLinkProvider,
  timeCreated: instantOf(row.timeCreated),
});

const instantOf = (stored: Stored) =>
  Temporal.Instant.fromEpochMilliseconds(epochMillisecondsOf(stored));

/** One of the drivers reads JSON by itself. */
const jsonOf = (stored: unknown): unknown =>
  typeof stored === 'string' ? JSON.parse(stored) : stored;
