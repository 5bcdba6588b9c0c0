import {
  aSchedule,
  at,
  date,
  day,
  days,
  hours,
  onWeekday,
  override,
  startsIn,
} from '@appointment/testing';
import { compileRules } from './compile-rules';
import type { Interval } from './interval';
import { isOffered, offeredSlots } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';

const NOW = at('2026-01-01T00:00Z');
const THE_WEEK = days('2026-06-01', '2026-06-07', 'UTC');

const offered = (rules: Partial<ScheduleRules>, within: Interval = THE_WEEK) => {
  const schedule = aSchedule(rules);
  const slots = offeredSlots(compileRules(schedule), { within, busy: [], now: NOW });
  return startsIn(schedule.timeZone, slots);
};

const datesOf = (starts: readonly string[]) => [
  ...new Set(starts.map((start) => start.slice(0, 10))),
];

describe('date overrides', () => {
  it('close days from the first to the last one inclusive', () => {
    expect(datesOf(offered({ overrides: [override('2026-06-02', '2026-06-05')] }))).toEqual([
      '2026-06-01',
      '2026-06-06',
      '2026-06-07',
    ]);
  });

  it.each<{ what: string; rules: Partial<ScheduleRules> }>([
    { what: 'general hours', rules: {} },
    { what: 'custom hours', rules: { customWindows: [onWeekday(3, '12:00', '13:00')] } },
    { what: 'a closed weekday', rules: { weekdays: [1] } },
  ])('replace $what with hours of their own', ({ rules }) => {
    const overrides = [
      override('2026-06-03', '2026-06-03', hours('18:00', '19:00'), hours('07:00', '07:30')),
    ];
    expect(offered({ ...rules, overrides }, day('2026-06-03', 'UTC'))).toEqual([
      '2026-06-03T07:00+00:00',
      '2026-06-03T18:00+00:00',
      '2026-06-03T18:30+00:00',
    ]);
  });

  it('are found among many, in any order', () => {
    const overrides = [
      override('2026-06-06', '2026-06-06'),
      override('2026-06-01', '2026-06-02'),
      override('2026-06-03', '2026-06-03', hours('10:00', '10:30')),
      override('2027-01-01', '2027-01-01'),
      override('2025-12-24', '2025-12-31'),
    ];
    const found = offered({ overrides, hours: hours('09:00', '09:30') });
    expect(found).toEqual([
      '2026-06-03T10:00+00:00',
      '2026-06-04T09:00+00:00',
      '2026-06-05T09:00+00:00',
      '2026-06-07T09:00+00:00',
    ]);
  });

  it('do not open days before the first or after the last', () => {
    const overrides = [override('2026-06-01', '2026-06-07', hours('10:00', '10:30'))];
    const rules = { firstDay: date('2026-06-03'), lastDay: date('2026-06-04'), overrides };
    expect(datesOf(offered(rules))).toEqual(['2026-06-03', '2026-06-04']);
  });

  it('may run past midnight, and leave the night before them alone', () => {
    const overrides = [
      override('2026-06-03', '2026-06-03', hours('23:00', '00:30')),
      override('2026-06-04', '2026-06-04'),
    ];
    const rules = { hours: hours('23:30', '00:30'), overrides };
    const within = days('2026-06-03', '2026-06-04', 'UTC');
    expect(offered(rules, within)).toEqual([
      '2026-06-03T00:00+00:00',
      '2026-06-03T23:00+00:00',
      '2026-06-03T23:30+00:00',
      '2026-06-04T00:00+00:00',
    ]);
  });

  it('hold for a check too', () => {
    const rules = compileRules(aSchedule({ overrides: [override('2026-06-03', '2026-06-03')] }));
    const canBook = (start: string) => isOffered(rules, at(start), { busy: [], now: NOW });
    expect(canBook('2026-06-03T10:00Z')).toBe(false);
    expect(canBook('2026-06-04T10:00Z')).toBe(true);
  });
});

describe('date overrides on the day of a clock change', () => {
  const inTheNight = hours('01:00', '05:00');

  it.each([
    { what: 'leave out', date: '2026-03-29', count: 6 },
    { what: 'offer twice', date: '2026-10-25', count: 10 },
  ])('$what the hour that Berlin does on $date', ({ date, count }) => {
    const overrides = [override(date, date, inTheNight)];
    const rules = { timeZone: 'Europe/Berlin', overrides };
    expect(offered(rules, day(date, 'Europe/Berlin'))).toHaveLength(count);
  });

  it.each([
    { zone: 'America/Havana', date: '2026-03-08', length: 23 },
    { zone: 'America/Havana', date: '2026-11-01', length: 25 },
    { zone: 'Africa/Cairo', date: '2026-04-24', length: 23 },
    { zone: 'Africa/Cairo', date: '2026-10-29', length: 25 },
    { zone: 'America/Santiago', date: '2026-09-06', length: 23 },
    { zone: 'America/Santiago', date: '2026-04-04', length: 25 },
  ])('close or open all $length hours of $date in $zone', ({ zone, date, length }) => {
    const roundTheClock = { timeZone: zone, hours: hours('00:00', '00:00'), slotMinutes: 60 };
    const dayBefore = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
    const dayAfter = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    const three = days(dayBefore, dayAfter, zone);

    const closed = offered({ ...roundTheClock, overrides: [override(date, date)] }, three);
    expect(datesOf(closed)).toEqual([dayBefore, dayAfter]);

    const only = [override(date, date, hours('00:00', '00:00'))];
    const opened = offered({ ...roundTheClock, weekdays: [], overrides: only }, three);
    expect(datesOf(opened)).toEqual([date]);
    expect(opened).toHaveLength(length);
  });

  it('have nothing to open on the day that Apia left out', () => {
    const overrides = [override('2011-12-30', '2011-12-30', hours('09:00', '17:00'))];
    const rules = { timeZone: 'Pacific/Apia', weekdays: [], overrides };
    expect(offered(rules, days('2011-12-28', '2012-01-02', 'Pacific/Apia'))).toEqual([]);
  });
});
