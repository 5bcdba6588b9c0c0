import { aSchedule, at, between, date, hours, onWeekday, override } from '@appointment/testing';
import { compileRules } from './compile-rules';
import type { Interval } from './interval';
import type { Circumstances } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';
import { whyNot } from './why-not';

const NOW = at('2026-05-01T00:00Z');
/** A Wednesday, ten o'clock. */
const TEN = '2026-06-10T10:00Z';

const HOUR = 3_600_000;

const why = (
  start: string,
  rules: Partial<ScheduleRules> = {},
  circumstances: Partial<Circumstances> = {},
) => whyNot(compileRules(aSchedule(rules)), at(start), { busy: [], now: NOW, ...circumstances });

const reasons = (...asked: Parameters<typeof why>) => why(...asked).map(({ reason }) => reason);

describe('why a time is not offered', () => {
  it('has no answer where it is', () => {
    expect(why(TEN)).toEqual([]);
  });

  it.each<{ reason: string; start?: string; rules: Partial<ScheduleRules> }>([
    { reason: 'before-first-day', rules: { firstDay: date('2026-06-11') } },
    { reason: 'after-last-day', rules: { lastDay: date('2026-06-09') } },
    { reason: 'closed-day', rules: { weekdays: [1, 2, 4, 5] } },
    { reason: 'closed-day', rules: { customWindows: [onWeekday(1, '09:00', '17:00')] } },
    { reason: 'closed-by-override', rules: { overrides: [override('2026-06-10', '2026-06-10')] } },
    { reason: 'outside-hours', rules: { hours: hours('12:00', '17:00') } },
    {
      reason: 'outside-hours',
      rules: { overrides: [override('2026-06-10', '2026-06-10', hours('12:00', '13:00'))] },
    },
    { reason: 'outside-hours', start: '2026-06-10T17:00Z', rules: {} },
    { reason: 'too-long', start: '2026-06-10T16:30Z', rules: { slotMinutes: 60, stepMinutes: 30 } },
  ])('is $reason', ({ reason, start = TEN, rules }) => {
    expect(reasons(start, rules)).toEqual([reason]);
  });

  it('is the grid, and names the starts beside it', () => {
    expect(why('2026-06-10T10:07Z')).toEqual([
      { reason: 'off-the-grid', before: at(TEN), after: at('2026-06-10T10:30Z') },
    ]);
  });

  it('names only starts beside it that fit', () => {
    expect(why('2026-06-10T16:40Z')).toEqual([
      { reason: 'off-the-grid', before: at('2026-06-10T16:30Z'), after: null },
      { reason: 'too-long' },
    ]);
    expect(why('2026-06-10T09:10Z', { hours: hours('09:00', '09:20') })).toEqual([
      { reason: 'off-the-grid', before: null, after: null },
      { reason: 'too-long' },
    ]);
  });

  it('is the notice, with the first start that it allows', () => {
    const now = at('2026-06-10T08:30Z');
    expect(why(TEN, { noticeMinutes: 120 }, { now })).toEqual([
      { reason: 'too-soon', until: at('2026-06-10T10:30Z') },
    ]);
  });

  it('is the past, which is sooner than any notice', () => {
    const now = at('2026-06-10T10:00:01Z');
    expect(why(TEN, {}, { now })).toEqual([{ reason: 'too-soon', until: now }]);
  });

  it('is the booking window, with the moment in which it reaches the start', () => {
    expect(why(TEN, { windowMinutes: 7 * 24 * 60 })).toEqual([
      { reason: 'too-far', until: at('2026-06-03T10:00Z') },
    ]);
  });

  it.each([
    { distance: 24 * HOUR + 1, rules: { windowMinutes: 24 * 60 }, expected: ['too-far'] },
    { distance: 24 * HOUR, rules: { windowMinutes: 24 * 60 }, expected: [] },
    { distance: 24 * HOUR, rules: { noticeMinutes: 24 * 60 }, expected: [] },
    { distance: 24 * HOUR - 1, rules: { noticeMinutes: 24 * 60 }, expected: ['too-soon'] },
  ])('is exact to the millisecond: $distance with $rules', ({ distance, rules, expected }) => {
    expect(reasons(TEN, rules, { now: at(TEN) - distance })).toEqual(expected);
  });

  it.each([
    { limits: { limitPerDay: 2 }, expected: [{ reason: 'limit-per-day', limit: 2 }] },
    { limits: { limitPerWeek: 3 }, expected: [{ reason: 'limit-per-week', limit: 3 }] },
    { limits: { limitPerDay: 3, limitPerWeek: 4 }, expected: [] },
  ])('is a limit that is reached: $limits', ({ limits, expected }) => {
    const booked = ['2026-06-10T09:00Z', '2026-06-10T15:00Z', '2026-06-14T23:00Z'].map(at);
    expect(why(TEN, limits, { booked })).toEqual(expected);
  });

  it('is all of it, the lasting reasons first', () => {
    const busy = [between('2026-06-06T23:00Z', '2026-06-07T00:00Z')];
    const booked = [at('2026-06-06T12:00Z')];
    const rules: Partial<ScheduleRules> = {
      weekdays: [1],
      firstDay: date('2026-07-01'),
      windowMinutes: 60,
      limitPerDay: 1,
      limitPerWeek: 1,
    };
    expect(reasons('2026-06-06T23:30Z', rules, { busy, booked })).toEqual([
      'before-first-day',
      'closed-day',
      'too-far',
      'busy',
      'limit-per-day',
      'limit-per-week',
    ]);
  });
});

