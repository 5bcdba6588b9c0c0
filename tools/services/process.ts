import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { Hopeless } from './until.ts';

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly user?: string;
}

export interface RunningProgram {
  readonly pid: number;
  readonly alive: () => boolean;
  readonly log: () => string;
  /** Asks it to end, and ends it for good when it has not after ten seconds. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Holds it, so that whoever talks to it hears nothing, until it may go on. */
  readonly pause: () => void;
  readonly resume: () => void;
}

const SETPRIV = '/usr/bin/setpriv';
const PATIENCE_MS = 10_000;

const asRoot = () => process.getuid?.() === 0;

/** Under Linux the program also ends when we are killed and cannot stop it ourselves. */
const commandLine = ({ command, args, user }: Program): [string, readonly string[]] => {
  if (!existsSync(SETPRIV)) return [command, args];
  const identity = user && asRoot() ? ['--reuid', user, '--regid', user, '--init-groups'] : [];
  return [SETPRIV, [...identity, '--pdeathsig', 'TERM', '--', command, ...args]];
};

const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

const ended = async (child: ChildProcess, withinMs?: number): Promise<boolean> => {
  if (!isAlive(child)) return true;
  const exit = once(child, 'exit').then(() => true);
  if (withinMs === undefined) return exit;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  return Promise.race([exit, late]).finally(() => clearTimeout(timer));
};

const kill = async (child: ChildProcess) => {
  if (isAlive(child)) child.kill('SIGKILL');
  await ended(child);
};

const stop = async (child: ChildProcess) => {
  // Whoever is paused hears no SIGTERM.
  if (isAlive(child)) child.kill('SIGCONT');
  if (isAlive(child)) child.kill('SIGTERM');
  if (!(await ended(child, PATIENCE_MS))) await kill(child);
};

/** Starts a program of which only this handle can be stopped: nothing is ever looked up by name. */
export const startProgram = (program: Program): RunningProgram => {
  const [command, args] = commandLine(program);
  const output = openSync(program.logFile, 'a');
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    env: program.env ?? process.env,
  });
  closeSync(output);
  child.once('error', () => undefined);
  if (child.pid === undefined) throw new Error(`${program.name}: ${command} cannot be started`);
  return {
    pid: child.pid,
    alive: () => isAlive(child),
    log: () => readFileSync(program.logFile, 'utf8'),
    stop: () => stop(child),
    kill: () => kill(child),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
  };
};

/** Spares the waiting for a program that ended before it could be used. */
export const mustBeAlive = (name: string, program: RunningProgram): void => {
  if (program.alive()) return;
  throw new Hopeless(`${name} ended. Its last words:\n${program.log().slice(-2000)}`);
};
