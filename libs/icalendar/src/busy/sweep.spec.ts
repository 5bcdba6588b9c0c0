import { at, between } from '@appointment/testing';
import fc from 'fast-check';
import { readAvailability } from '../availability/read-availability';
import { readEvent } from '../read/read-event';
import { busyTimes } from './busy-times';
import { listInstances } from './list-instances';

/** What programs, people and attackers write, drawn at random: the clock changes of Berlin and a leap day lie in it. */
const view = {
  within: between('2028-02-01T00:00Z', '2028-12-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const MOMENTS = [
  ['DTSTART;TZID=Europe/Berlin:20280326T023000', '2028-03-26T01:30Z'],
  ['DTSTART;TZID=Europe/Berlin:20281029T023000', '2028-10-29T00:30Z'],
  ['DTSTART;TZID=W. Europe Standard Time:20280229T090000', '2028-02-29T08:00Z'],
  ['DTSTART;TZID="(UTC+01:00) Berlin":20280229T090000', '2028-02-29T08:00Z'],
  ['DTSTART;TZID=Nowhere/Land:20280301T090000', '2028-03-01T08:00Z'],
  ['DTSTART;TZID=Own:20280501T090000', '2028-05-01T05:30Z'],
  ['DTSTART;TZID:20280301T090000', '2028-03-01T08:00Z'],
  ['DTSTART;VALUE=DATE:20280229', '2028-02-28T23:00Z'],
  ['DTSTART:20280229', '2028-02-28T23:00Z'],
  ['DTSTART:20280430T220000Z', '2028-04-30T22:00Z'],
  ['DTSTART:20280331T235959', '2028-03-31T21:59:59Z'],
] as const;

const OWN_ZONE = [
  ...['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0330', 'TZOFFSETTO:+0330', 'END:STANDARD', 'END:VTIMEZONE'],
];

const ENDS = [
  'DTEND:20280301T100000Z',
  'DTEND;VALUE=DATE:20280302',
  'DTEND:19700101T000000Z',
  'DTEND:99991231T235959Z',
  'DTEND;TZID="open:20280229T100000',
  'DTEND:',
  'DURATION:PT1H',
  'DURATION:P1M',
  'DURATION:-PT5M',
  'DURATION:P1DT25H61M',
  'DURATION:PT',
];

const integers = (most: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: -most, max: most }), fc.integer()), {
      minLength: 1,
      maxLength: 4,
    })
    .map((numbers) => numbers.join(','));

