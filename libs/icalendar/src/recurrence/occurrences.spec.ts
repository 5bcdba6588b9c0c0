import fc from 'fast-check';
import ICAL from 'ical.js';
import { Budget } from './budget';
import { DAY, type Wall } from './civil';
import { occurrences } from './occurrences';
import { readRule, type RecurValue } from './read-rule';

const wall = (moment: string): Wall =>
  Temporal.PlainDateTime.from(moment).toZonedDateTime('UTC').epochMilliseconds;

const written = (moment: Wall): string => new Date(moment).toISOString().slice(0, 16);

interface Question {
  start: string;
  from?: string;
  to: string;
  steps?: number;
}

function expand(rule: string, { start, from = start, to, steps = 100_000 }: Question): string[] {
  const recur = ICAL.parse.property(`RRULE:${rule}`) as unknown as unknown[];
  const budget = new Budget(steps);
  const found = occurrences(
    readRule(recur[3] as RecurValue, (until) => wall(until.replace('Z', ''))),
    { start: wall(start), from: wall(from), to: wall(to), budget },
  );
  const moments = [...found].map(written);
  return budget.spentAt === undefined ? moments : [...moments, `? ${written(budget.spentAt)}`];
}

/** `days('1997-09', '02 04', '1997-10', '01')` */
const days = (...monthsAndDays: string[]): string[] =>
  monthsAndDays.flatMap((month, index) =>
    index % 2 === 0
      ? (monthsAndDays[index + 1] ?? '').split(' ').map((day) => `${month}-${day}`)
      : [],
  );

