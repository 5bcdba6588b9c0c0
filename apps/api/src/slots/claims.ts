import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Interval } from '@appointment/availability';
import { ticksOf } from '@appointment/booking';
import { Claim, type Slot } from '../database';
import { SlotTaken } from './slot.errors';

/** Makes each minute of `taken` belong to the slot. The primary key lets nobody else have it: no double booking. */
export const claim = async (em: EntityManager, slot: Slot, taken: Interval): Promise<void> => {
  const rows = ticksOf(taken).map((tick) => ({
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
};

/** Gives the time back to everybody. */
export const releaseClaims = async (em: EntityManager, slot: Slot): Promise<void> => {
  await em.nativeDelete(Claim, { slot: slot.id });
};
