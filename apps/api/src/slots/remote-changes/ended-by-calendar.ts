import type { EntityManager } from '@mikro-orm/core';
import type { Slot } from '../../database';
import type { Announcements } from '../announcements';
import { releaseClaims } from '../claims';
import { invited } from '../invited';

/** The owner ended the meeting in their own program. */
export async function endedByCalendar(
  em: EntityManager,
  slot: Slot,
  announcements: Announcements,
): Promise<void> {
  const known = { invited: await invited(em, slot) };
  slot.appointment.changed();
  slot.release('cancelled', null);
  slot.missingSince = null;
  await releaseClaims(em, slot);
  announcements.announce(
    em,
    slot,
    { kind: 'cancelled', by: 'owner', ...known },
    { actor: 'calendar' },
  );
}
