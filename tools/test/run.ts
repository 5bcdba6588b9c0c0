/**
 * `npm test`: everything that must hold, on a machine that has nothing yet. `npm test -- lint tests` runs
 * only these steps. Prints what each step prints, a table, and as its last line the sum.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { localEnvironment } from '../environment.ts';
import {
  browserNeeds,
  environmentOf,
  installMissing,
  serverNeeds,
  type Services,
  startServices,
  witnessNeeds,
} from '../services/index.ts';
import type { Tally } from './report.ts';
import { type Bench, type Step, steps } from './steps.ts';
import { type Row, sumOf, tableOf } from './table.ts';

const root = join(import.meta.dirname, '../..');
const bench: Bench = {
  root,
  running: undefined,
  env: {
    ...localEnvironment(root),
    // A pass that was remembered is no pass.
    NX_SKIP_NX_CACHE: 'true',
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  },
};
let services: Services | undefined;

const servers: Step = {
  name: 'servers',
  run: async () => {
    installMissing([...serverNeeds, ...browserNeeds, ...witnessNeeds]);
    services = await startServices();
    Object.assign(bench.env, environmentOf(services));
    return { passed: 1, failed: 0, remarks: [] };
  },
};

const attempt = (step: Step): Promise<Tally> =>
  step.run(bench).catch((error: Error) => ({ passed: 0, failed: 1, remarks: [error.message] }));

const timed = async (step: Step): Promise<Row> => {
  console.log(`\n━━ ${step.name}`);
  const start = performance.now();
  const tally = await attempt(step);
  return { step: step.name, seconds: (performance.now() - start) / 1000, ...tally };
};

const chosen = (names: readonly string[]) => {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}`);
  return steps.filter(({ name }) => names.length === 0 || names.includes(name));
};

const leave = (signal: NodeJS.Signals) => {
  bench.running?.kill(signal);
  void (services?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
};
process.once('SIGINT', leave);
process.once('SIGTERM', leave);
process.once('SIGHUP', leave);

// ESLint remembers files, and not what they import.
rmSync(join(root, '.nx/eslintcache'), { recursive: true, force: true });

const rows: Row[] = [];
try {
  for (const step of [servers, ...chosen(process.argv.slice(2))]) rows.push(await timed(step));
} finally {
  await services?.stop();
}

const { passed, failed } = sumOf(rows);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${tableOf(rows)}\n${passed} passed, ${failed} failed`);
