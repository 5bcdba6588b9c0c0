import { type MeasuredDatabase, onEachDatabase } from './databases.ts';
import { percentile, type Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';
import { timed } from './timed.ts';

const BOOKINGS = 200;
const WARM_UP = 20;

const book = async ({ stranger }: Scene): Promise<readonly number[]> => {
  const { slots } = await stranger.offer();
  const starts = slots.slice(0, BOOKINGS + WARM_UP).map(({ start }) => start);
  const times = await timed(starts.length, (n) =>
    stranger.book(starts[n] ?? '', { name: `Ana ${n}`, email: `ana.${n}@example.org` }),
  );
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

const measure = async ({ name, url }: MeasuredDatabase): Promise<readonly Row[]> => {
  const scene = await openScene({ page: roundTheClock, databaseUrl: url });
  try {
    return rowsOf(name, await book(scene));
  } finally {
    await scene.close();
  }
};

/** From the request to the answer that the time is theirs, while the worker delivers beside it. */
export const bookingBench = (): Promise<readonly Row[]> => onEachDatabase(measure);
