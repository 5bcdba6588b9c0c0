import type { EntityManager } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { JobTick } from './entities';

/**
 * Writes a row that only one can write. True for whoever wrote it; the others, who wait for the writer's
 * transaction to end, are told false.
 */
export const takeTick = async (
  em: EntityManager,
  tick: { job: string; tick: number; takenAt: Temporal.Instant },
): Promise<boolean> => {
  const { affectedRows } = await (em as SqlEntityManager)
    .createQueryBuilder(JobTick)
    .insert(tick)
    .onConflict(['job', 'tick'])
    .ignore()
    .execute('run');
  return affectedRows === 1;
};
