import { busyIn, problemsIn } from './ics';

const NINE = 'DTSTART;TZID=Europe/Berlin:20260316T090000';
const AN_HOUR = 'DURATION:PT1H';
const FROM_NINE_TO_TEN = '03-16T09:00/03-16T10:00';

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string => file('BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT');
const nine = event(NINE, AN_HOUR);
const daily = (...lines: string[]): string =>
  event(NINE, AN_HOUR, 'RRULE:FREQ=DAILY;COUNT=3', ...lines);

describe('a text that is not as RFC 5545 wants it is read all the same:', () => {
  it.each([
    ['a byte order mark', `\uFEFF${nine}`],
    ['words before it', `Dear all,\r\n\r\n${nine}`],
    [
      'names in lower case',
      nine.replace('BEGIN:VEVENT', 'begin:vevent').replace('DTSTART', 'dtstart'),
    ],
    ['no VCALENDAR around', ['BEGIN:VEVENT', 'UID:u', NINE, AN_HOUR, 'END:VEVENT'].join('\r\n')],
    ['zeros', event(`${NINE}\0`, AN_HOUR, 'SUMMARY:a\0b')],
    ['blanks at the end', event(`${NINE} `, `${AN_HOUR}\t`)],
    [
      'lines folded by tabs',
      event(NINE.replace('Berlin', '\r\n\tBerlin').replace('2026', '\r\n\t2026'), AN_HOUR),
    ],
    ['a line folded inside a character', event(NINE, AN_HOUR, 'SUMMARY:\uFFFD\r\n \uFFFDber')],
    ['no UID', file('BEGIN:VEVENT', NINE, AN_HOUR, 'END:VEVENT')],
    ['two UIDs', event('UID:v', NINE, AN_HOUR)],
    [
      'commas and the like that should be escaped',
      event(NINE, AN_HOUR, 'SUMMARY:a, b; c: d\\', 'X-A:\\n\\,\\'),
    ],
    ['a name with a blank', event(NINE, AN_HOUR, 'X FOO:bar')],
    [
      'an end and a duration',
      event(NINE, 'DTEND;TZID=Europe/Berlin:20260316T100000', 'DURATION:PT5H'),
    ],
    ['DTSTART twice', event(NINE, 'DTSTART:20260320T090000Z', AN_HOUR)],
    ['a zone although it is UTC', event('DTSTART;TZID=America/New_York:20260316T080000Z', AN_HOUR)],
    ['no seconds', event('DTSTART;TZID=Europe/Berlin:20260316T0900', AN_HOUR)],
    ['ISO 8601', event('DTSTART:2026-03-16T08:00:00Z', 'DTEND:2026-03-16T09:00:00.000Z')],
    ['a date that is a time', event(NINE.replace('TZID', 'VALUE=DATE;TZID'), AN_HOUR)],
    ['a duration with zeros', event(NINE, 'DURATION:P0DT1H0M0S')],
    ['a duration with a plus', event(NINE, 'DURATION:+PT60M')],
    ['a count of none', event(NINE, AN_HOUR, 'RRULE:FREQ=DAILY;COUNT=0')],
  ])('%s', (_, text) => {
    expect(busyIn(text)).toEqual([FROM_NINE_TO_TEN]);
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    ['a day that does not say so', event('DTSTART:20260316'), '03-16T00:00/03-17T00:00'],
    ['an end that is a day', event(NINE, 'DTEND;VALUE=DATE:20260317'), '03-16T09:00/03-17T00:00'],
    [
      'an end that is the same day',
      event(NINE, 'DTEND;VALUE=DATE:20260316'),
      '03-16T09:00/03-17T00:00',
    ],
    [
      'a start that is a day',
      event('DTSTART;VALUE=DATE:20260316', 'DTEND:20260316T090000Z'),
      '03-16T00:00/03-16T10:00',
    ],
    [
      '24 o’clock',
      event(NINE, 'DTEND;TZID=Europe/Berlin:20260316T240000'),
      '03-16T09:00/03-17T00:00',
    ],
    [
      'an end of a day before',
      event('DTSTART;VALUE=DATE:20260316', 'DTEND;VALUE=DATE:20260315'),
      '03-16T00:00/03-17T00:00',
    ],
    [
      'the oldest and the last of times',
      event('DTSTART:00010101T000000Z', 'DTEND:99991231T235959Z'),
      '0001-01-01T00:53/+010000-01-01T00:59',
    ],
  ])('%s', (_, text, busy) => {
    expect(busyIn(text)).toEqual([busy]);
    expect(problemsIn(text)).toEqual([]);
  });
});

