import { spawnSync } from 'node:child_process';

export interface Database {
  /** What DATABASE_URL says; undefined is an SQLite file of the server's own. */
  readonly url: string | undefined;
  readonly drop: () => void;
}

export type DatabaseKind = 'sqlite' | 'mariadb';

const runSql = (server: URL, sql: string) => {
  const { status, stderr } = spawnSync(
    'mariadb',
    ['--no-defaults', '-h', server.hostname, '-P', server.port, '-u', server.username, '-e', sql],
    { encoding: 'utf8', env: { ...process.env, MYSQL_PWD: server.password } },
  );
  if (status !== 0) throw new Error(`MariaDB refused "${sql}":\n${stderr}`);
};

let made = 0;

/** An empty database of its own for one test. MariaDB's server is found by MARIADB_URL. */
export const emptyDatabase = (kind: DatabaseKind): Database => {
  if (kind === 'sqlite') return { url: undefined, drop: () => undefined };
  const address = process.env['MARIADB_URL'];
  if (!address)
    throw new Error(
      'MARIADB_URL is not set: run `npm test -- journeys`, or `npm run services` first',
    );
  const server = new URL(address);
  const name = `journey_${process.pid}_${(made += 1)}`;
  runSql(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  server.pathname = `/${name}`;
  return { url: server.href, drop: () => runSql(server, `DROP DATABASE ${name}`) };
};
