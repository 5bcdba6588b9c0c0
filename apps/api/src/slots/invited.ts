import { type EntityManager, LockMode } from '@mikro-orm/core';
import { Appointment, isSqlite, type Slot } from '../database';

/**
 * Whether an invitation to a meeting has left the house, or is leaving it at this moment. From here to the end of the
 * transaction none can: whoever writes one has to mark the appointment first, at the sequence for which it was ordered.
 * To be asked before anything of the appointment is changed.
 */
export const invited = async (em: EntityManager, { appointment }: Slot): Promise<boolean> => {
  // SQLite has one writer at a time, and that is whoever holds the owner.
  if (!isSqlite(em)) {
    const lock = { refresh: true, lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    await em.findOneOrFail(Appointment, { id: appointment.id }, lock);
  }
  // Older appointments do not know: they were invited when they were booked.
  return appointment.invited ?? appointment.status === 'closed';
};

/** Before an invitation leaves. False if the meeting has changed since it was ordered: then it must not. */
export const markInvited = async (
  em: EntityManager,
  { appointment: { id } }: Slot,
  sequence: number,
): Promise<boolean> =>
  (await em.nativeUpdate(Appointment, { id, sequence }, { invited: true })) === 1;