describe('busy time as a reason', () => {
  interface Event extends Interval {
    readonly calendar: string;
  }
  const event = (calendar: string, from: string, to: string): Event => ({
    calendar,
    ...between(`2026-06-10T${from}Z`, `2026-06-10T${to}Z`),
  });
  const whyAmong = (busy: readonly Event[], rules: Partial<ScheduleRules> = {}) =>
    whyNot(compileRules(aSchedule(rules)), at(TEN), { busy, now: NOW });

  it('comes with the events themselves, whatever the caller knows of them', () => {
    const [work, home] = [event('Work', '09:45', '10:05'), event('Home', '10:29', '11:00')];
    const touching = [event('Before', '09:00', '10:00'), event('After', '10:30', '11:00')];
    const [refusal, ...others] = whyAmong([...touching, work, home]);
    expect(refusal).toEqual({ reason: 'busy', with: [work, home] });
    expect(others).toEqual([]);
  });

  it('is the buffer where only that meets it', () => {
    const rules = { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 };
    const [near, far] = [event('Work', '09:00', '09:50'), event('Work', '08:00', '09:45')];
    expect(whyAmong([near, far], rules)).toEqual([{ reason: 'buffer', with: [near] }]);
    const over = event('Home', '10:00', '10:10');
    expect(whyAmong([near, over], rules)).toEqual([{ reason: 'busy', with: [over] }]);
    const after = event('Home', '10:59', '12:00');
    expect(whyAmong([after], rules)).toEqual([{ reason: 'buffer', with: [after] }]);
  });

  it('is not an event of no length', () => {
    expect(whyAmong([event('Work', '10:10', '10:10')])).toEqual([]);
  });
});

describe('why not at the seams of days', () => {
  const night = { hours: hours('22:00', '02:00') };

  it('knows the night that begins on the last day', () => {
    const rules = { ...night, lastDay: date('2026-06-10') };
    expect(reasons('2026-06-11T01:00Z', rules)).toEqual([]);
    expect(reasons('2026-06-11T03:00Z', rules)).toEqual(['after-last-day', 'outside-hours']);
    expect(reasons('2026-06-12T01:00Z', rules)).toEqual(['after-last-day']);
  });

  it('says of the night before the first day that it lies before it', () => {
    const rules = { ...night, firstDay: date('2026-06-10') };
    expect(reasons('2026-06-10T01:00Z', rules)).toEqual(['before-first-day']);
    expect(reasons('2026-06-10T03:00Z', rules)).toEqual(['outside-hours']);
  });

  it('goes by the day in the zone of the schedule', () => {
    const rules = { timeZone: 'Australia/Sydney', weekdays: [4] };
    expect(reasons('2026-06-10T23:00Z', rules)).toEqual([]);
    expect(reasons('2026-06-11T23:00Z', rules)).toEqual(['closed-day']);
  });

  it('says outside-hours where the clocks jump over the hours', () => {
    const rules = { timeZone: 'Europe/Berlin', hours: hours('02:00', '03:00') };
    expect(reasons('2026-03-29T01:00Z', rules, { now: at('2026-03-01T00:00Z') })).toEqual([
      'outside-hours',
    ]);
  });

  it('is content with one of several windows that has the start', () => {
    const customWindows = [onWeekday(3, '09:10', '10:20'), onWeekday(3, '09:00', '11:00')];
    expect(reasons(TEN, { customWindows })).toEqual([]);
    expect(reasons('2026-06-10T10:10Z', { customWindows })).toEqual(['too-long']);
    expect(reasons('2026-06-10T10:05Z', { customWindows })).toEqual(['off-the-grid']);
  });
});