describe('a rule that is not as RFC 5545 wants it is read all the same:', () => {
  const mondays = ['03-16', '03-23', '03-30'].map((day) => `${day}T09:00/${day}T10:00`);
  const days = ['03-16', '03-17', '03-18'].map((day) => `${day}T09:00/${day}T10:00`);

  it.each([
    ['in lower case', 'freq=weekly;byday=mo;count=3', mondays],
    ['with blanks', 'FREQ=WEEKLY; BYDAY=MO; COUNT=3', mondays],
    ['with a semicolon at the end', 'FREQ=WEEKLY;COUNT=3;', mondays],
    ['with a part that nobody knows', 'FREQ=WEEKLY;COUNT=3;X-NAME=Bob', mondays],
    ['the first Monday of a week', 'FREQ=WEEKLY;BYDAY=1MO;COUNT=3', mondays],
    ['until a local time', 'FREQ=DAILY;UNTIL=20260318T090000', days],
    ['until a day', 'FREQ=DAILY;UNTIL=20260318', days],
    ['until and as often as', 'FREQ=DAILY;UNTIL=20260318;COUNT=30', days],
    [
      'the fifth last Monday',
      // Which only months with five Mondays have, and March began before the event.
      'FREQ=MONTHLY;BYDAY=-5MO',
      [FROM_NINE_TO_TEN],
    ],
  ])('%s', (_, rule, busy) => {
    const text = event(NINE, AN_HOUR, `RRULE:${rule}`);
    expect(busyIn(text)).toEqual(busy);
    expect(problemsIn(text)).toEqual([]);
  });

  it.each(['0', '-1', '00'])(
    'with an interval of %s is taken as each one, and reported',
    (none) => {
      const text = event(NINE, AN_HOUR, `RRULE:FREQ=DAILY;INTERVAL=${none};COUNT=3`);
      expect(busyIn(text)).toEqual(days);
      expect(problemsIn(text)).toEqual(['RRULE has no interval']);
    },
  );

  it('or several of them: all count', () => {
    const rules = [
      'RRULE:FREQ=DAILY;COUNT=2',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'RRULE:FREQ=DAILY;COUNT=2',
    ];
    expect(busyIn(event(NINE, AN_HOUR, ...rules))).toEqual([days[0], days[1], mondays[1]]);
  });
});

describe('an exception that is not as RFC 5545 wants it is read all the same:', () => {
  it.each([
    ['in another zone', 'EXDATE;TZID=America/New_York:20260317T040000'],
    ['as a day', 'EXDATE;VALUE=DATE:20260317'],
    ['as a day that does not say so', 'EXDATE:20260317'],
    ['as midnight', 'EXDATE;TZID=Europe/Berlin:20260317T000000'],
    ['with a comma too many', 'EXDATE;TZID=Europe/Berlin:,20260317T090000,'],
    ['in the middle of nothing', 'EXDATE:\r\nEXDATE:20260317T080000Z'],
  ])('%s', (_, line) => {
    expect(busyIn(daily(line))).toEqual([FROM_NINE_TO_TEN, '03-18T09:00/03-18T10:00']);
    expect(problemsIn(daily(line))).toEqual([]);
  });
});

