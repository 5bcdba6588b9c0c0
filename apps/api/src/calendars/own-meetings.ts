import { LIVE_STATUSES } from '@appointment/booking';
import type { AttendeeAnswer } from '@appointment/contracts';
import type { EntityManager } from '@mikro-orm/core';
import { Slot } from '../database';

/** One that goes on since yesterday still counts. */
const LOOK_BACK = { hours: 24 };

/** A live meeting that is to come, as its event in the owner's calendar should show it. */
export interface OwnMeeting {
  readonly slotId: number;
  /** The event's UID. */
  readonly appointmentId: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Where we wrote the event; null until we have. */
  readonly eventUrl: string | null;
  readonly isMissing: boolean;
  readonly attendee: string | null;
  readonly answer: AttendeeAnswer | null;
}

/** The meetings that are written to one calendar. */
export async function ownMeetings(
  em: EntityManager,
  { id: calendar, ownerId }: { readonly id: number; readonly ownerId: number },
  now: Temporal.Instant,
): Promise<OwnMeeting[]> {
  const slots = await em.find(
    Slot,
    {
      subscriber: ownerId,
      appointment: { calendar },
      bookingStatus: { $in: LIVE_STATUSES },
      start: { $gt: now.subtract(LOOK_BACK) },
    },
    { populate: ['appointment', 'attendee'], disableIdentityMap: true },
  );
  return slots.filter(({ end }) => Temporal.Instant.compare(end, now) > 0).map(toMeeting);
}

const toMeeting = (slot: Slot): OwnMeeting => ({
  slotId: slot.id,
  appointmentId: slot.appointment.uuid,
  start: slot.start.epochMilliseconds,
  end: slot.end.epochMilliseconds,
  eventUrl: slot.eventUrl,
  isMissing: slot.missingSince !== null,
  attendee: slot.attendee?.email.toLowerCase() ?? null,
  answer: slot.attendeeAnswer,
});
