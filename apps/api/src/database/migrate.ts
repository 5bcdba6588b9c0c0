import type { MikroORM } from '@mikro-orm/core';
import type { Migrator } from '@mikro-orm/migrations';
import { isSqlite } from './is-sqlite';

const lockName = 'appointment-migrations';
const lockSeconds = 120;

const migratorOf = (orm: MikroORM) => (orm as unknown as { migrator: Migrator }).migrator;

/**
 * On MySQL the lock belongs to a connection, so a transaction holds one for as long as the migrations take
 * on others.
 */
const whileLocked = async (orm: MikroORM, work: () => Promise<unknown>): Promise<void> => {
  await orm.em.fork().transactional(async (em) => {
    const run = (sql: string, values: unknown[]) =>
      em.getConnection().execute(sql, values as never, 'get', em.getTransactionContext());
    const { locked } = (await run('select get_lock(?, ?) as locked', [lockName, lockSeconds])) as {
      locked: number | null;
    };
    if (Number(locked) !== 1) throw new Error('Another replica has been migrating for too long');
    try {
      await work();
    } finally {
      await run('select release_lock(?) as released', [lockName]);
    }
  });
};

/** SQLite rolls a whole migration back when another process was faster; then there is nothing left to do. */
const untilNothingIsPending = async (migrator: Migrator): Promise<void> => {
  try {
    await migrator.up();
  } catch (error) {
    if ((await migrator.getPending()).length > 0) throw error;
  }
};

/** Brings the database to the newest migration; any number of replicas may start at once. */
export const migrate = async (orm: MikroORM): Promise<void> => {
  const migrator = migratorOf(orm);
  if (isSqlite(orm.em)) return untilNothingIsPending(migrator);
  await orm.schema.ensureDatabase();
  await whileLocked(orm, () => migrator.up());
};