describe('the examples of RFC 5545, 3.8.5.3', () => {
  it.each([
    ['FREQ=DAILY;COUNT=10', '1997-09-02', days('1997-09', '02 03 04 05 06 07 08 09 10 11')],
    [
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '1997-09-02',
      days('1997-09', '02 12 22', '1997-10', '02 12'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=4',
      '1997-09-02',
      days('1997-09', '02 16 30', '1997-10', '14'),
    ],
    [
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      days('1997-09', '02 04 09 11 16 18 23 25 30', '1997-10', '02'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      days('1997-09', '02 04 16 18 30', '1997-10', '02 14 16'),
    ],
    [
      'FREQ=MONTHLY;COUNT=4;BYDAY=1FR',
      '1997-09-05',
      days('1997-09', '05', '1997-10', '03', '1997-11', '07', '1997-12', '05'),
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU',
      '1997-09-07',
      days('1997-09', '07 28', '1997-11', '02 30', '1998-01', '04 25'),
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=-2MO',
      '1997-09-22',
      days('1997-09', '22', '1997-10', '20', '1997-11', '17'),
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3',
      '1997-09-28',
      days('1997-09', '28', '1997-10', '29', '1997-11', '28'),
    ],
    [
      'FREQ=MONTHLY;COUNT=5;BYMONTHDAY=1,-1',
      '1997-09-30',
      days('1997-09', '30', '1997-10', '01 31', '1997-11', '01 30'),
    ],
    [
      'FREQ=MONTHLY;INTERVAL=18;COUNT=4;BYMONTHDAY=10,11',
      '1997-09-10',
      days('1997-09', '10 11', '1999-03', '10 11'),
    ],
    [
      'FREQ=YEARLY;COUNT=4;BYMONTH=6,7',
      '1997-06-10',
      days('1997-06', '10', '1997-07', '10', '1998-06', '10', '1998-07', '10'),
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '1997-01-01',
      days('1997-01', '01', '1997-04', '10', '1997-07', '19', '2000-01', '01'),
    ],
    [
      'FREQ=YEARLY;BYDAY=20MO;COUNT=3',
      '1997-05-19',
      days('1997-05', '19', '1998-05', '18', '1999-05', '17'),
    ],
    [
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3',
      '1997-05-12',
      days('1997-05', '12', '1998-05', '11', '1999-05', '17'),
    ],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=3', '1997-03-13', days('1997-03', '13 20 27')],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
      '1998-02-13',
      days('1998-02', '13', '1998-03', '13', '1998-11', '13'),
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      days('1996-11', '05', '2000-11', '07', '2004-11', '02'),
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04',
      days('1997-09', '04', '1997-10', '07', '1997-11', '06'),
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3',
      '1997-09-29',
      days('1997-09', '29', '1997-10', '30', '1997-11', '27'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      days('1997-08', '05 10 19 24'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      days('1997-08', '05 17 19 31'),
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      '2007-01-15',
      days('2007-01', '15 30', '2007-02', '15', '2007-03', '15 30'),
    ],
  ])('%s from %s', (rule, start, expected) => {
    const at = (day: string): string => `${day}T09:00`;
    expect(expand(rule, { start: at(start), to: '2008-01-01T00:00' })).toEqual(expected.map(at));
  });

  it('expands hours and minutes', () => {
    const day = { start: '1997-09-02T09:00', to: '1997-09-03T09:10' };
    expect(expand('FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', day)).toEqual(
      ['09', '12', '15'].map((hour) => `1997-09-02T${hour}:00`),
    );
    expect(expand('FREQ=MINUTELY;INTERVAL=90;COUNT=4', day)).toEqual(
      ['09:00', '10:30', '12:00', '13:30'].map((time) => `1997-09-02T${time}`),
    );
    const everyTwentyMinutes = expand('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40', day);
    expect(expand('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10', day)).toEqual(everyTwentyMinutes);
    expect(everyTwentyMinutes).toHaveLength(7);
  });
});

describe('days that do not exist are passed over', () => {
  it.each([
    ['FREQ=MONTHLY;COUNT=3', '2026-01-31', days('2026-01', '31', '2026-03', '31', '2026-05', '31')],
    ['FREQ=YEARLY;COUNT=2', '2024-02-29', days('2024-02', '29', '2028-02', '29')],
    [
      'FREQ=MONTHLY;BYDAY=5MO;COUNT=3',
      '2026-03-30',
      days('2026-03', '30', '2026-06', '29', '2026-08', '31'),
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', []],
  ])('%s from %s', (rule, start, expected) => {
    const at = (day: string): string => `${day}T00:00`;
    expect(expand(rule, { start: at(start), to: '2029-01-01T00:00' })).toEqual(expected.map(at));
  });
});

describe('weeks of the year', () => {
  it.each([
    // No day is named, so it is that of DTSTART, a Wednesday; not the whole week as dateutil has it (RFC 5545, 3.3.10).
    ['FREQ=YEARLY;BYWEEKNO=20', '2026-05-13', days('2026-05', '13', '2027-05', '19')],
    // Week 1 is the first with four days in the year: that of 2026 begins on the 29th of December.
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2025-12-29', days('2025-12', '29', '2027-01', '04')],
    ['FREQ=YEARLY;BYWEEKNO=-53;BYDAY=MO', '2025-12-29', days('2025-12', '29')],
    // 2026 has 53 weeks from Monday on, but only 52 from Sunday on.
    ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA', '2026-01-01', days('2027-01', '02')],
    ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA;WKST=SU', '2026-02-01', []],
    ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR', '2026-01-03', days('2027-01', '01', '2027-12', '31')],
  ])('%s from %s', (rule, start, expected) => {
    const at = (day: string): string => `${day}T09:00`;
    expect(expand(rule, { start: at(start), to: '2028-01-01T00:00' })).toEqual(expected.map(at));
  });
});

describe('an expansion that begins late', () => {
  const parts = fc.record({
    freq: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    byDay: fc.constantFrom('', ';BYDAY=MO,WE', ';BYDAY=SU;WKST=SU', ';BYMONTH=3,11'),
    end: fc.constantFrom('', ';COUNT=40', ';UNTIL=20260801T000000Z'),
  });

  it('finds what an expansion from the start finds there', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 0, max: 900 }),
        ({ freq, interval, byDay, end }, late) => {
          const rule = `FREQ=${freq};INTERVAL=${interval}${byDay}${end}`;
          const start = wall('2024-05-31T22:30');
          const from = written(start + late * DAY);
          const to = written(start + (late + 20) * DAY);
          const question = { start: written(start), to, steps: 5_000_000 };
          expect(expand(rule, { ...question, from })).toEqual(
            expand(rule, question).filter((moment) => moment >= from),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a rule with more moments than anyone can count', () => {
  const week = {
    start: '2000-01-01T00:00',
    from: '2026-03-02T00:00',
    to: '2026-03-09T00:00',
    steps: 1000,
  };

  const wholeDay = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;

  it.each([
    ['each second', 'FREQ=SECONDLY', '2026-03-02T00:08'],
    ['a billion seconds', 'FREQ=SECONDLY;COUNT=1000000000', '2026-03-02T00:08'],
    ['a billion seconds of Mondays', 'FREQ=SECONDLY;COUNT=1000000000;BYDAY=MO', '2000-01-03T00:08'],
    [
      'the last second of the year',
      `FREQ=YEARLY;BYDAY=TH;${wholeDay};BYSETPOS=-1`,
      '2026-01-01T00:16',
    ],
  ])('says from where on it does not know: %s', (_, rule, spentAt) => {
    expect(expand(rule, week).at(-1)).toBe(`? ${spentAt}`);
  });

  it('passes over what the rule excludes at once', () => {
    expect(
      expand('FREQ=SECONDLY;BYMONTH=3;BYMONTHDAY=5;BYHOUR=9;BYMINUTE=0;BYSECOND=0', week),
    ).toEqual(['2026-03-05T09:00']);
  });
});

function upTo(length: number): string {
  return Array.from({ length }, (_, index) => index).join(',');
}
