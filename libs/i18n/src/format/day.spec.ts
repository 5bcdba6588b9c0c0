import { formatDay, formatDayAndTime, formatDays, formatMeeting } from './day';

const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
const berlin = { language: 'en', timeZone: 'Europe/Berlin' };
const now = at('2026-09-08T08:00:00Z');
const start = at('2026-09-10T09:30:00Z');
const end = at('2026-09-10T10:00:00Z');

describe('formatDay', () => {
  it.each([
    ['en', 'long', 'Thursday 10 September'],
    ['en', 'short', 'Thu 10 Sept'],
    ['en-US', 'long', 'Thursday, September 10'],
    ['de', 'long', 'Donnerstag, 10. September'],
    ['de', 'short', 'Do., 10. Sept.'],
  ] as const)('in %s, %s', (language, width, text) => {
    expect(formatDay(start, { ...berlin, language }, { now, width })).toBe(text);
  });

  it('names the year when it is another', () => {
    const lastYear = { now: at('2025-12-31T12:00:00Z') };

    expect(formatDay(start, berlin, lastYear)).toBe('Thursday, 10 September 2026');
  });

  it('asks the clocks of the reader what this year is', () => {
    const newYear = at('2026-12-31T23:30:00Z');

    expect(formatDay(newYear, berlin, { now })).toBe('Friday, 1 January 2027');
    expect(formatDay(newYear, { ...berlin, timeZone: 'UTC' }, { now })).toBe(
      'Thursday 31 December',
    );
  });
});

describe('formatDayAndTime', () => {
  it.each([
    ['en', 'Thu 10 Sept, 11:30'],
    ['de', 'Do., 10. Sept., 11:30'],
  ])('in %s', (language, text) => {
    const style = { now, width: 'short' } as const;

    expect(formatDayAndTime(start, { ...berlin, language }, style)).toBe(text);
  });

  it('tells which of two equal times is meant', () => {
    expect(formatDayAndTime(at('2026-10-25T01:30:00Z'), berlin, { now, width: 'short' })).toBe(
      'Sun 25 Oct, 02:30 GMT+1',
    );
  });
});

describe('formatMeeting', () => {
  it.each([
    ['en', 'Thursday 10 September, 11:30 – 12:00'],
    ['de', 'Donnerstag, 10. September, 11:30 – 12:00 Uhr'],
  ])('in %s', (language, text) => {
    expect(formatMeeting({ start, end }, { ...berlin, language }, { now })).toBe(text);
  });

  it('names both days of a meeting over midnight', () => {
    const late = { start: at('2026-09-10T21:30:00Z'), end: at('2026-09-10T22:30:00Z') };

    expect(formatMeeting(late, berlin, { now })).toBe(
      'Thursday 10 September at 23:30 – Friday 11 September at 00:30',
    );
  });

  it('names the year on both sides of New Year', () => {
    const late = { start: at('2026-12-31T22:30:00Z'), end: at('2026-12-31T23:30:00Z') };

    expect(formatMeeting(late, berlin, { now })).toBe(
      'Thursday, 31 December 2026 at 23:30 – Friday, 1 January 2027 at 00:30',
    );
  });
});

describe('formatDays', () => {
  it.each([
    ['en', '2026-09-07', '2026-09-13', '7 – 13 September'],
    ['en', '2026-08-31', '2026-09-06', '31 August – 6 September'],
    ['en', '2026-12-28', '2027-01-03', '28 December 2026 – 3 January 2027'],
    ['en-US', '2026-09-07', '2026-09-13', 'September 7 – 13'],
    ['de', '2026-09-07', '2026-09-13', '7. – 13. September'],
  ])('in %s from %s to %s', (language, first, last, text) => {
    const span = { start: Date.parse(first), end: Date.parse(last) };

    expect(formatDays(span, { language, timeZone: 'UTC' }, { now })).toBe(text);
  });
});
