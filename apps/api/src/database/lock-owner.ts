import type { EntityManager } from '@mikro-orm/core';
import { Subscriber } from './entities';
import { timeChanged } from './time-changed';

/**
 * Everything that takes or frees an owner's time holds the owner's row first, so that two of them stand in a
 * queue. Must be the first statement of the transaction: then whatever is read next is what the last one left.
 * Writing the version of their time is what locks: the row on MariaDB, the file on SQLite (as BEGIN IMMEDIATE).
 * Answers null when there is no such subscriber.
 */
export const lockOwner = async (em: EntityManager, id: number): Promise<Subscriber | null> => {
  await timeChanged(em, id);
  return em.findOne(Subscriber, { id }, { refresh: true });
};
