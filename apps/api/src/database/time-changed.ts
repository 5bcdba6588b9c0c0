import type { EntityManager } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
import { Subscriber } from './entities';

/** Whose version has risen in which transaction: once says it all. */
const risen = new WeakMap<object, Set<number>>();

const risenIn = (em: EntityManager): Set<number> => {
  const transaction: object = em.getTransactionContext() ?? {};
  const known = risen.get(transaction) ?? new Set();
  risen.set(transaction, known);
  return known;
};

/**
 * To be called in the transaction that changes somebody's busy time: whatever was computed from the time before is
 * stale when it commits.
 */
export const timeChanged = async (em: EntityManager, subscriberId: number): Promise<void> => {
  const known = risenIn(em);
  if (known.has(subscriberId)) return;
  await em.nativeUpdate(
    Subscriber,
    { id: subscriberId },
    { timeVersion: raw('time_version + 1') as never as number },
  );
  known.add(subscriberId);
};
