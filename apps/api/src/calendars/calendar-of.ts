import type { EntityManager } from '@mikro-orm/core';
import { Calendar } from '../database';
import { NotFound } from '../http';

/** The owner's calendar; somebody else's is not found. */
export async function calendarOf(
  em: EntityManager,
  ownerId: number,
  id: number,
): Promise<Calendar> {
  const calendar = await em.findOne(Calendar, { id, owner: ownerId });
  if (calendar === null) throw new NotFound('There is no such calendar');
  return calendar;
}
