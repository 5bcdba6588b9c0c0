import { at } from '@appointment/testing';
import { reminderTimes } from './reminder-times';

const A_DAY_AND_AN_HOUR = [60, 24 * 60];

const timesAt = (now: string, minutesBefore: readonly number[] = A_DAY_AND_AN_HOUR) =>
  reminderTimes({ start: at('2026-06-10T10:00Z'), minutesBefore, now: at(now) });

describe('reminders', () => {
  it('go out as long before the start as the schedule says, the earliest first', () => {
    expect(timesAt('2026-06-01T00:00Z')).toEqual([
      at('2026-06-09T10:00Z'),
      at('2026-06-10T09:00Z'),
    ]);
  });

  it.each([
    { now: '2026-06-09T09:59Z', count: 2 },
    { now: '2026-06-09T10:00Z', count: 1 },
    { now: '2026-06-10T08:59Z', count: 1 },
    { now: '2026-06-10T09:00Z', count: 0 },
    { now: '2026-06-11T00:00Z', count: 0 },
  ])('still ahead at $now are $count', ({ now, count }) => {
    expect(timesAt(now)).toHaveLength(count);
  });

  it('come once, however often the schedule names them', () => {
    expect(timesAt('2026-06-01T00:00Z', [60, 60])).toEqual([at('2026-06-10T09:00Z')]);
  });

  it('are none where the schedule names none', () => {
    expect(timesAt('2026-06-01T00:00Z', [])).toEqual([]);
  });

  it('count elapsed hours over a clock change', () => {
    const start = at('2026-03-29T12:00+02:00');
    const now = at('2026-03-01T00:00Z');
    expect(reminderTimes({ start, minutesBefore: [24 * 60], now })).toEqual([
      at('2026-03-28T11:00+01:00'),
    ]);
  });
});
