import {
  type CompiledRules,
  compileRules,
  type Interval,
  offeredSlots,
  type ScheduleRules,
} from '@appointment/availability';

/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  what: string;
  value: number;
  unit: string;
  /** What the value must stay within; null where the line only informs. */
  target: number | null;
  /** This value over that of the smaller load that `what` names: linear work grows like its input. */
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
const RUNS = 4000;

const nineToFive: ScheduleRules = {
  timeZone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  hours: { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('17:00') },
  customWindows: null,
  firstDay: Temporal.PlainDate.from('2026-01-01'),
  lastDay: null,
  slotMinutes: 30,
  stepMinutes: 30,
  noticeMinutes: 0,
  windowMinutes: 2 * 365 * 24 * 60,
  bufferBeforeMinutes: 10,
  bufferAfterMinutes: 10,
};

/** Times the pure engine, each call by itself, after a warm-up; offered slots of one owner and of two hundred. */
export async function engineBench(): Promise<BenchRow[]> {
  measure(asking([compileRules(nineToFive)], { days: 60, busy: 200 }), RUNS);
  return [...oneHost(), ...growth(), ...manyHosts(200)];
}

const MONTH: Load = { days: 30, busy: 100 };

function oneHost(): BenchRow[] {
  const { p50, p99 } = timeOf(MONTH);
  return [
    { what: 'engine: 1 host, 30 days, 100 busy, p50', value: p50, unit: 'µs', target: null },
    { what: 'engine: 1 host, 30 days, 100 busy, p99', value: p99, unit: 'µs', target: 50 },
  ];
}

function growth(): BenchRow[] {
  return [
    compare('60 days over 30', { ...MONTH, days: 60 }, MONTH),
    compare('360 days over 30', { ...MONTH, days: 360 }, MONTH),
    compare('200 busy over 100', { ...MONTH, busy: 200 }, MONTH),
    compare('20000 busy over 2000', { ...MONTH, busy: 20_000 }, { ...MONTH, busy: 2000 }),
  ];
}

function compare(what: string, larger: Load, smaller: Load): BenchRow {
  const value = timeOf(larger).p50;
  const ratio = value / timeOf(smaller).p50;
  return { what: `engine: ${what}, p50`, value, unit: 'µs', target: null, ratio };
}

function manyHosts(count: number): BenchRow[] {
  const hosts = Array.from({ length: count }, () => compileRules(nineToFive));
  const { p50, p99 } = measure(asking(hosts, MONTH), 300);
  const what = `engine: ${count} hosts, 30 days, 100 busy each`;
  return [
    { what: `${what}, p50`, value: p50 / 1000, unit: 'ms', target: null },
    { what: `${what}, p99`, value: p99 / 1000, unit: 'ms', target: 10 },
  ];
}

const timeOf = (load: Load): Percentiles => measure(asking([compileRules(nineToFive)], load), RUNS);

/** One run: every host is asked for the slots of the days ahead. */
function asking(hosts: readonly CompiledRules[], { days, busy }: Load): () => number {
  const question = {
    within: { start: NOW, end: NOW + days * DAY },
    busy: meetings(busy, days * DAY),
    now: NOW,
  };
  return () => hosts.reduce((count, rules) => count + offeredSlots(rules, question).length, 0);
}

/** Spread over the whole stretch in the order in which the busy index answers; at odd minutes, sometimes overlapping. */
const meetings = (count: number, stretch: number): Interval[] =>
  Array.from({ length: count }, (_, index) => {
    const start = NOW + Math.floor((index * stretch) / count / MINUTE) * MINUTE;
    return { start, end: start + (15 + ((index * 37) % 90)) * MINUTE };
  });

function measure(run: () => number, runs: number): Percentiles {
  const times = Array.from({ length: runs }, () => {
    const begun = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - begun) / 1000;
  }).sort((a, b) => a - b);
  return { p50: at(times, 0.5), p99: at(times, 0.99) };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? NaN;

if (import.meta.main) console.table(await engineBench());
