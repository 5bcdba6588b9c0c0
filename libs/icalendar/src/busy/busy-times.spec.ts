import { at, between, day, days } from '@appointment/testing';
import fc from 'fast-check';
import { anEvent } from '../an-event';
import type { BusyView, EventBusyTime } from '../busy-view';
import { writeEvent } from '../write/write-event';
import { busyTimes } from './busy-times';

const YEAR_2026 = between('2026-01-01T00:00Z', '2027-01-01T00:00Z');

const inBerlin = (changes: Partial<BusyView> = {}): BusyView => ({
  within: YEAR_2026,
  timeZone: 'Europe/Berlin',
  ...changes,
});

const calendar = (...components: string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components.flat(), 'END:VCALENDAR', ''].join('\r\n');

const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT'];

/** The busy time of the only event, as an hour in Berlin would be written. */
const starts = (text: string, view = inBerlin()): string[] =>
  only(text, view).busy.map(({ start }) => written(start, view.timeZone));

const only = (text: string, view = inBerlin()): EventBusyTime => {
  const [found, ...more] = busyTimes(text, view);
  if (found === undefined || more.length > 0) throw new Error('not one event');
  return found;
};

const written = (instant: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });

const BERLIN_NINE = 'DTSTART;TZID=Europe/Berlin:20260316T090000';
const TEN = 'DTEND;TZID=Europe/Berlin:20260316T100000';

describe('one event', () => {
  it.each([
    ['in UTC', ['DTSTART:20260316T080000Z', 'DTEND:20260316T090000Z']],
    ['in a zone', [BERLIN_NINE, TEN]],
    [
      'that begins and ends in different zones',
      [BERLIN_NINE, 'DTEND;TZID=America/New_York:20260316T050000'],
    ],
    ['by its duration', [BERLIN_NINE, 'DURATION:PT1H']],
    ['in the owner’s own time', ['DTSTART:20260316T090000', 'DTEND:20260316T100000']],
    [
      'in a zone of Windows',
      ['DTSTART;TZID=W. Europe Standard Time:20260316T090000', 'DURATION:PT1H'],
    ],
    [
      'in a zone with a long name',
      ['DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260316T090000', 'DURATION:PT1H'],
    ],
  ])('%s is busy from nine to ten', (_, lines) => {
    expect(only(calendar(event(...lines)))).toEqual({
      uid: 'u',
      busy: [between('2026-03-16T08:00Z', '2026-03-16T09:00Z')],
      problems: [],
    });
  });

  it('that we wrote takes exactly its time', () => {
    const instant = fc.integer({ min: YEAR_2026.start / 1000, max: YEAR_2026.end / 1000 - 1 });
    const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 100_000 }),
        zone,
        (seconds, length, timeZone) => {
          const busy = { start: seconds * 1000, end: (seconds + length) * 1000 };
          const [start, end] = [busy.start, busy.end].map(Temporal.Instant.fromEpochMilliseconds);
          const text = writeEvent(anEvent(start && end && { start, end }));
          expect(only(text, inBerlin({ timeZone })).busy).toEqual([busy]);
        },
      ),
    );
  });

  it('is answered whole where it reaches over the edge', () => {
    const text = calendar(event(BERLIN_NINE, TEN));
    const within = between('2026-03-16T08:59Z', '2026-03-16T12:00Z');
    expect(only(text, inBerlin({ within })).busy).toEqual([
      between('2026-03-16T08:00Z', '2026-03-16T09:00Z'),
    ]);
  });

  it.each([
    ['ended as the window opens', between('2026-03-16T09:00Z', '2026-03-16T12:00Z')],
    ['begins as the window closes', between('2026-03-16T06:00Z', '2026-03-16T08:00Z')],
  ])('is left out when it %s', (_, within) => {
    expect(only(calendar(event(BERLIN_NINE, TEN)), inBerlin({ within })).busy).toEqual([]);
  });

  it('without a length takes no time', () => {
    expect(only(calendar(event(BERLIN_NINE)))).toEqual({ uid: 'u', busy: [], problems: [] });
  });

  it.each([
    ['that does not exist', '20260329T023000', '2026-03-29T03:30+02:00'],
    ['that comes twice', '20261025T023000', '2026-10-25T02:30+02:00'],
  ])('at an hour %s has one place', (_, wall, start) => {
    const text = calendar(event(`DTSTART;TZID=Europe/Berlin:${wall}`, 'DURATION:PT30M'));
    expect(starts(text)).toEqual([start]);
  });
});

