import { startMariadb } from '../index.ts';
import { percentile, type Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';

const BOOKINGS = 200;
const WARM_UP = 20;

const book = async ({ stranger }: Scene): Promise<readonly number[]> => {
  const { slots } = await stranger.offer();
  const times: number[] = [];
  for (const [n, { start }] of slots.slice(0, BOOKINGS + WARM_UP).entries()) {
    const begun = performance.now();
    await stranger.book(start, { name: `Ana ${n}`, email: `ana.${n}@example.org` });
    times.push(performance.now() - begun);
  }
  return times.slice(WARM_UP);
};

const rowsOf = (where: string, times: readonly number[]): readonly Row[] => [
  { what: `booking, ${where}, p50`, value: percentile(times, 0.5), unit: 'ms', target: null },
  { what: `booking, ${where}, p95`, value: percentile(times, 0.95), unit: 'ms', target: 25 },
];

/** More times than a working month has. */
const roundTheClock = {
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  startTime: '00:00',
  endTime: '23:50',
  slotDuration: 10,
};

const bench = async (where: string, databaseUrl?: string): Promise<readonly Row[]> => {
  const scene = await openScene({ page: roundTheClock, ...(databaseUrl ? { databaseUrl } : {}) });
  try {
    return rowsOf(where, await book(scene));
  } finally {
    await scene.close();
  }
};

/** From the request to the answer that the time is theirs, while the worker delivers beside it. */
export const bookingBench = async (): Promise<readonly Row[]> => {
  const sqlite = await bench('SQLite');
  const mariadb = await startMariadb({ durable: true });
  try {
    return [...sqlite, ...(await bench('MariaDB', `${mariadb.url}bench`))];
  } finally {
    await mariadb.stop();
  }
};