describe('what cannot be read is reported, and stops nothing:', () => {
  it.each([
    [
      'an end before the start',
      event(NINE, 'DTEND;TZID=Europe/Berlin:20260316T080000'),
      'DTEND cannot be read',
    ],
    ['a negative duration', event(NINE, 'DURATION:-PT1H'), 'DURATION cannot be read'],
    ['an eternal duration', event(NINE, 'DURATION:P99999999999D'), 'DURATION cannot be read'],
    ['an empty duration', event(NINE, 'DURATION:PT'), 'DURATION cannot be read'],
    ['a duration of a month', event(NINE, 'DURATION:P1M'), 'DURATION cannot be read'],
    ['a duration of a year', event(NINE, 'DURATION:P1Y'), 'DURATION cannot be read'],
    ['an empty end', event(NINE, 'DTEND:'), 'DTEND cannot be read'],
    ['an end that is none', event(NINE, 'DTEND:tomorrow'), 'DTEND cannot be read'],
    ['an end in an open quote', event(NINE, 'DTEND;TZID="X:20260316T1'), 'DTEND cannot be read'],
  ])('%s takes the time to the end of its day', (_, text, problem) => {
    expect(busyIn(text)).toEqual(['03-16T09:00/03-17T00:00']);
    expect(problemsIn(text)).toContain(problem);
  });

  it.each([
    ['late in the evening: an hour', NINE.replace('T09', 'T23'), '03-16T23:00/03-17T00:00'],
    ['just before midnight: an hour', NINE.replace('T0900', 'T2330'), '03-16T23:30/03-17T00:30'],
    ['on a whole day: that day', 'DTSTART;VALUE=DATE:20260316', '03-16T00:00/03-17T00:00'],
  ])('an end, %s', (_, start, busy) => {
    expect(busyIn(event(start, 'DURATION:P1M'))).toEqual([busy]);
  });

  it('an end counts each time that the event recurs', () => {
    const text = event(NINE, 'DTEND:never', 'RRULE:FREQ=DAILY;COUNT=2');
    expect(busyIn(text)).toEqual(['03-16T09:00/03-17T00:00', '03-17T09:00/03-18T00:00']);
  });

  it('an end is not missed where a duration can be read', () => {
    expect(busyIn(event(NINE, 'DTEND:never', AN_HOUR))).toEqual([FROM_NINE_TO_TEN]);
  });

  it.each([
    ['an open quote', 'DTSTART;TZID="Europe/Berlin:20260316T090000', '03-16T09:00/03-16T10:00'],
    ['a parameter that is none', 'DTSTART;TZID:20260316T090000', '03-16T09:00/03-16T10:00'],
    ['the same in UTC', 'DTSTART;TZID:20260316T080000Z', '03-16T09:00/03-16T10:00'],
    ['the same on a day', 'DTSTART;X="Y:20260316', '03-16T00:00/03-16T01:00'],
  ])('a start with %s is taken as the owner’s time', (_, start, busy) => {
    expect(busyIn(event(start, AN_HOUR))).toEqual([busy]);
    expect(problemsIn(event(start, AN_HOUR))).toContain('DTSTART cannot be read');
  });

  it.each([
    ['a month that is none', 'RRULE:FREQ=YEARLY;BYMONTH=13', 'RRULE cannot be read'],
    ['an hour that is none', 'RRULE:FREQ=DAILY;BYHOUR=25', 'RRULE cannot be read'],
    ['a weekday that is none', 'RRULE:FREQ=WEEKLY;BYDAY=XX', 'RRULE cannot be read'],
    ['no weekday at all', 'RRULE:FREQ=WEEKLY;BYDAY=', 'RRULE cannot be read'],
    ['an end that is none', 'RRULE:FREQ=DAILY;UNTIL=never', 'RRULE cannot be read'],
    ['a number that is none', 'RRULE:FREQ=DAILY;INTERVAL=x', 'RRULE cannot be read'],
    ['a rule of vCalendar 1.0', 'RRULE:D1 #3', 'RRULE cannot be read'],
    ['a line that is none', 'what is this', 'WHAT cannot be read'],
    ['a parameter without a value', 'X-A;B:c', 'X-A cannot be read'],
  ])('%s takes the time of its start', (_, line, problem) => {
    const text = event(NINE, AN_HOUR, line);
    expect(busyIn(text)).toEqual([FROM_NINE_TO_TEN]);
    expect(problemsIn(text)).toEqual([problem]);
  });
});

describe('several events in a text stay apart:', () => {
  const other = ['DTSTART:20260320T090000Z', AN_HOUR];

  it.each([
    [
      'without UIDs',
      file('BEGIN:VEVENT', NINE, AN_HOUR, 'END:VEVENT', 'BEGIN:VEVENT', ...other, 'END:VEVENT'),
    ],
    ['in two calendars', nine + event(...other)],
  ])('%s', (_, text) => {
    expect(busyIn(text)).toEqual([FROM_NINE_TO_TEN, '03-20T10:00/03-20T11:00']);
  });
});