describe('an all-day event', () => {
  it.each(['America/Vancouver', 'Pacific/Apia', 'Europe/Berlin', 'Australia/Lord_Howe'])(
    'blocks the owner’s days in %s',
    (timeZone) => {
      const text = calendar(event('DTSTART;VALUE=DATE:20260404', 'DTEND;VALUE=DATE:20260406'));
      expect(only(text, inBerlin({ timeZone })).busy).toEqual([
        days('2026-04-04', '2026-04-05', timeZone),
      ]);
    },
  );

  it.each([
    ['without an end', []],
    ['that ends on the day it begins', ['DTEND;VALUE=DATE:20260329']],
    ['of a duration', ['DURATION:P1D']],
  ])('%s is one day, of 23 hours in spring', (_, lines) => {
    const text = calendar(event('DTSTART;VALUE=DATE:20260329', ...lines));
    expect(only(text).busy).toEqual([between('2026-03-28T23:00Z', '2026-03-29T22:00Z')]);
  });

  it('on a day that never was takes no time', () => {
    const view = {
      within: between('2011-12-01T00:00Z', '2012-01-31T00:00Z'),
      timeZone: 'Pacific/Apia',
    };
    expect(only(calendar(event('DTSTART;VALUE=DATE:20111230')), view).busy).toEqual([]);
  });

  it('recurs on its day', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:19800229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'),
    );
    expect(only(text).busy).toEqual([day('2026-02-28', 'Europe/Berlin')]);
  });
});

describe('what takes no time', () => {
  const owner = ['alice@example.org'];
  it.each([
    ['transparent', 'TRANSP:TRANSPARENT'],
    ['cancelled', 'STATUS:CANCELLED'],
    ['declined by the owner', 'ATTENDEE;PARTSTAT=DECLINED:MAILTO:Alice@Example.org'],
    [
      'declined by the owner behind another address',
      'ATTENDEE;EMAIL=alice@example.org;PARTSTAT=DECLINED:urn:uuid:1',
    ],
  ])('%s', (_, line) => {
    expect(
      only(calendar(event(BERLIN_NINE, TEN, line)), inBerlin({ ownerAddresses: owner })).busy,
    ).toEqual([]);
  });

  it.each([
    ['tentative', 'STATUS:TENTATIVE'],
    ['declined by somebody else', 'ATTENDEE;PARTSTAT=DECLINED:mailto:bob@example.org'],
    ['not yet answered', 'ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:alice@example.org'],
  ])('but %s does', (_, line) => {
    expect(
      starts(calendar(event(BERLIN_NINE, TEN, line)), inBerlin({ ownerAddresses: owner })),
    ).toHaveLength(1);
  });
});

