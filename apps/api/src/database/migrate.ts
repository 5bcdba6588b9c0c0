import type { MikroORM } from '@mikro-orm/core';
import type { Migrator } from '@mikro-orm/migrations';
import { isSqlite } from './is-sqlite';
import { pause } from './pause';

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

const attempts = 5;

/** Another replica may be doing the same at this moment: what fails now succeeds when that one is done. */
const persistently = async (work: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await pause(attempt);
    }
  }
};

/** Makes the database of the url where the server has none of this name. */
const ensureDatabase = async (orm: MikroORM): Promise<void> => {
  const name = orm.config.get('dbName');
  try {
    await orm.schema.ensureDatabase();
  } catch {
    // Another replica made it, or it can't be made, and then the next statement says why. In both cases the
    // attempt has left us connected to some other database.
    orm.config.set('dbName', name);
    await orm.driver.reconnect();
  }
};

/** Brings the database to the newest migration; any number of replicas may start at once. */
export const migrate = async (orm: MikroORM): Promise<void> => {
  const migrator = migratorOf(orm);
  // SQLite rolls a whole migration back when another process was faster.
  if (isSqlite(orm.em)) return persistently(() => migrator.up());
  await ensureDatabase(orm);
  await whileLocked(orm, () => migrator.up());
};
