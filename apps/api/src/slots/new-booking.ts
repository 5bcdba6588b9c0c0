import { randomUUID } from 'node:crypto';
import type { Decision } from '@appointment/booking';
import type { BookingRequest } from '@appointment/contracts';
import { Appointment, Attendee, type Schedule, Slot, type Subscriber } from '../database';
import { hashToken } from '../security';
import type { BookingAsked, Wanted } from './booking-asked';

type Accepted = Extract<Decision, { accepted: true }>;

/** A request that was granted, with all that it was decided on. */
export interface GrantedBooking {
  readonly asked: BookingAsked;
  readonly owner: Subscriber;
  readonly schedule: Schedule;
  readonly wanted: Wanted;
  readonly decision: Accepted;
}

/** Each guest once, and the attendee is none. */
export const guestsOf = ({ guests = [], attendee }: BookingRequest): string[] =>
  [...new Set(guests)].filter((guest) => guest !== attendee.email);

const attendeeOf = ({ attendee }: BookingRequest, schedule: Schedule, owner: Subscriber) =>
  new Attendee({
    email: attendee.email,
    name: attendee.name,
    timezone: attendee.timezone ?? schedule.timezone,
    language: attendee.language ?? owner.language,
  });

const appointmentOf = ({ schedule, owner, wanted, decision }: GrantedBooking) =>
  new Appointment({
    owner,
    calendar: schedule.calendar,
    title: schedule.name,
    duration: wanted.duration,
    locationType: schedule.locationType,
    locationName: schedule.locationName,
    locationUrl: schedule.locationUrl,
    locationPhone: schedule.locationPhone,
    meetingLinkProvider: schedule.meetingLinkProvider,
    details: schedule.details,
    status: decision.status === 'booked' ? 'closed' : 'ready',
    uuid: randomUUID(),
  });

/** When a granted request lapses; null for what is booked at once. */
export const expiryOf = ({ expiresAt }: Accepted): Temporal.Instant | null =>
  expiresAt === null ? null : Temporal.Instant.fromEpochMilliseconds(expiresAt);

/** The slot that was granted, with its attendee and its appointment. */
export const newBooking = (granted: GrantedBooking): Slot => {
  const { asked, schedule, owner, wanted, decision } = granted;
  const { request, idempotencyKey } = asked;
  return new Slot({
    appointment: appointmentOf(granted),
    schedule,
    attendee: attendeeOf(request, schedule, owner),
    subscriber: owner,
    start: Temporal.Instant.fromEpochMilliseconds(wanted.start),
    duration: wanted.duration,
    bookingStatus: decision.status,
    bookingTkn: idempotencyKey === null ? null : hashToken(idempotencyKey),
    bookingExpiresAt: expiryOf(decision),
    notes: request.notes || null,
    guests: guestsOf(request),
    bufferBefore: schedule.bufferBefore,
    bufferAfter: schedule.bufferAfter,
    answers: wanted.answers,
    candidate: null,
  });
};