const rule = fc
  .tuple(
    fc.constantFrom(
      ...[
        'SECONDLY',
        'MINUTELY',
        'HOURLY',
        'DAILY',
        'WEEKLY',
        'MONTHLY',
        'YEARLY',
        'daily',
        'NEVER',
      ],
    ),
    fc.array(
      fc.oneof(
        fc.constantFrom(
          ...['INTERVAL=0', 'INTERVAL=-3', 'INTERVAL=2', 'INTERVAL=99999999', 'COUNT=0', 'COUNT=7'],
          ...['COUNT=999999999', 'UNTIL=20280601', 'UNTIL=20280601T120000Z', 'UNTIL=19000101'],
          ...['UNTIL=soon', 'WKST=SU', 'WKST=MO', 'WKST=XX', 'BYDAY=MO', 'BYDAY=-1FR,2SU'],
          ...['BYDAY=53TU', 'BYDAY=', 'X=Y', ';', 'RSCALE=GREGORIAN', 'RSCALE=HEBREW', 'SKIP=OMIT'],
        ),
        integers(23).map((numbers) => `BYHOUR=${numbers}`),
        integers(59).map((numbers) => `BYMINUTE=${numbers}`),
        integers(60).map((numbers) => `BYSECOND=${numbers}`),
        integers(12).map((numbers) => `BYMONTH=${numbers}`),
        integers(31).map((numbers) => `BYMONTHDAY=${numbers}`),
        integers(366).map((numbers) => `BYYEARDAY=${numbers}`),
        integers(53).map((numbers) => `BYWEEKNO=${numbers}`),
        integers(366).map((numbers) => `BYSETPOS=${numbers}`),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([frequency, parts]) => `RRULE:${[`FREQ=${frequency}`, ...parts].join(';')}`);

const also = fc.constantFrom(
  ...['RDATE:20280401T090000Z', 'RDATE;VALUE=PERIOD:20280401T090000Z/PT2H', 'RDATE:never'],
  ...['RDATE;VALUE=PERIOD:20280401T090000Z/P1M', 'RDATE;VALUE=DATE:20280402', 'RDATE:20280230'],
  ...['SUMMARY:a, b; c', 'what is this', 'CLASS', 'SEQUENCE:x', 'STATUS:TENTATIVE', 'X-A;B:c'],
);

const exception = fc.constantFrom(
  ...[
    'EXDATE;VALUE=DATE:20280229',
    'EXDATE:20280430T220000Z',
    'EXDATE;TZID=Nowhere:20280401T090000',
  ],
  ...['EXDATE:', 'EXRULE:FREQ=WEEKLY', 'EXRULE:FREQ=SECONDLY', 'RECURRENCE-ID:20280401T090000Z'],
  ...['RECURRENCE-ID;RANGE=THISANDFUTURE:20280501T090000Z', 'RECURRENCE-ID:x', 'STATUS:CANCELLED'],
);

const someOf = (lines: fc.Arbitrary<string>) => fc.array(lines, { maxLength: 3 });

/** One event of an unclear mind: its lines, and when it begins. */
const events = fc
  .tuple(fc.constantFrom(...MOMENTS), fc.constantFrom(...ENDS), someOf(rule), someOf(also))
  .map(([[start, begins], end, rules, others]) => ({
    begins: at(begins),
    lines: [start, end, ...rules, ...others],
  }));

const textOf = (...eventLines: (readonly string[])[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', ...OWN_ZONE],
    ...eventLines.flatMap((lines) => ['BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT']),
    ...['END:VCALENDAR', ''],
  ].join('\r\n');

/** As many as the budget of one event allows, and some that cost nothing. */
const MOST_INSTANCES = 45_000;

describe('whatever an event says', () => {
  it('takes the time of its start: no fault of another line makes that free', () => {
    fc.assert(
      fc.property(events, ({ begins, lines }) => {
        const [found] = busyTimes(textOf(lines), view);
        const covers = found?.busy.some(({ start, end }) => start <= begins && begins < end);
        expect([lines, covers]).toEqual([lines, true]);
      }),
      { numRuns: 400 },
    );
  });

  it('is bounded, in order and in the window', () => {
    fc.assert(
      fc.property(events, someOf(exception), ({ lines }, exceptions) => {
        const [found] = busyTimes(textOf([...lines, ...exceptions]), view);
        const busy = found?.busy ?? [];
        expect(busy.length).toBeLessThan(MOST_INSTANCES);
        expect(busy.every(({ start, end }) => start < end)).toBe(true);
        expect(busy.every(({ start }, index) => start > (busy[index - 1]?.end ?? -Infinity))).toBe(
          true,
        );
        const { within } = view;
        expect(busy.every(({ start, end }) => end > within.start && start < within.end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is said of a series and what replaces parts of it too, in every way that we read events', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(events, someOf(exception)), { maxLength: 4 }), (parts) => {
        const text = textOf(...parts.map(([{ lines }, exceptions]) => [...lines, ...exceptions]));
        expect(listInstances(text, view).length).toBeLessThan(MOST_INSTANCES * 4);
        expect(busyTimes(text, view).length).toBeLessThanOrEqual(1);
        expect(() => readEvent(text, 'u', view.timeZone)).not.toThrow();
        const availability = text.replaceAll('VEVENT', 'VAVAILABILITY');
        expect(() => readAvailability(availability, view)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
