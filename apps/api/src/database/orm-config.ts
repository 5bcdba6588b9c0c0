import type { Options } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { entities } from './entities';
import { mysqlMigrations } from './migrations/mysql';
import { sqliteMigrations } from './migrations/sqlite';
import { preparePragmas } from './sqlite-pragmas';

const shared: Partial<Options> = {
  entities,
  extensions: [Migrator],
  timezone: 'Z',
  forceUtcTimezone: true,
};

/** Each driver is loaded only where it is used: they are most of what a start would wait for. */
const drivers = {
  sqlite: async () => (await import('@mikro-orm/sqlite')).SqliteDriver,
  mysql: async () => (await import('@mikro-orm/mysql')).MySqlDriver,
  mariadb: async () => (await import('@mikro-orm/mariadb')).MariaDbDriver,
};

const sqlite = async (file: string): Promise<Partial<Options>> => {
  if (!file.startsWith(':')) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return {
    ...shared,
    driver: await drivers.sqlite(),
    dbName: file,
    onCreateConnection: preparePragmas,
    migrations: { migrationsList: sqliteMigrations, snapshot: false, silent: true },
  };
};

const server = async (kind: 'mysql' | 'mariadb', url: string): Promise<Partial<Options>> => ({
  ...shared,
  driver: await drivers[kind](),
  clientUrl: url.replace(/^mariadb:/, 'mysql:'),
  charset: 'utf8mb4',
  pool: { min: 0, max: 10 },
  migrations: { migrationsList: mysqlMigrations, snapshot: false, silent: true },
});

/** How to reach the database that `DATABASE_URL` names: `sqlite:FILE`, `mysql://…` or `mariadb://…`. */
export const ormConfig = async (url: string): Promise<Partial<Options>> => {
  if (url.startsWith('sqlite:')) return sqlite(url.slice('sqlite:'.length));
  return server(url.startsWith('mariadb:') ? 'mariadb' : 'mysql', url);
};
