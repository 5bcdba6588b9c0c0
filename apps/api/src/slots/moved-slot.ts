import { Slot } from '../database';

/** Where a slot is moved to, and how it stands there. */
export interface NewPlace {
  readonly start: Temporal.Instant;
  /** Minutes; as long as before where it is not named. */
  readonly duration?: number;
  readonly status: 'requested' | 'booked';
  /** When the owner's time for an answer is up; null for what is booked. */
  readonly expiresAt: Temporal.Instant | null;
  readonly reason: string | null;
  /** The hand-picked time that it stands at from now on; where it is not named, the one that it was picked from. */
  readonly candidate?: Slot;
}

/** The same meeting at another time, with the buffers that its schedule has now. */
const sameMeeting = (
  slot: Slot,
  { start, duration, status, expiresAt, candidate }: NewPlace,
): Slot =>
  new Slot({
    appointment: slot.appointment,
    schedule: slot.schedule,
    attendee: slot.attendee,
    subscriber: slot.subscriber,
    start,
    duration: duration ?? slot.duration,
    bookingStatus: status,
    bookingTkn: null,
    bookingExpiresAt: expiresAt,
    notes: slot.notes,
    guests: slot.guests,
    bufferBefore: slot.schedule?.bufferBefore ?? 0,
    bufferAfter: slot.schedule?.bufferAfter ?? 0,
    answers: slot.answers ?? [],
    candidate: candidate ?? slot.candidate,
  });

/** The event in the owner's calendar belongs to the meeting: there is never a second one. */
const handOverEvent = (from: Slot, to: Slot): void => {
  to.eventUrl = from.eventUrl;
  to.eventEtag = from.eventEtag;
  from.eventUrl = null;
  from.eventEtag = null;
};

/** Leaves the slot behind and answers the one that the meeting has instead. */
export const movedSlot = (slot: Slot, place: NewPlace): Slot => {
  const moved = sameMeeting(slot, place);
  moved.reason = place.reason;
  handOverEvent(slot, moved);
  slot.release('rescheduled', place.reason);
  slot.appointment.changed();
  if (place.status === 'booked') slot.appointment.close();
  return moved;
};
