import { between, local } from '@appointment/testing';
import { anEvent } from '../an-event';
import { readAvailability } from '../availability/read-availability';
import { readEvent } from '../read/read-event';
import { mergeEvent } from '../write/merge-event';
import { busyTimes } from './busy-times';
import { listInstances } from './list-instances';

const view = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const NINE = 'DTSTART;TZID=Europe/Berlin:20260316T090000';
const AN_HOUR = 'DURATION:PT1H';

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string => file('BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT');
const upTo = (count: number): string => Array.from({ length: count }, (_, n) => n).join(',');
const repeated = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\r\n');
const stamp = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');

const EVERY_SECOND = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;

/**
 * None of these takes longer than the test runner waits: a rule, a list or a nesting that is made to keep us busy ends in
 * busy time, or in a problem, but never in an exception.
 */
describe('a rule with more occurrences than anyone can count', () => {
  it.each([
    ['each second', 'FREQ=SECONDLY'],
    ['a billion seconds', 'FREQ=SECONDLY;COUNT=1000000000'],
    ['each second of the year', `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;${EVERY_SECOND}`],
    [
      'the last second of each year',
      `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;${EVERY_SECOND};BYSETPOS=-1`,
    ],
    ['each minute, in detail', `FREQ=MINUTELY;BYSECOND=${upTo(60)}`],
  ])('is busy to the end of the window, and says so: %s', (_, rule) => {
    const [found] = busyTimes(event(NINE, 'DURATION:PT0S', AN_HOUR, `RRULE:${rule}`), view);
    expect(found?.busy.at(-1)?.end).toBeGreaterThanOrEqual(view.within.end);
    expect(found?.problems).toEqual(['recurs too often to be counted']);
  });

  it('is passed over where it names no moment at all', () => {
    const never = event(NINE, AN_HOUR, 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30');
    expect(busyTimes(never, view)[0]?.busy).toHaveLength(1);
  });

  it('is no better as thousands of events that each can be counted', () => {
    const text = file(
      repeated(2000, (index) =>
        [
          ...['BEGIN:VEVENT', `UID:${index}`, 'DTSTART:20260301T000000Z', 'DURATION:PT1S'],
          ...['RRULE:FREQ=MINUTELY;INTERVAL=5', 'END:VEVENT'],
        ].join('\r\n'),
      ),
    );
    const found = busyTimes(text, view);
    expect(found).toHaveLength(2000);
    expect(found.at(-1)?.busy.at(-1)?.end).toBe(view.within.end);
    expect(found.at(-1)?.problems).toEqual(['recurs too often to be counted']);
  });

  it('leaves nothing available that nobody has counted', () => {
    const available = ['BEGIN:AVAILABLE', 'UID:a', 'DTSTART:20260301T000000Z', 'DURATION:PT1S'];
    const text = file(
      ...['BEGIN:VAVAILABILITY', 'UID:v', ...available],
      ...['RRULE:FREQ=SECONDLY;INTERVAL=2', 'END:AVAILABLE', 'END:VAVAILABILITY'],
    );
    expect(readAvailability(text, view)?.available.at(-1)?.end).toBeLessThan(view.within.end);
  });
});

describe('an event in too many parts', () => {
  it('as a list of five thousand dates is one of five thousand occurrences', () => {
    const dates = Array.from({ length: 5000 }, (_, index) =>
      stamp(view.within.start + index * 3_600_000),
    );
    const text = event('DTSTART:20260101T000000Z', 'DURATION:PT30M', `RDATE:${dates.join(',')}`);
    expect(busyTimes(text, view)[0]?.busy).toHaveLength(61 * 24);
  });

  it('changed five thousand times is where the changes are', () => {
    const first = local('2026-03-16T09:00', 'Europe/Berlin');
    const changes = repeated(5000, (index) => {
      const occurrence = stamp(first + index * 3_600_000);
      return [
        ...['BEGIN:VEVENT', 'UID:u', `RECURRENCE-ID;RANGE=THISANDFUTURE:${occurrence}`],
        ...[`DTSTART:${occurrence}`, 'DURATION:PT30M', 'END:VEVENT'],
      ].join('\r\n');
    });
    const master = ['BEGIN:VEVENT', 'UID:u', NINE, AN_HOUR, 'RRULE:FREQ=HOURLY', 'END:VEVENT'];
    const [found] = busyTimes(file(...master, changes), view);
    expect(found?.busy.slice(0, 2).map(({ start, end }) => (end - start) / 60_000)).toEqual([
      30, 30,
    ]);
    expect(found?.problems).toEqual([]);
  });

  it('of which each changes all others is busy from its start on', () => {
    const masters = repeated(3000, () =>
      ['BEGIN:VEVENT', 'UID:u', NINE, AN_HOUR, 'RRULE:FREQ=DAILY', 'END:VEVENT'].join('\r\n'),
    );
    const changes = repeated(3000, (index) => {
      const occurrence = stamp(view.within.start + index * 60_000);
      return [
        ...['BEGIN:VEVENT', 'UID:u', `RECURRENCE-ID:${occurrence}`, `DTSTART:${occurrence}`],
        ...[AN_HOUR, 'END:VEVENT'],
      ].join('\r\n');
    });
    const [found] = busyTimes(file(masters, changes), view);
    expect(found?.busy.at(-1)?.end).toBe(view.within.end);
    expect(found?.problems).toContain('recurs too often to be counted');
    expect(found?.problems.length).toBeLessThanOrEqual(20);
  });
});

describe('a zone that is made to keep us busy', () => {
  const zone = (observances: string): string[] => [
    ...['BEGIN:VTIMEZONE', 'TZID:X', observances, 'END:VTIMEZONE'],
    ...['BEGIN:VEVENT', 'UID:u', 'DTSTART;TZID=X:20260316T090000', AN_HOUR],
    ...['RRULE:FREQ=HOURLY', 'END:VEVENT'],
  ];
  const observance = (...lines: string[]): string =>
    [
      ...['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100'],
      ...[...lines, 'END:STANDARD'],
    ].join('\r\n');
  const dates = (count: number): string =>
    Array.from({ length: count }, (_, index) => stamp(index * 86_400_000)).join(',');

  it.each([
    ['changes its clocks each second', observance('RRULE:FREQ=SECONDLY')],
    ['has thousands of observances', repeated(5000, () => observance())],
    ['changes its clocks on thousands of dates', observance(`RDATE:${dates(6000)}`)],
    ['is a world away', observance().replace('+0100', '+9900')],
  ])('is unknown where it %s', (_, observances) => {
    const [found] = busyTimes(file(...zone(observances)), view);
    expect(found?.problems).toContain('TZID X is unknown');
    expect(found?.busy[0]?.start).toBe(local('2026-03-16T09:00', 'Europe/Berlin'));
  });

  it('is asked about a thousand years without beginning anew each time', () => {
    const yearly = observance('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    const far = Array.from({ length: 1000 }, (_, index) => `${2030 + index}0101T000000`);
    const text = file(...zone(yearly)).replace(
      'RRULE:FREQ=HOURLY',
      `RDATE;TZID=X:${far.join(',')}`,
    );
    expect(busyTimes(text, view)[0]).toMatchObject({ problems: [], busy: [expect.anything()] });
  });
});

describe('a text that is made to keep us busy', () => {
  const MILLION = 1_000_000;

  it.each([
    [
      'a line of ten million characters',
      event(NINE, AN_HOUR, `DESCRIPTION:${'x'.repeat(10 * MILLION)}`),
    ],
    [
      'the same in folds of one',
      event(NINE, AN_HOUR, `DESCRIPTION:${'x\r\n '.repeat(2 * MILLION)}`),
    ],
    ['a line that never comes to its point', event(NINE, AN_HOUR, 'x'.repeat(10 * MILLION))],
    ['a million parameters', event(NINE, AN_HOUR, `X-A${';B=c'.repeat(MILLION)}:d`)],
    [
      'a million parameters of a date',
      event(NINE, AN_HOUR, `EXDATE${';B=c'.repeat(MILLION)}:20260320`),
    ],
    ['a million quotes', event(NINE, AN_HOUR, `X-A;B="${'","'.repeat(MILLION)}":d`)],
    ['a million colons', event(NINE, AN_HOUR, `RDATE;TZID=${':'.repeat(MILLION)}`)],
    [
      'a rule as long as a book',
      event(NINE, AN_HOUR, `RRULE:FREQ=YEARLY${';X=Y'.repeat(MILLION / 5)}`),
    ],
    [
      'components in components',
      event(NINE, AN_HOUR, 'BEGIN:X\r\n'.repeat(100_000) + 'END:X\r\n'.repeat(100_000).trimEnd()),
    ],
    ['components without an end', `${event(NINE, AN_HOUR)}${'BEGIN:X\r\n'.repeat(100_000)}`],
  ])('is read as far as it can be: %s', (_, text) => {
    expect(busyTimes(text, view)[0]?.busy).toEqual([
      between('2026-03-16T08:00Z', '2026-03-16T09:00Z'),
    ]);
    expect(listInstances(text, view)).toHaveLength(1);
    expect(readEvent(text, 'u')?.uid).toBe('u');
    expect(mergeEvent(text, anEvent({ uid: 'u' }))).toContain('UID:u');
  });
});
