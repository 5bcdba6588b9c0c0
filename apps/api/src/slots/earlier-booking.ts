import type { EntityManager } from '@mikro-orm/core';
import type { BookingRequest } from '@appointment/contracts';
import { Slot } from '../database';
import type { PageRow } from '../schedules';
import { hashToken } from '../security';
import { sameAnswers } from './answers';
import { type BookingAsked, startOf } from './booking-asked';
import { guestsOf } from './new-booking';
import { IdempotencyKeyReused } from './slot.errors';

/** Whether a slot holds what somebody wrote: about themselves, and to the owner. */
export const sameWords = (slot: Slot, request: BookingRequest): boolean =>
  slot.attendee?.email === request.attendee.email &&
  slot.attendee.name === request.attendee.name &&
  slot.notes === (request.notes || null) &&
  slot.guests.join() === guestsOf(request).join();

/** Whoever named no length asked for the usual one. What that was nobody knows any more once the page was changed. */
const sameLength = (
  slot: Slot,
  page: PageRow,
  { request: { duration } }: BookingAsked,
): boolean => {
  if (slot.duration === (duration ?? page.slotDuration)) return true;
  const changed = slot.schedule?.timeUpdated;
  return (
    duration === undefined &&
    changed !== undefined &&
    Temporal.Instant.compare(changed, slot.timeCreated) > 0
  );
};

const sameRequest = (slot: Slot, page: PageRow, asked: BookingAsked): boolean => {
  const { answers = {} } = asked.request;
  return (
    slot.schedule?.id === page.scheduleId &&
    slot.start.epochMilliseconds === startOf(asked) &&
    sameLength(slot, page, asked) &&
    sameWords(slot, asked.request) &&
    sameAnswers(slot.answers ?? [], answers)
  );
};

/** The slot that the same request got before: its answer was lost on the way, or it is asked for twice. */
export const earlierBooking = async (
  em: EntityManager,
  page: PageRow,
  asked: BookingAsked,
): Promise<Slot | null> => {
  if (asked.idempotencyKey === null) return null;
  const slot = await em.findOne(
    Slot,
    { subscriber: page.subscriberId, bookingTkn: hashToken(asked.idempotencyKey) },
    { populate: ['appointment', 'attendee', 'schedule'] },
  );
  if (slot && !sameRequest(slot, page, asked)) throw new IdempotencyKeyReused();
  return slot;
};
