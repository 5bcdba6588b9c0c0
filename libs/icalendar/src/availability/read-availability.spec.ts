import { between, local } from '@appointment/testing';
import fc from 'fast-check';
import { readAvailability } from './read-availability';
import { without } from './without';

/** Monday the 16th to Sunday the 22nd. */
const WEEK = between('2026-03-15T23:00Z', '2026-03-22T23:00Z');
const view = { within: WEEK, timeZone: 'Europe/Berlin' };

const calendar = (...components: string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components.flat(), 'END:VCALENDAR', ''].join('\r\n');

const availability = (properties: string[], ...parts: string[][]): string[] => [
  ...['BEGIN:VAVAILABILITY', 'UID:v', 'DTSTAMP:20260301T000000Z', ...properties],
  ...parts.flat(),
  'END:VAVAILABILITY',
];

const available = (...lines: string[]): string[] => [
  ...['BEGIN:AVAILABLE', 'UID:a', ...lines],
  'END:AVAILABLE',
];

const MONDAY_NINE_TO_FIVE = [
  'DTSTART;TZID=Europe/Berlin:20260105T090000',
  'DTEND;TZID=Europe/Berlin:20260105T170000',
];
const weekdays = available(...MONDAY_NINE_TO_FIVE, 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR');

/** `16T09:00/16T17:00` in Berlin. */
const read = (text: string): string[] | undefined =>
  readAvailability(text, view)?.available.map(
    ({ start, end }) => `${written(start)}/${written(end)}`,
  );

const written = (instant: number): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .slice(8);

const nineToFive = (...dates: string[]): string[] =>
  dates.map((date) => `${date}T09:00/${date}T17:00`);
const WHOLE_WEEK = '16T00:00/23T00:00';

describe('one availability', () => {
  it('of working days leaves nights and weekends unavailable', () => {
    expect(read(calendar(availability([], weekdays)))).toEqual(
      nineToFive('16', '17', '18', '19', '20'),
    );
  });

  it.each(['BUSY', 'BUSY-UNAVAILABLE', 'BUSY-TENTATIVE'])('means it also as %s', (type) => {
    expect(read(calendar(availability([`BUSYTYPE:${type}`], weekdays)))).toHaveLength(5);
  });

  it('knows exceptions', () => {
    const holiday = [...weekdays.slice(0, -1), 'EXDATE;TZID=Europe/Berlin:20260317T090000'];
    const late = available(
      'RECURRENCE-ID;TZID=Europe/Berlin:20260318T090000',
      'DTSTART;TZID=Europe/Berlin:20260318T120000',
      'DURATION:PT2H',
    );
    expect(read(calendar(availability([], [...holiday, 'END:AVAILABLE'], late)))).toEqual([
      ...nineToFive('16'),
      '18T12:00/18T14:00',
      ...nineToFive('19', '20'),
    ]);
  });

  it('adds up what it holds', () => {
    const evening = available('DTSTART:20260316T160000Z', 'DTEND:20260316T180000Z').map((line) =>
      line.replace('UID:a', 'UID:b'),
    );
    expect(read(calendar(availability([], weekdays, evening)))?.[0]).toBe('16T09:00/16T19:00');
  });

  it.each([
    [
      'from a start',
      ['DTSTART:20260318T230000Z'],
      ['16T00:00/19T00:00', ...nineToFive('19', '20')],
    ],
    [
      'to an end',
      ['DTSTART:20260101T000000Z', 'DTEND:20260316T230000Z'],
      [...nineToFive('16'), '17T00:00/23T00:00'],
    ],
    [
      'for a length',
      ['DTSTART:20260315T230000Z', 'DURATION:P1D'],
      [...nineToFive('16'), '17T00:00/23T00:00'],
    ],
    ['that is over', ['DTSTART:20250101T000000Z', 'DTEND:20250102T000000Z'], [WHOLE_WEEK]],
  ])('applies only %s', (_, lines, expected) => {
    expect(read(calendar(availability(lines, weekdays)))).toEqual(expected);
  });

  it('without anything available is a holiday', () => {
    expect(read(calendar(availability(['DTSTART:20260318T230000Z'])))).toEqual([
      '16T00:00/19T00:00',
    ]);
  });
});

describe('several', () => {
  const always = availability(['PRIORITY:9'], weekdays);
  const wednesdayToThursday = ['DTSTART:20260317T230000Z', 'DTEND:20260319T230000Z'];
  const mornings = available(
    'DTSTART;TZID=Europe/Berlin:20260101T080000',
    'DURATION:PT2H',
    'RRULE:FREQ=DAILY',
  );

  it.each([
    ['first', (special: string[]) => [special, always]],
    ['last', (special: string[]) => [always, special]],
  ])(
    'follow the one of the highest priority where it applies, although it comes %s',
    (_, order) => {
      const special = availability(['PRIORITY:1', ...wednesdayToThursday], mornings);
      expect(read(calendar(...order(special)))).toEqual([
        ...nineToFive('16', '17'),
        '18T08:00/18T10:00',
        '19T08:00/19T10:00',
        ...nineToFive('20'),
      ]);
    },
  );

  it.each(['PRIORITY:0', 'X-NO-PRIORITY:1'])('hold %s for the lowest', (line) => {
    const special = availability([line, ...wednesdayToThursday], mornings);
    expect(read(calendar(special, always))).toEqual(nineToFive('16', '17', '18', '19', '20'));
  });

  it('of one priority must agree', () => {
    const special = availability(['PRIORITY:9', ...wednesdayToThursday], mornings);
    expect(read(calendar(special, always))).toEqual([
      ...nineToFive('16', '17'),
      '18T09:00/18T10:00',
      '19T09:00/19T10:00',
      ...nineToFive('20'),
    ]);
  });
});

describe('a broken availability', () => {
  it.each(['', '<html></html>', calendar(['BEGIN:VEVENT', 'UID:u', 'END:VEVENT'])])(
    'is none: %j',
    (text) => {
      expect(readAvailability(text, view)).toBeUndefined();
    },
  );

  it('that says when it applies in words that nobody knows applies for ever', () => {
    const text = calendar(availability(['DTSTART:tomorrow'], weekdays));
    expect(read(text)).toEqual(nineToFive('16', '17', '18', '19', '20'));
    expect(readAvailability(text, view)?.problems).toEqual(['DTSTART cannot be read']);
  });

  it.each([
    ['an end', 'DTEND:never'],
    ['a zone', 'DTEND;TZID=Nowhere:20260316T170000'],
    ['an exception', 'EXDATE:never'],
    ['an exception in no words at all', 'EXDATE;20260316'],
  ])('that does not say clearly when its owner is available leaves nothing free: %s', (_, line) => {
    const start = 'DTSTART;TZID=Europe/Berlin:20260316T090000';
    const text = calendar(availability([], available(start, line, 'DURATION:PT8H')));
    expect(read(text)).toEqual([]);
  });

  it('that does not say clearly when it ends applies for ever', () => {
    const span = ['DTSTART:20260317T000000Z', 'DTEND:never'];
    const text = calendar(availability(span, weekdays));
    expect(readAvailability(text, view)?.available.at(-1)).toEqual(
      readAvailability(calendar(availability([], weekdays)), view)?.available.at(-1),
    );
  });

  it('that recurs too often to be counted leaves nothing free that nobody has counted', () => {
    const text = calendar(
      availability(
        [],
        available('DTSTART:20260316T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
      ),
    );
    const found = readAvailability(text, view);
    expect(found?.problems).toEqual(['recurs too often to be counted']);
    expect(found?.available.at(-1)?.end).toBeLessThan(local('2026-03-17T00:00', 'Europe/Berlin'));
  });
});

it('takes away exactly what it is told to, moment by moment', () => {
  const intervals = fc.array(
    fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })),
  );
  const covers = (some: readonly { start: number; end: number }[], at: number): boolean =>
    some.some(({ start, end }) => start <= at && at < end);
  fc.assert(
    fc.property(intervals, intervals, (from, taken) => {
      const left = without(from, taken);
      for (let at = 0; at < 50; at++)
        expect(covers(left, at)).toBe(covers(from, at) && !covers(taken, at));
    }),
  );
});
