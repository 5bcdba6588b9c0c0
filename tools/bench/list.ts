import type { AppointmentPage } from '@appointment/contracts';
import { fillList } from './full-list.ts';
import { type MeasuredDatabase, onEachDatabase } from './databases.ts';
import { percentile, type Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';
import { timed } from './timed.ts';

const APPOINTMENTS = 10_000;
const ASKED = 200;
const WARM_UP = 20;

const questions: Record<string, string> = {
  'the first page': '?limit=50',
  'the newest first': '?limit=50&order=-created',
  'of one status': '?limit=50&status=requested&order=-start',
  'found by a word': '?limit=50&q=ana.77',
  'with its total': '?limit=50&total=true&status=requested,booked',
};

const p95 = async (ask: (n: number) => Promise<unknown>): Promise<number> =>
  percentile((await timed(ASKED + WARM_UP, ask)).slice(WARM_UP), 0.95);

/** From the first page on, one after the other. */
const paging = ({ owner }: Scene) => {
  let cursor = '';
  return async () => {
    const answer = await owner.api.get(`/api/v1/appointments?limit=50${cursor}`);
    const { nextCursor } = answer.as<AppointmentPage>(200);
    cursor = nextCursor === null ? '' : `&cursor=${encodeURIComponent(nextCursor)}`;
  };
};

const speed = async (name: string, scene: Scene): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  const add = async (what: string, ask: () => Promise<unknown>) =>
    rows.push({
      what: `10,000 appointments, ${what}, ${name}, p95`,
      value: await p95(ask),
      unit: 'ms',
      target: 20,
    });
  for (const [what, query] of Object.entries(questions))
    await add(what, () => scene.owner.appointments(query));
  await add('page after page', paging(scene));
  return rows;
};

const measure = async ({ name, url }: MeasuredDatabase): Promise<readonly Row[]> => {
  const scene = await openScene({ databaseUrl: url });
  try {
    await fillList(url, scene.owner.subscriber.id, APPOINTMENTS);
    return await speed(name, scene);
  } finally {
    await scene.close();
  }
};

/** How quickly an owner with years of appointments sees some of them. */
export const listBench = (): Promise<readonly Row[]> => onEachDatabase(measure);
