import { join, resolve } from 'node:path';
import { build } from '../build/build.ts';
import { freePort, removeFolder, startProgram, temporaryFolder, until } from '../index.ts';
import type { Row } from './row.ts';

/** From `npm start` to the first answer that everything is ready. */
const startAndStop = async (folder: string): Promise<number> => {
  const port = await freePort();
  const begun = performance.now();
  const npm = startProgram({
    name: 'npm start',
    command: 'npm',
    args: ['start'],
    logFile: join(folder, 'start.log'),
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(folder, 'start.sqlite')}`,
      MAIL_URL: `file:${join(folder, 'mail')}`,
    },
  });
  const isReady = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  try {
    await until('npm start', isReady, { everyMs: 10 });
    return (performance.now() - begun) / 1000;
  } finally {
    await npm.stop();
  }
};

export const startBench = async (): Promise<readonly Row[]> => {
  if (!build(resolve('.'))) throw new Error('The build failed');
  const folder = temporaryFolder('start');
  try {
    const first = await startAndStop(folder);
    const second = await startAndStop(folder);
    return [
      { what: 'npm start, empty database, to ready', value: first, unit: 's', target: 3 },
      { what: 'npm start, again, to ready', value: second, unit: 's', target: 3 },
    ];
  } finally {
    removeFolder(folder);
  }
};
