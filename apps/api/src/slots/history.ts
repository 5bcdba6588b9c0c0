import type { EntityManager } from '@mikro-orm/core';
import { AuditEntry, type NewAuditEntry, type Slot } from '../database';
import type { Change } from './letters';

export type Happened = Pick<NewAuditEntry, 'actor' | 'action'> & {
  readonly at: Temporal.Instant;
  readonly details?: Record<string, unknown>;
};

/** Writes down what happened to a slot, in the transaction in which it happened. */
export const record = (em: EntityManager, slot: Slot, { details, ...happened }: Happened): void => {
  const { subscriber, appointment, start, reason } = slot;
  const known = { start: start.toString(), ...(reason && { reason }), ...details };
  em.persist(new AuditEntry({ subscriber, appointment, ...happened, details: known }));
};

/** Who did what, where nobody says otherwise. */
export const happenedBy = (change: Change): Omit<Happened, 'at'> => {
  switch (change.kind) {
    case 'requested':
    case 'booked':
      return { actor: 'attendee', action: change.kind };
    case 'confirmed':
    case 'declined':
      return { actor: 'owner', action: change.kind };
    case 'expired':
      return { actor: 'clock', action: 'expired' };
    case 'cancelled':
      return { actor: change.by, action: 'cancelled' };
    case 'moved': {
      const { by, status, previousStart } = change;
      const details = { status, previousStart: previousStart.toString() };
      return { actor: by, action: 'rescheduled', details };
    }
  }
};

/** Who cancelled it; null when nobody did. What the owner deletes in their own program, they cancel. */
export const cancelledBy = async (
  em: EntityManager,
  { appointment, bookingStatus }: Slot,
): Promise<'owner' | 'attendee' | null> => {
  if (bookingStatus !== 'cancelled') return null;
  const last = { orderBy: { id: 'desc' } } as const;
  const entry = await em.findOne(AuditEntry, { appointment, action: 'cancelled' }, last);
  if (!entry) return null;
  return entry.actor === 'attendee' ? 'attendee' : 'owner';
};
