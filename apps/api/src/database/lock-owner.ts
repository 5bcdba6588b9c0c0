import type { EntityManager } from '@mikro-orm/core';
import { LockMode } from '@mikro-orm/core';
import { Subscriber } from './entities';
import { isSqlite } from './is-sqlite';

/**
 * Everything that takes or frees an owner's time holds the owner's row first, so that two of them stand in a
 * queue. Must be the first statement of the transaction: then whatever is read next is what the last one left.
 * Answers null when there is no such subscriber.
 */
export const lockOwner = async (em: EntityManager, id: number): Promise<Subscriber | null> => {
  // SQLite locks files, not rows: a write that changes nothing makes this the only writer (as BEGIN IMMEDIATE).
  if (isSqlite(em)) await em.nativeUpdate(Subscriber, { id }, { id });
  return em.findOne(
    Subscriber,
    { id },
    { refresh: true, ...(!isSqlite(em) && { lockMode: LockMode.PESSIMISTIC_WRITE }) },
  );
};
