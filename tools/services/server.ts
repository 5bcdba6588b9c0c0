import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removeFolder, temporaryFolder } from './folder.ts';
import { freePort } from './port.ts';
import { mustBeAlive, type RunningProgram, startProgram } from './process.ts';
import { until } from './until.ts';

export interface ServerOptions {
  /** Default: an SQLite file that goes with the server. */
  readonly databaseUrl?: string;
  readonly mailUrl: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The built server, as `npm start` runs it. */
export interface Server {
  readonly url: string;
  readonly pid: () => number;
  readonly log: () => string;
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Asks it to end, as whoever operates it would. */
  readonly end: () => Promise<void>;
  /** Starts it again at the same address with the same data. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const MAIN = resolve('dist/apps/api/main.js');

/** Only what the server needs: a developer's own settings must not change what is tested. */
const environment = (folder: string, port: number, options: ServerOptions): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  DATABASE_URL: options.databaseUrl ?? `sqlite:${join(folder, 'appointment.sqlite')}`,
  MAIL_URL: options.mailUrl,
  APP_SECRET: 'a secret that only the tests know, and long enough',
  OUTBOUND_ALLOW: '127.0.0.1',
  RATE_LIMITS: 'off',
  ...options.env,
});

const isReady = async (url: string) => (await fetch(`${url}/health/ready`)).status === 200;

/** Starts the built server on a port of its own and waits until it is ready. */
export const startServer = async (options: ServerOptions): Promise<Server> => {
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing: npm run build`);
  const folder = temporaryFolder('server');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let program!: RunningProgram;
  const start = async () => {
    program = startProgram({
      name: 'Appointment',
      command: process.execPath,
      args: ['--enable-source-maps', '--max-semi-space-size=4', MAIN],
      logFile: join(folder, 'server.log'),
      env: environment(folder, port, options),
    });
    await until('the server to be ready', () => {
      mustBeAlive('Appointment', program);
      return isReady(url);
    });
  };
  const stop = async () => {
    await program.stop();
    removeFolder(folder);
  };
  try {
    await start();
  } catch (error) {
    const said = program.log().slice(-2000);
    await stop();
    throw new Error(`The server did not become ready. It said:\n${said}`, { cause: error });
  }
  return {
    url,
    pid: () => program.pid,
    log: () => program.log(),
    kill: () => program.kill(),
    end: () => program.stop(),
    restart: start,
    stop,
  };
};
