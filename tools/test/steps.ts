import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Tally, readTally } from './report.ts';

/** The workspace, what its programs find in their environment, and the one that is running. */
export interface Bench {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  running: ChildProcess | undefined;
}

export interface Step {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<Tally>;
}

const execute = async (bench: Bench, command: string, args: readonly string[]): Promise<number> => {
  console.log(`$ ${command} ${args.join(' ')}`);
  const child = spawn(command, args, {
    cwd: bench.root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: bench.env,
  });
  bench.running = child;
  const [code] = (await once(child, 'exit')) as [number | null];
  bench.running = undefined;
  return code ?? 1;
};

/** One program that is right or wrong as a whole. */
const check = (name: string, command: string, ...args: readonly string[]): Step => ({
  name,
  run: async (bench) =>
    (await execute(bench, command, args)) === 0
      ? { passed: 1, failed: 0, remarks: [] }
      : { passed: 0, failed: 1, remarks: [`${command} ${args.join(' ')}`] },
});

const everywhere = (target: string) =>
  check(target, 'nx', 'run-many', '-t', target, '--output-style=static');

const jestProjects = (root: string) =>
  globSync(['apps/*/jest.config.ts', 'libs/*/jest.config.ts', 'tools/jest.config.ts'], {
    cwd: root,
  }).map((config) => dirname(config));

const isJourney = (project: string) => project.endsWith('-e2e');

/** One Jest over several projects, so that both cores stay busy to the end; counted from its own report. */
const jest = (
  name: string,
  belongs: (project: string) => boolean,
  ...args: readonly string[]
): Step => ({
  name,
  run: async (bench) => {
    const report = join(bench.root, 'tmp/reports', `${name}.json`);
    mkdirSync(dirname(report), { recursive: true });
    rmSync(report, { force: true });
    const projects = jestProjects(bench.root).filter(belongs);
    const exitCode = await execute(bench, 'jest', [
      ...['--ci', '--json', `--outputFile=${report}`, ...args],
      ...['--projects', ...projects],
    ]);
    return readTally(report, exitCode);
  },
});

export const steps: readonly Step[] = [
  check('format', 'prettier', '--check', '.'),
  everywhere('lint'),
  everywhere('typecheck'),
  // What a suite loads stays in its process: one process for all of them would run out of memory.
  jest('tests', (project) => !isJourney(project), '--maxWorkers=2', '--workerIdleMemoryLimit=1GB'),
  check('build', 'node', 'tools/build/run.ts'),
  jest('journeys', isJourney, '--maxWorkers=2'),
];
