import type { EntityManager } from '@mikro-orm/core';
import { Slot } from '../database';
import { NotFound } from '../http';

/** Where one of the owner's meetings stands now: a moved one has left a slot behind at each former time. */
export const ownedSlot = async (em: EntityManager, ownerId: number, id: string): Promise<Slot> => {
  const slot = await em.findOne(
    Slot,
    { subscriber: ownerId, appointment: { uuid: id }, attendee: { $ne: null } },
    { populate: ['appointment', 'attendee', 'candidate'], orderBy: { id: 'desc' } },
  );
  if (!slot) throw new NotFound();
  return slot;
};
