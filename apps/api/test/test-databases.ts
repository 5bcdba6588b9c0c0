import { MikroORM } from '@mikro-orm/core';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, ormConfig } from '../src/database';

/** A database of its own, empty but for its tables. */
export interface TestDatabase {
  readonly name: 'sqlite' | 'mariadb';
  readonly url: string;
  readonly orm: MikroORM;
  drop(): Promise<void>;
}

export interface TestDatabaseKind {
  readonly name: TestDatabase['name'];
  /** False where the environment names no server. */
  readonly available: boolean;
  create(): Promise<TestDatabase>;
}

const migrated = async (url: string): Promise<MikroORM> => {
  const orm = await MikroORM.init(await ormConfig(url));
  await migrate(orm);
  return orm;
};

/** For what has nothing to do with the database below. */
export const sqlite: TestDatabaseKind = {
  name: 'sqlite',
  available: true,
  create: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'appointment-'));
    const url = `sqlite:${join(folder, 'test.sqlite')}`;
    const orm = await migrated(url);
    const drop = async () => {
      await orm.close(true);
      rmSync(folder, { recursive: true, force: true });
    };
    return { name: 'sqlite', url, orm, drop };
  },
};

const server = process.env['MARIADB_URL'];

export const mariadb: TestDatabaseKind = {
  name: 'mariadb',
  available: Boolean(server),
  create: async () => {
    const url = new URL(`test_${randomBytes(6).toString('hex')}`, server).href;
    const orm = await migrated(url);
    const drop = async () => {
      await orm.schema.dropDatabase();
      await orm.close(true);
    };
    return { name: 'mariadb', url, orm, drop };
  },
};

/** Every database that the house stands on. */
export const testDatabases = (): readonly TestDatabaseKind[] => [sqlite, mariadb];

/** The same tests on each database; where a server is missing they are skipped, and the test runner says so. */
export const describeOnEachDatabase = (
  title: string,
  tests: (kind: TestDatabaseKind) => void,
): void => {
  for (const kind of testDatabases())
    (kind.available ? describe : describe.skip)(`${title} on ${kind.name}`, () => tests(kind));
};

/**
 * The same database as another process sees it. SQLite blocks a whole thread while it waits for another writer, so
 * within one process there can be one writer only.
 */
export const secondProcess = async ({ name, url, orm }: TestDatabase): Promise<MikroORM> =>
  name === 'sqlite' ? orm : MikroORM.init(await ormConfig(url));
