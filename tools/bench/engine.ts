import {
  type CompiledRules,
  compileRules,
  gaps,
  type Interval,
  offeredSlots,
  type ScheduleRules,
  type SlotsQuestion,
} from '@appointment/availability';
import { percentile, tableOf } from './row.ts';

/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  what: string;
  value: number;
  unit: string;
  /** What the value must stay within; null where the line only informs. */
  target: number | null;
  /** A value over the smaller one beside it, from the same run. */
  ratio?: number;
}

interface Load {
  days: number;
  busy: number;
}

interface Percentiles {
  p50: number;
  p99: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Temporal.Instant.from('2026-03-02T07:30:00Z').epochMilliseconds;
const ROUNDS = 9;
const MONTH: Load = { days: 30, busy: 100 };

const nineToFive: ScheduleRules = {
  timeZone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('17:00') },
  customWindows: null,
  overrides: [],
  firstDay: Temporal.PlainDate.from('2026-01-01'),
  lastDay: null,
  slotMinutes: 30,
  stepMinutes: 30,
  noticeMinutes: 0,
  windowMinutes: 2 * 365 * 24 * 60,
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 10,
  limitPerDay: null,
  limitPerWeek: null,
};

/** Times the pure engine, each call by itself, after a warm-up: slots offered by one owner and by two hundred. */
export async function engineBench(): Promise<BenchRow[]> {
  const month = timeOf(MONTH);
  return [
    { what: 'engine: 1 host, 30 days, 100 busy, p50', value: month.p50, unit: 'µs', target: null },
    { what: 'engine: 1 host, 30 days, 100 busy, p99', value: month.p99, unit: 'µs', target: 50 },
    everyRule(),
    growth('300 days over 30', { ...MONTH, days: 300 }, MONTH),
    growth('1,000 busy over 100', { ...MONTH, busy: 1000 }, MONTH),
    growth('20,000 busy over 2,000', { ...MONTH, busy: 20_000 }, { ...MONTH, busy: 2000 }),
    ...manyHosts(200),
    gapsOfAWeek(),
  ];
}

/** The same month by a schedule that uses all that a schedule can say. */
function everyRule(): BenchRow {
  const holidays = Array.from({ length: 20 }, (_, index) => {
    const day = Temporal.PlainDate.from('2026-03-04').add({ weeks: index });
    return { firstDay: day, lastDay: day, windows: index % 2 ? [] : [nineToFive.hours] };
  });
  const rules = { ...nineToFive, overrides: holidays, limitPerDay: 3, limitPerWeek: 10 };
  const question = questionOf(MONTH);
  const compiled = compileRules(rules);
  const booked = question.busy.map(({ start }) => start);
  const { p50 } = measure(() => offeredSlots(compiled, { ...question, booked }).length, 2000);
  return { what: 'engine: … with overrides and limits, p50', value: p50, unit: 'µs', target: null };
}

/** What the editor's preview asks on each change. */
function gapsOfAWeek(): BenchRow {
  const question = questionOf({ days: 7, busy: 100 });
  const rules = compileRules(nineToFive);
  const { p99 } = measure(() => gaps(rules, question).length, 200);
  return { what: 'engine: reasons of a week, 100 busy, p99', value: p99, unit: 'µs', target: null };
}

/** How much longer the larger load takes: linear work grows no faster than its input, give or take half. */
function growth(what: string, larger: Load, smaller: Load): BenchRow {
  const ratio = timeOf(larger).p50 / timeOf(smaller).p50;
  const ofInput = Math.max(larger.days / smaller.days, larger.busy / smaller.busy);
  return {
    what: `engine: ${what}, p50`,
    value: ratio,
    unit: 'times',
    target: ofInput * 1.5,
  };
}

function manyHosts(count: number): BenchRow[] {
  const hosts = Array.from({ length: count }, () => compileRules(nineToFive));
  const { p50, p99 } = measure(asking(hosts, MONTH), 200);
  const what = `engine: ${count} hosts, 30 days, 100 busy each`;
  return [
    { what: `${what}, p50`, value: p50 / 1000, unit: 'ms', target: null },
    { what: `${what}, p99`, value: p99 / 1000, unit: 'ms', target: 10 },
  ];
}

const timeOf = (load: Load): Percentiles => measure(asking([compileRules(nineToFive)], load), 2000);

/** One run: every host is asked for the slots of the days ahead. */
function asking(hosts: readonly CompiledRules[], load: Load): () => number {
  const question = questionOf(load);
  return () => hosts.reduce((count, rules) => count + offeredSlots(rules, question).length, 0);
}

const questionOf = ({ days, busy }: Load): SlotsQuestion => ({
  within: { start: NOW, end: NOW + days * DAY },
  busy: meetings(busy, days * DAY),
  now: NOW,
});

/**
 * Spread over the whole stretch in the order in which the busy index answers; at odd minutes, sometimes
 * overlapping.
 */
const meetings = (count: number, stretch: number): Interval[] =>
  Array.from({ length: count }, (_, index) => {
    const start = NOW + Math.floor((index * stretch) / count / MINUTE) * MINUTE;
    return { start, end: start + (15 + ((index * 37) % 90)) * MINUTE };
  });

/**
 * The median round counts: a neighbour's burst on the same machine is not the engine's. The first round
 * only warms up.
 */
function measure(run: () => number, runs: number): Percentiles {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => timesOf(run, runs)).slice(1);
  const median = (share: number) =>
    percentile(
      rounds.map((times) => percentile(times, share)),
      0.5,
    );
  return { p50: median(0.5), p99: median(0.99) };
}

/** Microseconds of each run. */
const timesOf = (run: () => number, runs: number): number[] =>
  Array.from({ length: runs }, () => {
    const begun = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - begun) / 1000;
  });

if (import.meta.main) console.log(tableOf(await engineBench()));
