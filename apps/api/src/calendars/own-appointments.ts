import type { EntityManager } from '@mikro-orm/core';
import { Appointment } from '../database';
import { inChunks } from './chunks';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Which of these uids are the owner's own appointments. Their time is known from their slots, better than from the
 * calendar: a hold that was just declined may still stand there.
 */
export async function ownAppointments(
  em: EntityManager,
  ownerId: number,
  uids: readonly string[],
): Promise<ReadonlySet<string>> {
  const candidates = [...new Set(uids.filter((uid) => uuid.test(uid)).map(lowerCase))];
  const own = new Set<string>();
  for (const some of inChunks(candidates)) {
    const found = await em.find(
      Appointment,
      { owner: ownerId, uuid: { $in: some } },
      { fields: ['uuid'], disableIdentityMap: true },
    );
    found.forEach((appointment) => own.add(appointment.uuid));
  }
  return own;
}

export const lowerCase = (uid: string) => uid.toLowerCase();
