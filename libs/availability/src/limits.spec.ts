import { aSchedule, at, day, days, hours, startsIn } from '@appointment/testing';
import { compileRules } from './compile-rules';
import { nextOffered } from './next-offered';
import { isOffered, offeredSlots } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';

const NOW = at('2026-01-01T00:00Z');
const FORTNIGHT = days('2026-06-01', '2026-06-14', 'UTC');
const atTen = { hours: hours('10:00', '10:30') };

const datesOffered = (rules: Partial<ScheduleRules>, ...booked: string[]) => {
  const question = { within: FORTNIGHT, busy: [], booked: booked.map(at), now: NOW };
  const slots = offeredSlots(compileRules(aSchedule({ ...atTen, ...rules })), question);
  return startsIn('UTC', slots).map((start) => Number(start.slice(8, 10)));
};

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const without = (...dates: readonly number[]) => ALL.filter((date) => !dates.includes(date));

describe('a limit per day', () => {
  it('closes the days that have reached it', () => {
    const booked = ['2026-06-03T08:00Z', '2026-06-03T20:00Z', '2026-06-05T08:00Z'];
    expect(datesOffered({ limitPerDay: 2 }, ...booked)).toEqual(without(3));
    expect(datesOffered({ limitPerDay: 1 }, ...booked)).toEqual(without(3, 5));
    expect(datesOffered({ limitPerDay: 3 }, ...booked)).toEqual(ALL);
  });

  it('counts from midnight to midnight', () => {
    const booked = ['2026-06-03T00:00Z', '2026-06-05T23:59:59.999Z'];
    expect(datesOffered({ limitPerDay: 1 }, ...booked)).toEqual(without(3, 5));
  });

  it('counts slots by the day on which they start, not by that of their hours', () => {
    const night = { hours: hours('23:00', '01:00'), limitPerDay: 1 };
    const question = {
      within: days('2026-06-02', '2026-06-03', 'UTC'),
      busy: [],
      booked: [at('2026-06-03T00:30Z')],
      now: NOW,
    };
    expect(startsIn('UTC', offeredSlots(compileRules(aSchedule(night)), question))).toEqual([
      '2026-06-02T00:00+00:00',
      '2026-06-02T00:30+00:00',
      '2026-06-02T23:00+00:00',
      '2026-06-02T23:30+00:00',
    ]);
  });
});

describe('a limit per week', () => {
  it('closes the weeks that have reached it, from Monday to Sunday', () => {
    const booked = ['2026-06-01T00:00Z', '2026-06-07T23:59Z'];
    expect(datesOffered({ limitPerWeek: 2 }, ...booked)).toEqual([8, 9, 10, 11, 12, 13, 14]);
    expect(datesOffered({ limitPerWeek: 3 }, ...booked)).toEqual(ALL);
  });

  it('counts a week over the turn of the year', () => {
    const rules = compileRules(aSchedule({ limitPerWeek: 1 }));
    const circumstances = { busy: [], booked: [at('2026-12-28T09:00Z')], now: NOW };
    expect(isOffered(rules, at('2027-01-03T10:00Z'), circumstances)).toBe(false);
    expect(isOffered(rules, at('2027-01-04T10:00Z'), circumstances)).toBe(true);
  });

  it('holds beside a limit per day', () => {
    const booked = ['2026-06-01T09:00Z', '2026-06-09T09:00Z', '2026-06-10T09:00Z'];
    expect(datesOffered({ limitPerDay: 1, limitPerWeek: 2 }, ...booked)).toEqual([
      2, 3, 4, 5, 6, 7,
    ]);
  });
});

describe('limits', () => {
  it('are none where the schedule has none, or nothing is booked', () => {
    expect(datesOffered({}, '2026-06-03T10:00Z')).toEqual(ALL);
    expect(datesOffered({ limitPerDay: 1, limitPerWeek: 1 })).toEqual(ALL);
  });

  it('send who looks for the next slot into the next week', () => {
    const rules = compileRules(aSchedule({ limitPerWeek: 1 }));
    const booked = [at('2026-06-03T10:00Z'), at('2026-06-10T10:00Z')];
    const next = nextOffered(rules, { within: FORTNIGHT, busy: [], booked, now: NOW });
    expect(next?.start).toBe(at('2026-06-15T09:00Z'));
  });
});

/** Zones whose clocks change at midnight: days that begin at one o'clock, or have their last hour twice. */
describe.each([
  { zone: 'America/Havana', date: '2026-03-08', hours: 23 },
  { zone: 'America/Havana', date: '2026-11-01', hours: 25 },
  { zone: 'Africa/Cairo', date: '2026-04-24', hours: 23 },
  { zone: 'Africa/Cairo', date: '2026-10-29', hours: 25 },
  { zone: 'America/Santiago', date: '2026-09-06', hours: 23 },
  { zone: 'America/Santiago', date: '2026-04-04', hours: 25 },
  { zone: 'Asia/Beirut', date: '2026-10-24', hours: 25 },
])('limits around $date in $zone, a day of $hours hours', ({ zone, date, hours: length }) => {
  const HOUR = 3_600_000;
  const theDay = day(date, zone);
  const plain = Temporal.PlainDate.from(date);
  const roundTheClock = { timeZone: zone, hours: hours('00:00', '00:00'), slotMinutes: 60 };

  const offeredDates = (rules: Partial<ScheduleRules>, booked: number) => {
    const [first, last] = [plain.subtract({ days: 8 }), plain.add({ days: 8 })];
    const within = days(first.toString(), last.toString(), zone);
    const compiled = compileRules(aSchedule({ ...roundTheClock, ...rules }));
    const slots = offeredSlots(compiled, { within, busy: [], booked: [booked], now: NOW });
    return new Set(startsIn(zone, slots).map((start) => start.slice(0, 10)));
  };

  const fromDay = (distance: number) => plain.add({ days: distance }).toString();

  it('lasts as long as the table says', () => {
    expect((theDay.end - theDay.start) / HOUR).toBe(length);
  });

  it.each([
    { edge: 'first', booked: theDay.start },
    { edge: 'last', booked: theDay.end - 1 },
  ])('close that day, and no other, by a slot in its $edge moment', ({ booked }) => {
    const offered = offeredDates({ limitPerDay: 1 }, booked);
    expect(offered.has(date)).toBe(false);
    expect(offered.has(fromDay(-1))).toBe(true);
    expect(offered.has(fromDay(1))).toBe(true);
  });

  it.each([
    { edge: 'first', booked: theDay.start },
    { edge: 'last', booked: theDay.end - 1 },
  ])('close its ISO week, and no other, by a slot in its $edge moment', ({ booked }) => {
    const offered = offeredDates({ limitPerWeek: 1 }, booked);
    const monday = 1 - plain.dayOfWeek;
    const week = Array.from({ length: 7 }, (_, index) => fromDay(monday + index));
    expect(week.filter((weekday) => offered.has(weekday))).toEqual([]);
    expect(offered.has(fromDay(monday - 1))).toBe(true);
    expect(offered.has(fromDay(monday + 7))).toBe(true);
  });
});