describe('a recurring event', () => {
  it('stays at nine in Berlin when the clocks change', () => {
    const text = calendar(event(BERLIN_NINE, TEN, 'RRULE:FREQ=WEEKLY;COUNT=3'));
    expect(starts(text)).toEqual([
      '2026-03-16T09:00+01:00',
      '2026-03-23T09:00+01:00',
      '2026-03-30T09:00+02:00',
    ]);
  });

  it('of a forgotten year is found without walking there', () => {
    const text = calendar(event('DTSTART:00010101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'));
    expect(only(text).busy).toHaveLength(365);
    expect(only(text).problems).toEqual([]);
  });

  it('is found where it began before the window', () => {
    const text = calendar(event(BERLIN_NINE, 'DURATION:P2D', 'RRULE:FREQ=WEEKLY'));
    const within = between('2026-06-17T06:00Z', '2026-06-17T07:00Z');
    expect(starts(text, inBerlin({ within }))).toEqual(['2026-06-15T09:00+02:00']);
  });

  it.each([
    ['on several days', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3', ['03-16', '03-18', '03-23']],
    ['by position', 'RRULE:FREQ=MONTHLY;BYDAY=3MO;COUNT=3', ['03-16', '04-20', '05-18']],
    ['until a moment in UTC', 'RRULE:FREQ=DAILY;UNTIL=20260317T080000Z', ['03-16', '03-17']],
    ['until just before', 'RRULE:FREQ=DAILY;UNTIL=20260317T075959Z', ['03-16']],
    ['until a day, that day included', 'RRULE:FREQ=DAILY;UNTIL=20260317', ['03-16', '03-17']],
    [
      'by a list',
      'RDATE;TZID=Europe/Berlin:20260320T090000,20260401T090000',
      ['03-16', '03-20', '04-01'],
    ],
    ['by a list of days', 'RDATE;VALUE=DATE:20260320', ['03-16', '03-20']],
    [
      'on a first day that its rule does not name',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1',
      ['03-16', '03-17'],
    ],
  ])('%s', (_, line, expected) => {
    const text = calendar(event(BERLIN_NINE, TEN, line));
    expect(starts(text).map((start) => start.slice(5, 16))).toEqual(
      expected.map((date) => `${date}T09:00`),
    );
  });

  it('takes the length of a period where a date has one', () => {
    const text = calendar(
      event(
        BERLIN_NINE,
        TEN,
        'RDATE;VALUE=PERIOD:20260320T100000Z/PT2H,20260321T100000Z/20260321T103000Z',
      ),
    );
    expect(only(text).busy.slice(1)).toEqual([
      between('2026-03-20T10:00Z', '2026-03-20T12:00Z'),
      between('2026-03-21T10:00Z', '2026-03-21T10:30Z'),
    ]);
  });

  it('lasts its exact time over a night in which the clocks change, but whole days as days', () => {
    const nights = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20260327T220000',
        'DTEND;TZID=Europe/Berlin:20260328T060000',
        'RRULE:FREQ=DAILY;COUNT=2',
      ),
    );
    const daysLong = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20260327T220000',
        'DURATION:P1D',
        'RRULE:FREQ=DAILY;INTERVAL=3;COUNT=1',
      ),
    );
    const overChange = calendar(
      event('DTSTART;TZID=Europe/Berlin:20260328T220000', 'DURATION:P1D'),
    );
    const hours = (text: string): number[] =>
      only(text).busy.map(({ start, end }) => (end - start) / 3_600_000);
    expect([hours(nights), hours(daysLong), hours(overChange)]).toEqual([[8, 8], [24], [23]]);
  });
});

describe('an occurrence that was taken out', () => {
  const weekly = [BERLIN_NINE, TEN, 'RRULE:FREQ=WEEKLY;COUNT=3'];

  it.each([
    'EXDATE;TZID=Europe/Berlin:20260323T090000',
    'EXDATE:20260323T080000Z',
    'EXDATE;TZID=America/New_York:20260323T040000',
    'EXDATE:20260323T090000',
    'EXDATE;VALUE=DATE:20260323',
  ])('by %s', (line) => {
    const dates = starts(calendar(event(...weekly, line))).map((start) => start.slice(0, 10));
    expect(dates).not.toContain('2026-03-23');
    expect(dates).toContain('2026-03-30');
  });

  it('by a rule of older programs', () => {
    const text = calendar(event(...weekly, 'EXRULE:FREQ=WEEKLY;INTERVAL=2'));
    expect(starts(text)).toEqual(['2026-03-23T09:00+01:00']);
  });

  it.each([
    'EXDATE;VALUE=DATE:20260317',
    'EXDATE:20260317T000000Z',
    'EXDATE;TZID=Europe/Berlin:20260317T000000',
    'EXDATE:20260316T230000Z',
  ])('of whole days by %s', (line) => {
    const text = calendar(event('DTSTART;VALUE=DATE:20260316', 'RRULE:FREQ=DAILY;COUNT=3', line));
    expect(only(text).busy).toEqual([
      day('2026-03-16', 'Europe/Berlin'),
      day('2026-03-18', 'Europe/Berlin'),
    ]);
  });
});

