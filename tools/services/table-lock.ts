import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { until } from './until.ts';

/** A table of a MariaDB database that nobody else can use until it is let go. */
export interface TableLock {
  /** The statements that wait for it. */
  readonly waiting: () => readonly string[];
  readonly release: () => Promise<void>;
}

const clientOf = ({ hostname, port, username, password, pathname }: URL) => ({
  args: ['--no-defaults', '-h', hostname, '-P', port, '-u', username, '-N', pathname.slice(1)],
  env: { ...process.env, MYSQL_PWD: password },
});

const WAITING = `SELECT info FROM information_schema.processlist
  WHERE db = DATABASE() AND state LIKE 'Waiting for table metadata lock%'`;

/** Holds a table, so that a transaction stops exactly where it comes to it. */
export const lockTable = async (databaseUrl: string, table: string): Promise<TableLock> => {
  const { args, env } = clientOf(new URL(databaseUrl));
  const holder = spawn('mariadb', [...args, '--unbuffered'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  });
  let said = '';
  holder.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  holder.stdin.write(`LOCK TABLES \`${table}\` WRITE; SELECT 'held';\n`);
  await until(`the lock of ${table}`, () => said.includes('held'));
  const waiting = () => {
    const { stdout } = spawnSync('mariadb', [...args, '-e', WAITING], { encoding: 'utf8', env });
    return stdout.split('\n').filter(Boolean);
  };
  const release = async () => {
    const ended = once(holder, 'exit');
    holder.stdin.end();
    await ended;
  };
  return { waiting, release };
};
