/**
 * `npm run bench`: what the design promises, measured on this machine in one run. `npm run bench -- engine http`
 * measures only these. Ratios of one run can be compared between machines; bare times can't.
 */
import { cpus } from 'node:os';
import { installMissing, serverNeeds } from '../index.ts';
import { bookingBench } from './booking.ts';
import { calendarsBench } from './calendars.ts';
import { engineBench } from './engine.ts';
import { httpBench } from './http.ts';
import { listBench } from './list.ts';
import { pageBench } from './page.ts';
import { recurrenceBench } from './recurrence.ts';
import { type Row, tableOf } from './row.ts';
import { startBench } from './start.ts';

const parts: Record<string, () => Promise<readonly Row[]>> = {
  engine: engineBench,
  recurrence: recurrenceBench,
  start: startBench,
  http: httpBench,
  booking: bookingBench,
  calendars: calendarsBench,
  list: listBench,
  page: pageBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`There is ${Object.keys(parts).join(', ')}, and no ${unknown.join(', ')}`);

installMissing(serverNeeds);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`measuring: ${name}`);
  rows.push(...(await bench()));
}

const [cpu] = cpus();
console.log(`\n${cpu?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}\n`);
console.log(tableOf(rows));
