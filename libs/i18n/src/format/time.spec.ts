import { formatTime, formatTimeRange, onOneDay } from './time';

const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
const span = (start: string, end: string) => ({ start: at(start), end: at(end) });
const berlin = { language: 'en', timeZone: 'Europe/Berlin' };
const meeting = span('2026-09-10T09:30:00Z', '2026-09-10T10:00:00Z');

describe('formatTimeRange', () => {
  it.each([
    ['en', null, '11:30 – 12:00'],
    ['en', 12, '11:30 am – 12:00 pm'],
    ['en-US', null, '11:30 AM – 12:00 PM'],
    ['en-US', 24, '11:30 – 12:00'],
    ['de', null, '11:30 – 12:00 Uhr'],
    ['de', 12, '11:30 AM – 12:00 PM'],
  ] as const)('in %s by a clock of %s hours', (language, timeMode, text) => {
    expect(formatTimeRange(meeting, { ...berlin, language, timeMode })).toBe(text);
  });

  it.each([
    ['Europe/Lisbon', '10:30 – 11:00'],
    ['Asia/Kolkata', '15:00 – 15:30'],
    ['Australia/Lord_Howe', '20:00 – 20:30'],
    ['America/Vancouver', '02:30 – 03:00'],
    ['UTC', '09:30 – 10:00'],
  ])('is read by the clocks of %s', (timeZone, text) => {
    expect(formatTimeRange(meeting, { ...berlin, timeZone })).toBe(text);
  });

  it('stays short over midnight', () => {
    const late = span('2026-09-10T21:30:00Z', '2026-09-10T22:30:00Z');

    expect(formatTimeRange(late, berlin)).toBe('23:30 – 00:30');
  });

  it('leaps over the hour that a clock change in spring skips', () => {
    const leap = span('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z');

    expect(formatTimeRange(leap, berlin)).toBe('01:30 – 03:30');
  });

  it('tells the two passes of the doubled hour apart', () => {
    const first = span('2026-10-25T00:00:00Z', '2026-10-25T00:30:00Z');
    const between = span('2026-10-25T00:30:00Z', '2026-10-25T01:00:00Z');
    const second = span('2026-10-25T01:30:00Z', '2026-10-25T02:00:00Z');

    expect([first, between, second].map((each) => formatTimeRange(each, berlin))).toEqual([
      '02:00 GMT+2 – 02:30 GMT+2',
      '02:30 GMT+2 – 02:00 GMT+1',
      '02:30 GMT+1 – 03:00',
    ]);
  });

  it('knows that Lord Howe doubles half an hour only', () => {
    const lordHowe = { ...berlin, timeZone: 'Australia/Lord_Howe' };
    const starts = ['14:00', '14:30', '15:00', '15:30'].map((time) => at(`2026-04-04T${time}:00Z`));

    expect(starts.map((start) => formatTime(start, lordHowe))).toEqual([
      '01:00',
      '01:30 GMT+11',
      '01:30 GMT+10:30',
      '02:00',
    ]);
  });
});

describe('onOneDay', () => {
  it('counts midnight to the next day', () => {
    const untilMidnight = span('2026-09-10T21:30:00Z', '2026-09-10T22:00:00Z');

    expect(onOneDay(untilMidnight, 'Europe/Berlin')).toBe(false);
    expect(onOneDay(untilMidnight, 'Europe/Lisbon')).toBe(true);
  });
});