describe('an occurrence that was changed', () => {
  const weekly = event(BERLIN_NINE, TEN, 'RRULE:FREQ=WEEKLY;COUNT=4');
  const change = (...lines: string[]): string[] =>
    event('RECURRENCE-ID;TZID=Europe/Berlin:20260323T090000', ...lines);
  const week = between('2026-03-22T23:00Z', '2026-03-29T22:00Z');

  it('is where it was moved to, and no longer where it was', () => {
    const text = calendar(weekly, change('DTSTART:20260324T120000Z', 'DURATION:PT1H'));
    expect(starts(text, inBerlin({ within: week }))).toEqual(['2026-03-24T13:00+01:00']);
  });

  it('leaves the window', () => {
    const text = calendar(weekly, change('DTSTART:20260612T120000Z', 'DURATION:PT1H'));
    expect(starts(text, inBerlin({ within: week }))).toEqual([]);
  });

  it('comes into the window from outside', () => {
    const text = calendar(weekly, change('DTSTART:20260612T120000Z', 'DURATION:PT1H'));
    const within = between('2026-06-01T00:00Z', '2026-07-01T00:00Z');
    expect(starts(text, inBerlin({ within }))).toEqual(['2026-06-12T14:00+02:00']);
  });

  it.each(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT'])('by %s is free', (line) => {
    const text = calendar(weekly, change('DTSTART:20260323T080000Z', 'DURATION:PT1H', line));
    expect(starts(text, inBerlin({ within: week }))).toEqual([]);
  });

  it.each(['RECURRENCE-ID:20260323T080000Z', 'RECURRENCE-ID;VALUE=DATE:20260323'])(
    'may be named by %s',
    (line) => {
      const text = calendar(weekly, event(line, 'DTSTART:20260324T120000Z', 'DURATION:PT1H'));
      expect(starts(text, inBerlin({ within: week }))).toEqual(['2026-03-24T13:00+01:00']);
    },
  );

  it('takes time although the series takes none', () => {
    const text = calendar(
      event(BERLIN_NINE, TEN, 'RRULE:FREQ=WEEKLY', 'TRANSP:TRANSPARENT'),
      change('DTSTART:20260323T080000Z', 'DURATION:PT1H'),
    );
    expect(starts(text)).toEqual(['2026-03-23T09:00+01:00']);
  });

  it('counts by the word with the highest sequence', () => {
    const text = calendar(
      weekly,
      change('DTSTART:20260325T080000Z', 'DURATION:PT1H', 'SEQUENCE:2'),
      change('DTSTART:20260324T080000Z', 'DURATION:PT1H', 'SEQUENCE:1'),
    );
    expect(starts(text, inBerlin({ within: week }))).toEqual(['2026-03-25T09:00+01:00']);
  });

  it('stands alone in an invitation to one occurrence', () => {
    const text = calendar(change('DTSTART:20260324T120000Z', 'DURATION:PT1H'));
    expect(starts(text)).toEqual(['2026-03-24T13:00+01:00']);
  });

  it('moves all later ones too where it says so', () => {
    const text = calendar(
      weekly,
      event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260323T080000Z',
        'DTSTART;TZID=Europe/Berlin:20260324T110000',
        'DURATION:PT30M',
      ),
    );
    expect(starts(text)).toEqual([
      '2026-03-16T09:00+01:00',
      '2026-03-24T11:00+01:00',
      '2026-03-31T11:00+02:00',
      '2026-04-07T11:00+02:00',
    ]);
    expect(only(text).busy.map(({ start, end }) => (end - start) / 60_000)).toEqual([
      60, 30, 30, 30,
    ]);
  });
});

