import { randomUUID } from 'node:crypto';
import type { PickRequest } from '@appointment/contracts';
import { Appointment, Attendee, Slot } from '../../database';
import { hashToken } from '../../security';
import { guestsOf } from '../../slots';

/** What a stranger picks, behind which link. */
export interface PickAsked {
  readonly slug: string;
  readonly request: PickRequest;
  /** Survives the retries of one attempt; null if the caller does not care. */
  readonly idempotencyKey: string | null;
}

export const startOf = ({ request }: PickAsked): number =>
  Temporal.Instant.from(request.start).epochMilliseconds;

/** A meeting of its own, with a UUID of its own: what was picked can be picked again, a UID never changes meetings. */
const meetingOf = (shared: Appointment): Appointment =>
  new Appointment({
    owner: shared.owner,
    calendar: shared.calendar,
    title: shared.title,
    duration: shared.duration,
    locationType: shared.locationType,
    locationName: shared.locationName,
    locationUrl: shared.locationUrl,
    locationPhone: shared.locationPhone,
    meetingLinkProvider: shared.meetingLinkProvider,
    details: shared.details,
    reminders: shared.reminders ?? [],
    changeDeadline: shared.changeDeadline,
    status: 'closed',
    uuid: randomUUID(),
  });

/** The meeting at a candidate's time. It is booked: whoever hands out times by hand has agreed to them. */
export const newPick = (
  { request, idempotencyKey }: PickAsked,
  shared: Appointment,
  candidate: Slot,
): Slot => {
  const { attendee, notes } = request;
  return new Slot({
    appointment: meetingOf(shared),
    schedule: null,
    attendee: new Attendee({
      email: attendee.email,
      name: attendee.name,
      timezone: attendee.timezone ?? shared.owner.timezone,
      language: attendee.language ?? shared.owner.language,
    }),
    subscriber: shared.owner,
    start: candidate.start,
    duration: candidate.duration,
    bookingStatus: 'booked',
    bookingTkn: idempotencyKey === null ? null : hashToken(idempotencyKey),
    bookingExpiresAt: null,
    notes: notes || null,
    guests: guestsOf(request),
    answers: [],
    candidate,
  });
};
