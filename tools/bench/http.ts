import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { percentile, type Row } from './row.ts';
import { openScene, type Scene } from './scene.ts';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 16;
const ASKED_ONE_BY_ONE = 1000;

const requestsPerSecond = async (url: string): Promise<number> => {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
};

/** In turns, so that what else the machine does meets both alike. */
const compare = async (one: string, other: string) => {
  const rates = { one: [] as number[], other: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.one.push(await requestsPerSecond(one));
    rates.other.push(await requestsPerSecond(other));
  }
  return { one: percentile(rates.one, 0.5), other: percentile(rates.other, 0.5) };
};

const oneByOne = async (url: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let n = 0; n < ASKED_ONE_BY_ONE; n += 1) {
    const begun = performance.now();
    await (await fetch(url)).arrayBuffer();
    times.push(performance.now() - begun);
  }
  return times;
};

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

const measure = async ({ server, stranger }: Scene): Promise<readonly Row[]> => {
  const slots = `${server.url}${stranger.path}/slots${month()}`;
  const live = `${server.url}/health/live`;
  await oneByOne(slots);
  const memory = residentMebibytes(server.pid());
  const times = await oneByOne(slots);
  const rates = await compare(slots, live);
  return [
    { what: 'GET …/slots, a month, p50', value: percentile(times, 0.5), unit: 'ms', target: null },
    { what: 'GET …/slots, a month, p95', value: percentile(times, 0.95), unit: 'ms', target: 5 },
    { what: 'GET …/slots', value: rates.one, unit: 'req/s', target: null },
    { what: 'GET /health/live', value: rates.other, unit: 'req/s', target: null },
    { what: 'slots over live', value: (100 * rates.one) / rates.other, unit: '%', atLeast: 40 },
    { what: 'resident after 1,000 requests', value: memory, unit: 'MiB', target: 200 },
  ];
};

/** How quickly a server with one busy month answers what strangers ask most. */
export const httpBench = async (): Promise<readonly Row[]> => {
  const scene = await openScene();
  try {
    return await measure(scene);
  } finally {
    await scene.close();
  }
};
