import type { Options } from '@mikro-orm/core';
import { MariaDbDriver } from '@mikro-orm/mariadb';
import { Migrator } from '@mikro-orm/migrations';
import { MySqlDriver } from '@mikro-orm/mysql';
import { SqliteDriver } from '@mikro-orm/sqlite';
import { entities } from './entities';
import { mysqlMigrations } from './migrations/mysql';
import { sqliteMigrations } from './migrations/sqlite';

const shared: Partial<Options> = {
  entities,
  extensions: [Migrator],
  timezone: 'Z',
  forceUtcTimezone: true,
};

const sqlite = (file: string): Partial<Options> => ({
  ...shared,
  driver: SqliteDriver as never,
  dbName: file,
  migrations: { migrationsList: sqliteMigrations, snapshot: false },
  // Readers never wait for the writer, and a power cut loses nothing that was committed.
  pool: {},
});

const server = (driver: unknown, url: string): Partial<Options> => ({
  ...shared,
  driver: driver as never,
  clientUrl: url.replace(/^mariadb:/, 'mysql:'),
  charset: 'utf8mb4',
  pool: { min: 0, max: 10 },
  migrations: { migrationsList: mysqlMigrations, snapshot: false },
});

/** How to reach the database that `DATABASE_URL` names: `sqlite:FILE`, `mysql://…` or `mariadb://…`. */
export const ormConfig = (url: string): Partial<Options> => {
  if (url.startsWith('sqlite:')) return sqlite(url.slice('sqlite:'.length));
  return server(url.startsWith('mariadb:') ? MariaDbDriver : MySqlDriver, url);
};