describe('a zone', () => {
  const zone = (tzid: string, ...more: string[]): string[] => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...more,
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0300',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const weekly = (tzid: string): string[] =>
    event(`DTSTART;TZID=${tzid}:20260322T090000`, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2');

  it('that the file defines is used by its own rules', () => {
    expect(starts(calendar(zone('Customized Time Zone'), weekly('Customized Time Zone')))).toEqual([
      '2026-03-22T08:00+01:00',
      '2026-03-29T08:00+02:00',
    ]);
  });

  it.each([
    ['by its name', zone('Asia/Kolkata'), 'Asia/Kolkata'],
    ['by the place that the file adds', zone('Home', 'X-LIC-LOCATION:Asia/Kolkata'), 'Home'],
  ])('that the runtime knows %s is used by the runtime’s rules', (_, definition, tzid) => {
    expect(starts(calendar(definition, weekly(tzid)))).toEqual([
      '2026-03-22T04:30+01:00',
      '2026-03-29T05:30+02:00',
    ]);
  });

  it('that changed its rules only once long ago keeps the last offset', () => {
    const text = calendar(
      [
        'BEGIN:VTIMEZONE',
        'TZID:X',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0530',
        'END:STANDARD',
        'END:VTIMEZONE',
      ],
      event('DTSTART;TZID=X:20260322T093000', 'DURATION:PT1H'),
    );
    expect(only(text).busy).toEqual([between('2026-03-22T04:00Z', '2026-03-22T05:00Z')]);
  });

  it.each(['Nowhere/Land', '__proto__', 'constructor'])(
    'called %s is read as the owner’s, and reported',
    (tzid) => {
      const found = only(calendar(event(`DTSTART;TZID=${tzid}:20260316T090000`, 'DURATION:PT1H')));
      expect(found.busy).toEqual([between('2026-03-16T08:00Z', '2026-03-16T09:00Z')]);
      expect(found.problems).toEqual([`TZID ${tzid} is unknown`]);
    },
  );
});

describe('a broken event', () => {
  const sound = [
    'BEGIN:VEVENT',
    'UID:sound',
    'DTSTART:20260401T100000Z',
    'DURATION:PT1H',
    'END:VEVENT',
  ];

  it.each([
    ['a line that is none', ['this is no line'], 'THIS cannot be read'],
    ['a rule that is none', ['RRULE:FREQ=SOMETIMES'], 'RRULE cannot be read'],
    ['another calendar', ['RRULE:RSCALE=HEBREW;FREQ=YEARLY'], 'RRULE cannot be read'],
    ['an exception that is none', ['EXDATE:tomorrow'], 'EXDATE cannot be read'],
    ['a 30th of February', ['RDATE:20260230T090000Z'], 'RDATE cannot be read'],
  ])('with %s keeps what can be read, and stops nothing', (_, lines, problem) => {
    const text = calendar(event(BERLIN_NINE, TEN, ...lines), sound);
    expect(busyTimes(text, inBerlin())).toEqual([
      { uid: 'u', busy: [between('2026-03-16T08:00Z', '2026-03-16T09:00Z')], problems: [problem] },
      { uid: 'sound', busy: [between('2026-04-01T10:00Z', '2026-04-01T11:00Z')], problems: [] },
    ]);
  });

  it.each([
    ['no start', [], 'DTSTART cannot be read'],
    ['a start that is none', ['DTSTART:yesterday'], 'DTSTART cannot be read'],
  ])('with %s takes no time, and says so', (_, lines, problem) => {
    expect(
      busyTimes(calendar(event(...lines), sound), inBerlin()).map(({ busy, problems }) => [
        busy.length,
        problems,
      ]),
    ).toEqual([
      [0, [problem]],
      [1, []],
    ]);
  });

  it('that ends before it begins lasts to the end of its day, and says so', () => {
    expect(only(calendar(event(BERLIN_NINE, 'DTEND:20260315T080000Z')))).toEqual({
      uid: 'u',
      busy: [between('2026-03-16T08:00Z', '2026-03-16T23:00Z')],
      problems: ['DTEND cannot be read'],
    });
  });

  it('that is cut off is read as far as it goes', () => {
    const [cut] = calendar(event(BERLIN_NINE, TEN)).split('END:VEVENT');
    expect(only(`${cut}`)).toEqual({
      uid: 'u',
      busy: [between('2026-03-16T08:00Z', '2026-03-16T09:00Z')],
      problems: ['END is missing'],
    });
  });

  it.each(['', '<html></html>', 'BEGIN', '\r\n'])('%j is no calendar', (text) => {
    expect(busyTimes(text, inBerlin())).toEqual([
      { uid: '', busy: [], problems: ['is not iCalendar'] },
    ]);
  });

  it('never throws, whatever is cut out of a calendar or put in', () => {
    const text = calendar(
      event(BERLIN_NINE, TEN, 'RRULE:FREQ=MONTHLY;BYDAY=-1FR', 'EXDATE:20260424T070000Z'),
      sound,
    );
    const place = fc.nat(text.length);
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 12 }), (from, length, put) => {
        const broken = text.slice(0, from) + put + text.slice(from + (length % 20));
        expect(Array.isArray(busyTimes(broken, inBerlin()))).toBe(true);
      }),
    );
  });

  it('that recurs more often than anyone can count leaves nothing free, and says so', () => {
    const found = only(
      calendar(
        event('DTSTART:20260316T080000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY;INTERVAL=2'),
      ),
    );
    expect(found.busy[0]?.start).toBe(at('2026-03-16T08:00Z'));
    expect(found.busy.at(-1)?.end).toBe(YEAR_2026.end);
    expect(found.problems).toEqual(['recurs too often to be counted']);
  });
});

it('refuses a view from a zone that does not exist', () => {
  expect(() =>
    busyTimes(calendar(event(BERLIN_NINE)), inBerlin({ timeZone: 'Mars/Olympus' })),
  ).toThrow(RangeError);
});
