import type { EntityManager } from '@mikro-orm/core';
import { raw } from '@mikro-orm/core';
import { Subscriber } from './entities';

/**
 * To be called in the transaction that changes somebody's busy time: whatever was computed from the time before is
 * stale when it commits.
 */
export const timeChanged = async (em: EntityManager, subscriberId: number): Promise<void> => {
  await em.nativeUpdate(
    Subscriber,
    { id: subscriberId },
    { timeVersion: raw('time_version + 1') as never as number },
  );
};
