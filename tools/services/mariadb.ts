import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from './folder.ts';
import { freePort } from './port.ts';
import { mustBeAlive, startProgram } from './process.ts';
import { until } from './until.ts';

export interface Mariadb {
  /** Address without a database name: `${url}name` is a database of it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Options {
  /** Every commit reaches the disk, as in production. Tests live without. */
  readonly durable?: boolean;
}

const asRoot = () => process.getuid?.() === 0;
const NO_CONFIG = '--no-defaults';

const prepare = (folder: string) => {
  const log = join(folder, 'install.log');
  const output = openSync(log, 'a');
  const { status } = spawnSync(
    'mariadb-install-db',
    [
      NO_CONFIG,
      ...(asRoot() ? ['--user=mysql'] : []),
      `--datadir=${join(folder, 'data')}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: ['ignore', output, output] },
  );
  closeSync(output);
  if (status !== 0) throw new Error(`mariadb-install-db failed, see ${log}`);
  // mariadbd runs as the user mysql and makes its socket here.
  const run = join(folder, 'run');
  mkdirSync(run, { mode: 0o777 });
  if (asRoot()) spawnSync('chown', ['mysql', run]);
};

const serverArguments = (folder: string, port: number, durable: boolean) => [
  NO_CONFIG,
  `--datadir=${join(folder, 'data')}`,
  `--socket=${join(folder, 'run', 'sock')}`,
  `--pid-file=${join(folder, 'run', 'pid')}`,
  `--port=${port}`,
  '--bind-address=127.0.0.1',
  '--skip-log-bin',
  '--max-connections=200',
  '--character-set-server=utf8mb4',
  '--innodb-buffer-pool-size=128M',
  `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
  ...(durable ? [] : ['--innodb-doublewrite=0']),
];

const runSql = (folder: string, sql: string): boolean => {
  const socket = `--socket=${join(folder, 'run', 'sock')}`;
  const { status } = spawnSync('mariadb', [NO_CONFIG, '-uroot', socket, '-e', sql], {
    stdio: 'ignore',
  });
  return status === 0;
};

const GRANT_APP = `CREATE USER IF NOT EXISTS app@'%' IDENTIFIED BY 'apppw'; GRANT ALL ON *.* TO app@'%'`;

/** A MariaDB of our own: own folder, own port, loopback only, gone when it is stopped. */
export const startMariadb = async ({ durable = false }: Options = {}): Promise<Mariadb> => {
  const folder = temporaryFolder('mariadb');
  prepare(folder);
  const port = await freePort();
  const server = startProgram({
    name: 'MariaDB',
    command: '/usr/sbin/mariadbd',
    args: serverArguments(folder, port, durable),
    logFile: join(folder, 'mariadb.log'),
    user: 'mysql',
  });
  const stop = async () => {
    await server.stop();
    removeFolder(folder);
  };
  try {
    await until('MariaDB', () => runSql(folder, GRANT_APP) || mustBeAlive('MariaDB', server));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `mariadb://app:apppw@127.0.0.1:${port}/`, stop };
};
