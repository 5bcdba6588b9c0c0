import type { EntityManager } from '@mikro-orm/core';
import { Slot } from '../database';
import type { PageRow } from '../schedules';
import { hashToken } from '../security';
import { sameAnswers } from './answers';
import { type BookingAsked, startOf } from './booking-asked';
import { guestsOf } from './new-booking';
import { IdempotencyKeyReused } from './slot.errors';

const sameRequest = (slot: Slot, page: PageRow, asked: BookingAsked): boolean => {
  const { attendee, notes, duration, answers = {}, ...rest } = asked.request;
  return (
    slot.schedule?.id === page.scheduleId &&
    slot.start.epochMilliseconds === startOf(asked) &&
    slot.duration === (duration ?? page.slotDuration) &&
    slot.attendee?.email === attendee.email &&
    slot.attendee.name === attendee.name &&
    slot.notes === (notes || null) &&
    slot.guests.join() === guestsOf({ attendee, ...rest }).join() &&
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
