import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { type MeasuredDatabase, onEachDatabase } from './databases.ts';
import { openPages } from './open-pages.ts';
import { percentile, type Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';
import { timed } from './timed.ts';

const ROUNDS = 7;
const SECONDS = 2;
const CONNECTIONS = 16;
const ASKED_ONE_BY_ONE = 1000;
const OPEN_PAGES = 200;

const requestsPerSecond = async (url: string): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
};

/** In turns, each pair by itself, so that what else the machine does meets both alike. */
const compare = async (one: string, other: string) => {
  const pairs: { one: number; other: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    pairs.push({ one: await requestsPerSecond(one), other: await requestsPerSecond(other) });
  const median = (of: (pair: (typeof pairs)[number]) => number) => percentile(pairs.map(of), 0.5);
  return {
    one: median((pair) => pair.one),
    other: median((pair) => pair.other),
    share: median((pair) => (100 * pair.one) / pair.other),
  };
};

const oneByOne = (url: string): Promise<readonly number[]> =>
  timed(ASKED_ONE_BY_ONE, async () => (await fetch(url)).arrayBuffer());

const residentMebibytes = (pid: number): number => {
  const [, kibibytes] =
    /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
};

/** A month in one answer, as the booking page asks for it. */
const month = () => {
  const from = Temporal.Now.plainDateISO('UTC');
  return `?from=${from.toString()}&to=${from.add({ months: 1 }).toString()}`;
};

const speed = async (name: string, { server, stranger }: Scene): Promise<readonly Row[]> => {
  const slots = `${server.url}${stranger.path}/slots${month()}`;
  const live = `${server.url}/health/live`;
  await oneByOne(slots);
  const memory = residentMebibytes(server.pid());
  const times = await oneByOne(slots);
  const rates = await compare(slots, live);
  const what = `GET …/slots, ${name}`;
  return [
    { what: `${what}, a month, p50`, value: percentile(times, 0.5), unit: 'ms', target: null },
    { what: `${what}, a month, p95`, value: percentile(times, 0.95), unit: 'ms', target: 5 },
    { what, value: rates.one, unit: 'req/s', target: null },
    { what: `GET /health/live, ${name}`, value: rates.other, unit: 'req/s', target: null },
    {
      what: `slots over live, ${name}`,
      value: rates.share,
      unit: '%',
      atLeast: 40,
    },
    {
      what: `resident after 1,000 requests, ${name}`,
      value: memory,
      unit: 'MiB',
      target: 200,
    },
  ];
};

/** From the answer to a booking until each of the open pages has been told that times have changed. */
const telling = async (name: string, { server, stranger }: Scene): Promise<readonly Row[]> => {
  const pages = await openPages(`${server.url}${stranger.path}/changes`, OPEN_PAGES);
  try {
    const { start } = await stranger.free();
    await stranger.book(start, { name: 'Ana', email: 'ana@example.org' });
    const begun = performance.now();
    await pages.told();
    const value = performance.now() - begun;
    return [
      { what: `a booking told to ${OPEN_PAGES} pages, ${name}`, value, unit: 'ms', target: 5000 },
    ];
  } finally {
    pages.close();
  }
};

const measure = async ({ name, url }: MeasuredDatabase): Promise<readonly Row[]> => {
  const scene = await openScene({ databaseUrl: url });
  try {
    return [...(await speed(name, scene)), ...(await telling(name, scene))];
  } finally {
    await scene.close();
  }
};

/** How quickly a server with one busy month answers what strangers ask most. */
export const httpBench = (): Promise<readonly Row[]> => onEachDatabase(measure);
