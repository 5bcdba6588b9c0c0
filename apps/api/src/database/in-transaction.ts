import {
  DeadlockException,
  type EntityManager,
  LockWaitTimeoutException,
  type TransactionOptions,
} from '@mikro-orm/core';
import { pause } from './pause';

const attempts = 5;

/** SQLite's "somebody else writes" and MariaDB's "record has changed since last read" have no class of their own. */
const transientCodes = /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|ER_CHECKREAD|ER_LOCK_DEADLOCK)$/;

const isTransient = (error: unknown): boolean =>
  error instanceof DeadlockException ||
  error instanceof LockWaitTimeoutException ||
  transientCodes.test(String((error as { code?: unknown } | null)?.code));

/**
 * Runs `work` in one transaction with an entity manager of its own, flushes and commits. Deadlocks and
 * serialisation failures are tried again from the start, so `work` must not do anything outside of the database.
 * Inside of a transaction `work` joins it.
 */
export const inTransaction = async <T>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> => {
  if (em.isInTransaction()) return work(em);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await em.fork({ clear: true }).transactional(work, options);
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      await pause(attempt);
    }
  }
};
