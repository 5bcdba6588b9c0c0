import { aSchedule, hours, override } from './a-schedule';
import { at, between, day, days, startsIn } from './instants';
import { slotsMinuteByMinute } from './minute-oracle';

describe('the oracle, by cases counted by hand', () => {
  const inTheNight = aSchedule({ timeZone: 'Europe/Berlin', hours: hours('01:00', '05:00') });
  const question = (date: string) => ({
    within: day(date, 'Europe/Berlin'),
    busy: [],
    now: at('2026-01-01T00:00Z'),
  });

  it.each([
    { date: '2026-03-28', count: 8 },
    { date: '2026-03-29', count: 6 },
    { date: '2026-10-25', count: 10 },
  ])('finds $count half-hours from one to five on $date', ({ date, count }) => {
    expect(slotsMinuteByMinute(inTheNight, question(date))).toHaveLength(count);
  });

  it('replaces the hours of some days', () => {
    const rules = aSchedule({
      overrides: [
        override('2026-06-02', '2026-06-03'),
        override('2026-06-04', '2026-06-04', hours('23:00', '01:00')),
      ],
    });
    const within = days('2026-06-02', '2026-06-04', 'UTC');
    const slots = slotsMinuteByMinute(rules, { within, busy: [], now: at('2026-01-01T00:00Z') });
    expect(startsIn('UTC', slots)).toEqual(['2026-06-04T23:00+00:00', '2026-06-04T23:30+00:00']);
  });

  it.each([
    { limits: { limitPerDay: 2 }, days: ['2026-06-08', '2026-06-14', '2026-06-15'] },
    { limits: { limitPerWeek: 2 }, days: ['2026-06-15'] },
    { limits: { limitPerWeek: 3 }, days: ['2026-06-08', '2026-06-09', '2026-06-14', '2026-06-15'] },
  ])('offers within the limits $limits', ({ limits, days: expected }) => {
    const rules = aSchedule({ hours: hours('10:00', '10:30'), ...limits });
    const slots = ['2026-06-08', '2026-06-09', '2026-06-14', '2026-06-15'].flatMap((date) =>
      slotsMinuteByMinute(rules, {
        ...question(date),
        booked: [at('2026-06-09T00:00Z'), at('2026-06-09T23:59Z')],
      }),
    );
    expect(startsIn('UTC', slots).map((start) => start.slice(0, 10))).toEqual(expected);
  });

  it('keeps clear of busy time by both buffers', () => {
    const rules = aSchedule({
      hours: hours('09:00', '12:00'),
      bufferBeforeMinutes: 1,
      bufferAfterMinutes: 31,
    });
    const slots = slotsMinuteByMinute(rules, {
      within: day('2026-06-01', 'UTC'),
      busy: [between('2026-06-01T10:30Z', '2026-06-01T11:00Z')],
      now: at('2026-01-01T00:00Z'),
    });
    expect(startsIn('UTC', slots)).toEqual(['2026-06-01T09:00+00:00', '2026-06-01T11:30+00:00']);
  });
});
