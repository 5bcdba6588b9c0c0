import { addDays } from '../month/days';
import { firstOf, type Timed, weekLayout } from './layout';
import { localDay } from './local-day';

const weekOf = (monday: string) => Array.from({ length: 7 }, (_, day) => addDays(monday, day));

const timed = (start: string, end: string, allDay = false): Timed => ({
  start: Date.parse(start),
  end: Date.parse(end),
  allDay,
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const laidOut = (entries: readonly Timed[], monday = '2026-09-07', zone = 'Europe/Berlin') => {
  const week = weekLayout(entries, weekOf(monday), zone);
  const blocks = week.columns.flatMap(({ day, blocks }) =>
    blocks.map(({ from, to, tornStart, tornEnd, lane, lanes }) => {
      const edges = `${tornStart ? '~' : ''}${clock(from)}–${clock(to)}${tornEnd ? '~' : ''}`;
      return `${day.key.slice(8)} ${edges}${lanes > 1 ? ` ${lane + 1}/${lanes}` : ''}`;
    }),
  );
  const bars = week.bars.map(
    ({ day, span, row, tornStart, tornEnd }) =>
      `${tornStart ? '~' : ''}${day + 1}+${span}${tornEnd ? '~' : ''} row ${row + 1}`,
  );
  return { ...week, blocks, bars };
};

describe('the layout of a week', () => {
  it.each<[string, Timed[], string[]]>([
    [
      'a meeting stands by the clock of the zone',
      [timed('2026-09-08T08:00:00Z', '2026-09-08T09:00:00Z')],
      ['08 10:00–11:00'],
    ],
    [
      'what overlaps shares the width',
      [
        timed('2026-09-08T09:30:00Z', '2026-09-08T11:00:00Z'),
        timed('2026-09-08T10:00:00Z', '2026-09-08T11:30:00Z'),
      ],
      ['08 11:30–13:00 1/2', '08 12:00–13:30 2/2'],
    ],
    [
      'what crosses midnight is cut and repeated',
      [timed('2026-09-09T20:00:00Z', '2026-09-10T00:00:00Z')],
      ['09 22:00–24:00~', '10 ~00:00–02:00'],
    ],
    [
      'what ends at midnight is of one day',
      [timed('2026-09-09T20:00:00Z', '2026-09-09T22:00:00Z')],
      ['09 22:00–24:00'],
    ],
    [
      'what begins before the week is seen from its first midnight on',
      [timed('2026-09-06T20:00:00Z', '2026-09-07T00:00:00Z')],
      ['07 ~00:00–02:00'],
    ],
    [
      'what is short can still be hit',
      [timed('2026-09-08T08:00:00Z', '2026-09-08T08:05:00Z')],
      ['08 10:00–10:20'],
    ],
    [
      'what has no length, at the very end of a day too',
      [timed('2026-09-08T21:59:00Z', '2026-09-08T21:59:00Z')],
      ['08 23:40–24:00'],
    ],
    ['what is of another week', [timed('2026-09-15T08:00:00Z', '2026-09-15T09:00:00Z')], []],
  ])('%s', (_, entries, blocks) => {
    expect(laidOut(entries).blocks).toEqual(blocks);
  });

  it.each<[string, Timed[], string[]]>([
    ['a day', [timed('2026-09-08T22:00:00Z', '2026-09-09T22:00:00Z', true)], ['3+1 row 1']],
    ['several', [timed('2026-09-11T22:00:00Z', '2026-09-13T22:00:00Z', true)], ['6+2 row 1']],
    [
      'more than the week has',
      [timed('2026-09-01T22:00:00Z', '2026-09-30T22:00:00Z', true)],
      ['~1+7~ row 1'],
    ],
    [
      'hours that make more than a day',
      [timed('2026-09-08T08:00:00Z', '2026-09-09T10:00:00Z')],
      ['2+2 row 1'],
    ],
    [
      'two at once',
      [
        timed('2026-09-06T22:00:00Z', '2026-09-08T22:00:00Z', true),
        timed('2026-09-07T22:00:00Z', '2026-09-08T22:00:00Z', true),
        timed('2026-09-08T22:00:00Z', '2026-09-09T22:00:00Z', true),
      ],
      ['1+2 row 1', '2+1 row 2', '3+1 row 1'],
    ],
  ])('in the row above: %s', (_, entries, bars) => {
    expect(laidOut(entries).bars).toEqual(bars);
    expect(laidOut(entries).blocks).toEqual([]);
  });

  it('knows where the first thing of any day begins, not what comes from the day before', () => {
    const overnight = timed('2026-09-09T20:00:00Z', '2026-09-10T00:00:00Z');
    const morning = timed('2026-09-11T07:30:00Z', '2026-09-11T08:00:00Z');
    expect(firstOf(laidOut([overnight, morning]).columns)).toBe(9.5 * 60);
    expect(firstOf(laidOut([]).columns)).toBeUndefined();
  });
});

describe('the layout of a week in which clocks change', () => {
  it('has the hour that comes twice twice, and every day by the clock', () => {
    const { axis, blocks } = laidOut(
      [
        timed('2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z'), // 01:30 – 02:30, before the change
        timed('2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'), // 02:00 – 03:00, after it
        timed('2026-10-25T02:00:00Z', '2026-10-25T03:00:00Z'), // 03:00 – 04:00
        timed('2026-10-23T00:00:00Z', '2026-10-23T01:00:00Z'), // 02:00 – 03:00 on Friday
        timed('2026-10-23T07:00:00Z', '2026-10-23T08:00:00Z'), // 09:00 on Friday
        timed('2026-10-25T08:00:00Z', '2026-10-25T09:00:00Z'), // 09:00 on Sunday
      ],
      '2026-10-19',
    );
    expect(axis.minutes).toBe(25 * 60);
    expect(axis.hours.slice(0, 6).map(({ at, wall }) => `${clock(at)} ${clock(wall)}`)).toEqual([
      '00:00 00:00',
      '01:00 01:00',
      '02:00 02:00',
      '03:00 02:00',
      '04:00 03:00',
      '05:00 04:00',
    ]);
    // Rows from the top: what stands at 03:00 and later is one row further down.
    expect(blocks).toEqual([
      '23 02:00–03:00',
      '23 10:00–11:00',
      '25 01:30–02:30',
      '25 03:00–04:00',
      '25 04:00–05:00',
      '25 10:00–11:00',
    ]);
  });

  it('leaves the hour out that never comes', () => {
    const { axis, blocks, columns } = laidOut(
      [timed('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')],
      '2026-03-23',
    );
    expect(axis.minutes).toBe(24 * 60);
    expect(blocks).toEqual(['29 01:30–03:30']);
    expect(columns[6]?.day.never).toEqual({ from: 120, to: 180 });
    expect(columns[6]?.day.end).toBe(Date.parse('2026-03-29T22:00:00Z'));
  });

  it.each([
    ['Australia/Lord_Howe', '2026-04-05', { from: 90, to: 120 }, undefined],
    ['Australia/Lord_Howe', '2026-10-04', undefined, { from: 120, to: 150 }],
    ['Africa/Cairo', '2026-04-24', undefined, { from: 0, to: 60 }],
    ['Europe/Berlin', '2026-09-08', undefined, undefined],
  ])('knows %s on %s', (zone, key, twice, never) => {
    const day = localDay(key, zone);
    expect(day.twice && { from: day.twice.from, to: day.twice.to }).toEqual(twice);
    expect(day.never).toEqual(never);
  });

  it('makes nothing of a day that never was', () => {
    const { blocks } = laidOut(
      [timed('2011-12-30T09:00:00Z', '2011-12-30T11:00:00Z')],
      '2011-12-26',
      'Pacific/Apia',
    );
    expect(blocks).toEqual(['29 23:00–24:00~', '31 ~00:00–01:00']);
  });
});

describe.each(['Europe/Berlin', 'America/Vancouver', 'Australia/Lord_Howe', 'Asia/Kolkata'])(
  'any hour of a year in %s',
  (zone) => {
    it('stands on one day, in order, and between top and bottom', () => {
      const mondays = Array.from({ length: 53 }, (_, week) => addDays('2026-01-05', week * 7));
      for (const monday of mondays) {
        const days = weekOf(monday).map((key) => localDay(key, zone));
        const [start, end] = [days[0]?.start ?? 0, days[6]?.end ?? 0];
        const hours = Array.from({ length: (end - start) / 3_600_000 }, (_, hour) => ({
          start: start + hour * 3_600_000,
          end: start + (hour + 1) * 3_600_000,
          allDay: false,
        }));
        const { columns, axis } = weekLayout(hours, weekOf(monday), zone);
        for (const { blocks } of columns) {
          for (const [index, block] of blocks.entries()) {
            expect(block.lanes).toBe(1);
            expect(block.from).toBeGreaterThanOrEqual(blocks[index - 1]?.to ?? 0);
            expect(block.to).toBeLessThanOrEqual(axis.minutes);
          }
        }
        const parts = columns.flatMap(({ blocks }) => blocks);
        expect(new Set(parts.map(({ entry }) => entry))).toEqual(new Set(hours));
      }
    });
  },
);
