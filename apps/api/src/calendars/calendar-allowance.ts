import type { EntityManager } from '@mikro-orm/core';
import type { SubscriberLevel } from '@appointment/contracts';
import { Calendar, type Subscriber } from '../database';

/** How many calendars a tier connects; null: as many as it likes. */
const limits: Record<SubscriberLevel, number | null> = {
  basic: 3,
  plus: 5,
  pro: 10,
  admin: null,
};

export const calendarLimit = (level: SubscriberLevel): number | null => limits[level];

/** How many more the owner may connect. Counts right only while the owner's row is locked. */
export async function calendarsLeft(em: EntityManager, owner: Subscriber): Promise<number> {
  const limit = calendarLimit(owner.level);
  if (limit === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, limit - (await em.count(Calendar, { owner, connected: true })));
}
