import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { type Interval, MINUTE } from '@appointment/availability';
import { ticksOf } from '@appointment/booking';
import { Claim, type Slot, timeChanged } from '../database';
import { beFirst } from './candidates';
import { hold, letGo } from './holds';
import { SlotTaken } from './slot.errors';

/** What a slot takes from its owner: itself, and the buffers that it was booked with. */
export const takenTime = ({ start, duration, bufferBefore, bufferAfter }: Slot): Interval => {
  const begins = start.epochMilliseconds;
  return {
    start: begins - bufferBefore * MINUTE,
    end: begins + (duration + bufferAfter) * MINUTE,
  };
};

/**
 * Makes each minute that a stored slot takes belong to it. The primary key lets nobody else have it: no double
 * booking. Throws `SlotTaken` where somebody has one of them.
 */
export const claim = async (em: EntityManager, slot: Slot): Promise<void> => {
  const rows = ticksOf(takenTime(slot)).map((tick) => ({
    subscriber: slot.subscriber.id,
    tick,
    slot: slot.id,
  }));
  try {
    await em.insertMany(Claim, rows);
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new SlotTaken({ cause: error });
    throw error;
  }
  await timeChanged(em, slot.subscriber.id);
};

/** Gives the time back to everybody; a hand-picked one to those who may pick it, if it is kept for them. */
export const releaseClaims = async (em: EntityManager, slot: Slot): Promise<void> => {
  await em.nativeDelete(Claim, { slot: slot.id });
  if (slot.candidate) await hold(em, slot.candidate.appointment);
  await timeChanged(em, slot.subscriber.id);
};

/** The time of a meeting changes hands: it takes where it stands now, and gives back where it stood. */
export const moveClaims = async (em: EntityManager, from: Slot, to: Slot): Promise<void> => {
  await em.nativeDelete(Claim, { slot: from.id });
  const { candidate } = to;
  if (!candidate) return claim(em, to);
  await beFirst(em, candidate.appointment);
  // What is kept for those who have the link is not in the way of one of them.
  await letGo(em, candidate.appointment, [candidate]);
  await claim(em, to);
  await hold(em, candidate.appointment);
};
