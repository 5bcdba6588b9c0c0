import type { EntityManager } from '@mikro-orm/core';
import type { Slot } from '../../database';
import type { Announcements } from '../announcements';
import { releaseClaims } from '../claims';
import { invited } from '../movable';

/** The owner ended the meeting in their own program. */
export async function endedByCalendar(
  em: EntityManager,
  slot: Slot,
  announcements: Announcements,
): Promise<void> {
  const booked = invited(slot);
  slot.appointment.changed();
  slot.release('cancelled', null);
  slot.missingSince = null;
  await releaseClaims(em, slot);
  announcements.announce(
    em,
    slot,
    { kind: 'cancelled', by: 'owner', booked },
    { actor: 'calendar' },
  );
}
