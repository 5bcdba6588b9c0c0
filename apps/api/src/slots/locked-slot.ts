import type { EntityManager } from '@mikro-orm/core';
import { lockOwner, Slot } from '../database';
import { NotFound } from '../http';

export interface SlotRef {
  readonly slotId: number;
  readonly ownerId: number;
}

/** What views, letters and events show of a slot. */
const populate = [
  'appointment',
  'attendee',
  'subscriber',
  'schedule',
  'candidate.appointment',
] as const;

export const slotOf = async (em: EntityManager, { slotId, ownerId }: SlotRef): Promise<Slot> => {
  const slot = await em.findOne(Slot, { id: slotId, subscriber: ownerId }, { populate });
  if (!slot) throw new NotFound();
  return slot;
};

/** The slot under its owner's lock: to be called first in a transaction. */
export const lockedSlot = async (em: EntityManager, ref: SlotRef): Promise<Slot> => {
  await lockOwner(em, ref.ownerId);
  return slotOf(em, ref);
};

/** The slot at which the same meeting stands now; a moved one leaves a slot behind at each former time. */
export const whereItStands = (em: EntityManager, slot: Slot): Promise<Slot> | Slot =>
  slot.bookingStatus === 'rescheduled'
    ? em.findOneOrFail(
        Slot,
        { appointment: slot.appointment, bookingStatus: { $ne: 'rescheduled' } },
        { populate, orderBy: { id: 'desc' } },
      )
    : slot;
