import { randomUUID } from 'node:crypto';
import type { Decision } from '@appointment/booking';
import type { BookingRequest } from '@appointment/contracts';
import { Appointment, Attendee, type Schedule, Slot, type Subscriber } from '../database';
import { hashToken } from '../security';
import { type BookingAsked, startOf } from './booking-asked';

type Accepted = Extract<Decision, { accepted: true }>;

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

const appointmentOf = (schedule: Schedule, owner: Subscriber, { status }: Accepted) =>
  new Appointment({
    owner,
    calendar: schedule.calendar,
    title: schedule.name,
    duration: schedule.slotDuration,
    locationType: schedule.locationType,
    locationName: schedule.locationName,
    locationUrl: schedule.locationUrl,
    locationPhone: schedule.locationPhone,
    meetingLinkProvider: schedule.meetingLinkProvider,
    details: schedule.details,
    status: status === 'booked' ? 'closed' : 'ready',
    uuid: randomUUID(),
  });

const expiryOf = ({ expiresAt }: Accepted): Temporal.Instant | null =>
  expiresAt === null ? null : Temporal.Instant.fromEpochMilliseconds(expiresAt);

/** The slot that was granted, with its attendee and its appointment. */
export const newBooking = (
  asked: BookingAsked,
  schedule: Schedule,
  owner: Subscriber,
  granted: Accepted,
): Slot => {
  const { request, idempotencyKey } = asked;
  return new Slot({
    appointment: appointmentOf(schedule, owner, granted),
    schedule,
    attendee: attendeeOf(request, schedule, owner),
    subscriber: owner,
    start: Temporal.Instant.fromEpochMilliseconds(startOf(asked)),
    duration: schedule.slotDuration,
    bookingStatus: granted.status,
    bookingTkn: idempotencyKey === null ? null : hashToken(idempotencyKey),
    bookingExpiresAt: expiryOf(granted),
    notes: request.notes || null,
    guests: guestsOf(request),
    bufferBefore: schedule.bufferBefore,
    bufferAfter: schedule.bufferAfter,
    answers: [],
    candidate: null,
  });
};
