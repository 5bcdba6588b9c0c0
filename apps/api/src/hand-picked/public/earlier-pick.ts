import type { EntityManager } from '@mikro-orm/core';
import { type Appointment, Slot } from '../../database';
import { hashToken } from '../../security';
import { IdempotencyKeyReused, sameWords } from '../../slots';
import { type PickAsked, startOf } from './new-pick';

/** The meeting that the same request got before: its answer was lost on the way, or it is asked for twice. */
export const earlierPick = async (
  em: EntityManager,
  shared: Appointment,
  asked: PickAsked,
): Promise<Slot | null> => {
  if (asked.idempotencyKey === null) return null;
  const slot = await em.findOne(
    Slot,
    { subscriber: shared.owner.id, bookingTkn: hashToken(asked.idempotencyKey) },
    { populate: ['appointment', 'attendee', 'candidate'] },
  );
  if (slot && !isSame(slot, shared, asked)) throw new IdempotencyKeyReused();
  return slot;
};

const isSame = (slot: Slot, shared: Appointment, asked: PickAsked): boolean =>
  slot.candidate?.appointment.id === shared.id &&
  slot.start.epochMilliseconds === startOf(asked) &&
  sameWords(slot, asked.request);
