import fc from 'fast-check';
import type { RuleQuestion } from './recurrences.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const some = (values: fc.Arbitrary<number | string>): fc.Arbitrary<string> =>
  fc.uniqueArray(values, { minLength: 1, maxLength: 4 }).map((drawn) => drawn.join(','));

const signed = (max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min: 1, max }), fc.integer({ min: -max, max: -1 }));

const part = (name: string, values: fc.Arbitrary<number | string>): fc.Arbitrary<string> =>
  some(values).map((drawn) => `;${name}=${drawn}`);

const weekday = fc.constantFrom(...WEEKDAYS);
const nthWeekday = (most: number): fc.Arbitrary<string> =>
  fc.tuple(signed(most), weekday).map(([nth, day]) => `${nth}${day}`);

/** Each part is there in one of three rules. */
const maybe = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((each) => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, each)))
    .map((drawn) => drawn.join(''));

const BYMONTH = part('BYMONTH', fc.integer({ min: 1, max: 12 }));
const BYMONTHDAY = part('BYMONTHDAY', signed(31));
/** Which every month has: a faster rule that names no day at all keeps a witness looking for thousands of years. */
const SHORT_BYMONTHDAY = part('BYMONTHDAY', signed(28));
const BYYEARDAY = part('BYYEARDAY', signed(366));
/** Witnesses go astray about weeks that reach into another year. */
const BYWEEKNO = part('BYWEEKNO', signed(51));
const BYDAY = part('BYDAY', weekday);
const BYHOUR = part('BYHOUR', fc.integer({ min: 0, max: 23 }));
const BYSECOND = part('BYSECOND', fc.integer({ min: 0, max: 59 }));
const BYMINUTE = part('BYMINUTE', fc.integer({ min: 0, max: 59 }));

interface Kind {
  readonly frequency: string;
  readonly parts: fc.Arbitrary<string>;
  /** How long the stretch is in which the rule is expanded. */
  readonly days: number;
}

/** Which parts RFC 5545, 3.3.10 allows with which frequency. */
const KINDS: readonly Kind[] = [
  {
    frequency: 'YEARLY',
    parts: maybe(
      BYMONTH,
      BYMONTHDAY,
      BYYEARDAY,
      BYHOUR,
      fc.oneof(BYDAY, part('BYDAY', nthWeekday(20))),
    ),
    days: 3000,
  },
  {
    frequency: 'YEARLY',
    parts: fc.tuple(BYWEEKNO, BYDAY, maybe(BYMONTH)).map((drawn) => drawn.join('')),
    days: 3000,
  },
  {
    frequency: 'MONTHLY',
    parts: maybe(BYMONTH, BYMONTHDAY, BYHOUR, fc.oneof(BYDAY, part('BYDAY', nthWeekday(5)))),
    days: 1200,
  },
  { frequency: 'WEEKLY', parts: maybe(BYMONTH, BYDAY, BYHOUR, BYMINUTE), days: 400 },
  {
    frequency: 'DAILY',
    parts: maybe(BYMONTH, SHORT_BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE),
    days: 400,
  },
  {
    frequency: 'HOURLY',
    parts: maybe(BYMONTH, SHORT_BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE),
    days: 60,
  },
  { frequency: 'MINUTELY', parts: maybe(SHORT_BYMONTHDAY, BYDAY, BYHOUR, BYMINUTE), days: 1 },
  { frequency: 'SECONDLY', parts: maybe(BYDAY, BYHOUR, BYMINUTE, BYSECOND), days: 0.05 },
];

/** With one part at most; all else ends with the stretch, so that no witness looks for ever for what never comes. */
const MAY_COUNT = ['YEARLY', 'MONTHLY', 'WEEKLY'];

const DAY = 86_400_000;

const written = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** A rule, its start, and a stretch of time in which it is expanded: from the start on, or years later. */
export const drawnRule: fc.Arbitrary<RuleQuestion> = fc.constantFrom(...KINDS).chain((kind) =>
  fc
    .record({
      parts: kind.parts,
      interval: fc.integer({ min: 1, max: 4 }),
      weekStart: fc.constantFrom('', ';WKST=SU', ';WKST=MO', ';WKST=TH'),
      position: fc.option(kind.days < 1000 ? signed(1) : signed(3), { freq: 3 }),
      count: fc.option(fc.integer({ min: 1, max: 60 })),
      minute: fc.integer({
        min: Date.UTC(2019, 11, 20) / 60_000,
        max: Date.UTC(2024, 2, 10) / 60_000,
      }),
      late: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })),
    })
    .map(({ parts, interval, weekStart, position, count, minute, late }) => {
      const start = minute * 60_000;
      const from = start + (kind.days < 100 ? 0 : late * DAY);
      const to = written(from + kind.days * DAY);
      const mayCount = MAY_COUNT.includes(kind.frequency) && parts.split(';').length <= 2;
      const counts = count !== null && position === null && mayCount;
      const end = counts ? `;COUNT=${count}` : `;UNTIL=${to}`;
      const setPos = position !== null && parts !== '' ? `;BYSETPOS=${position}` : '';
      const rule = `FREQ=${kind.frequency};INTERVAL=${interval}${parts}${setPos}${weekStart}${end}`;
      return { rule, start: written(start), from: written(from), to };
    }),
);
