import type { EntityManager } from '@mikro-orm/core';
import type { Slot } from '../../database';
import type { Announcements } from '../announcements';
import { claim, releaseClaims } from '../claims';
import { invited } from '../invited';
import { movedSlot } from '../moved-slot';
import { SlotTaken } from '../slot.errors';
import type { RemotePlace } from './remote-place';

interface Following {
  readonly place: RemotePlace;
  readonly announcements: Announcements;
}

/**
 * Moves a meeting to where its owner has put its event. No rule of a schedule has a say in it: only another meeting can stand in
 * the way. Throws `SlotTaken`.
 */
export async function moveWith(
  em: EntityManager,
  slot: Slot,
  { place, announcements }: Following,
): Promise<void> {
  const known = { previousStart: slot.start, invited: await invited(em, slot) };
  const moved = movedSlot(slot, { ...place, status: 'booked', expiresAt: null, reason: null });
  // As the calendar knows it: programs that want to hear anew reset it there.
  moved.attendeeAnswer = slot.attendeeAnswer;
  await em.persist(moved).flush();
  await releaseClaims(em, slot);
  await claimAsFarAsFree(em, moved);
  const change = { kind: 'moved', by: 'owner', status: 'booked', ...known } as const;
  announcements.announce(em, moved, change, { actor: 'calendar' });
}

/** The owner may put two meetings closer together than their pages would. */
async function claimAsFarAsFree(em: EntityManager, slot: Slot): Promise<void> {
  try {
    await claim(em, slot);
  } catch (error) {
    if (!(error instanceof SlotTaken) || slot.bufferBefore + slot.bufferAfter === 0) throw error;
    slot.bufferBefore = 0;
    slot.bufferAfter = 0;
    await em.flush();
    await claim(em, slot);
  }
}
