import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type Habits,
  ModelCalendar,
} from '../../libs/calendar-providers/src/caldav/model-calendar';
import { ScriptedServer } from '../../libs/calendar-providers/src/caldav/scripted-server';
import { type MeasuredDatabase, onEachDatabase } from './databases.ts';
import type { LargeCalendar, SyncCost } from './large-calendar.ts';
import { percentile, type Row } from './row.ts';

const EVENTS = 10_000;
const ROUNDS = 15;

const stamp = (instant: Temporal.Instant) =>
  instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

const eventText = (n: number, start: Temporal.Instant): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//bench//EN',
    'BEGIN:VEVENT',
    `UID:event-${n}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start.add({ minutes: 5 }))}`,
    `SUMMARY:Something that somebody has to do ${n}`,
    'DESCRIPTION:What people write into their calendars is longer than its title, as a rule.',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** Ten minutes apart, all of them still to come and near enough to be kept: the most that there can be to write. */
const fullCalendar = (habits: Habits): ModelCalendar => {
  const calendar = new ModelCalendar(habits);
  const first = Temporal.Now.instant().add({ minutes: 10 });
  for (let n = 0; n < EVENTS; n += 1)
    calendar.write(`${n}.ics`, eventText(n, first.add({ minutes: 10 * n })));
  return calendar;
};

const nextCost = async (child: ChildProcess, calendar: LargeCalendar): Promise<SyncCost> => {
  child.send(calendar);
  const [cost] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The process has died'))),
  ])) as [SyncCost];
  if (cost.error !== null) throw new Error(`The calendar can't be read: ${cost.error}`);
  return cost;
};

const median = (costs: readonly SyncCost[], of: (cost: SyncCost) => number): number =>
  percentile(costs.map(of), 0.5);

/** Half of the rounds change nothing, the others one event each. */
const laterCosts = async (child: ChildProcess, calendar: LargeCalendar, model: ModelCalendar) => {
  const unchanged: SyncCost[] = [];
  const changed: SyncCost[] = [];
  const start = Temporal.Now.instant().add({ hours: 1_000, minutes: 3 });
  for (let n = 0; n < ROUNDS; n += 1) {
    unchanged.push(await nextCost(child, calendar));
    model.write(`${n * 7}.ics`, eventText(n * 7, start.add({ hours: n })));
    changed.push(await nextCost(child, calendar));
  }
  return { unchanged, changed };
};

const importRows = (where: string, cost: SyncCost): readonly Row[] => [
  {
    what: `10,000 events, first import, ${where}`,
    value: cost.milliseconds / 1000,
    unit: 's',
    target: null,
  },
  {
    what: `10,000 events, rows in the index, ${where}`,
    value: cost.rows,
    unit: '',
    target: null,
  },
  {
    what: `10,000 events, resident at most, ${where}`,
    value: cost.residentAtMost,
    unit: 'MB',
    target: null,
  },
  {
    what: `10,000 events, resident more than before, ${where}`,
    value: cost.residentAtMost - cost.residentBefore,
    unit: 'MB',
    target: 100,
  },
];

const costRows = (what: string, costs: readonly SyncCost[], requests: number | null): Row[] => [
  {
    what: `${what}, p50`,
    value: median(costs, (cost) => cost.milliseconds),
    unit: 'ms',
    target: null,
  },
  {
    what: `${what}, requests`,
    value: median(costs, (cost) => cost.requests),
    unit: '',
    target: requests,
  },
  {
    what: `${what}, rows written`,
    value: median(costs, (cost) => cost.rowsWritten),
    unit: '',
    target: null,
  },
];

const keep = async (
  { name, url: databaseUrl }: MeasuredDatabase,
  habits: Habits,
): Promise<readonly Row[]> => {
  const where = `${name}, ${habits.sync === false ? 'ETags only' : 'sync-collection'}`;
  const server = await ScriptedServer.start();
  const child = fork(join(import.meta.dirname, 'large-calendar.ts'), {
    execArgv: process.execArgv,
  });
  try {
    const model = fullCalendar(habits);
    server.answer(model.script);
    const calendar = { databaseUrl, server: server.url };
    const first = await nextCost(child, calendar);
    const { unchanged, changed } = await laterCosts(child, calendar, model);
    return [
      ...importRows(where, first),
      ...costRows(`unchanged, ${where}`, unchanged, 1),
      ...costRows(`one change, ${where}`, changed, null),
    ];
  } finally {
    child.disconnect();
    await server.stop();
  }
};

/** What keeping a large calendar costs, at a server that keeps to the protocols, and at one that knows only their half. */
export const calendarsBench = (): Promise<readonly Row[]> =>
  onEachDatabase(async (database) => [
    ...(await keep(database, {})),
    ...(await keep({ ...database, url: `${database.url}_etags` }, { sync: false })),
  ]);
