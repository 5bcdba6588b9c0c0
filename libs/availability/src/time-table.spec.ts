import {
  ALL_ZONES,
  aSchedule,
  at,
  between,
  date,
  day,
  days,
  hours,
  local,
  MONDAY_TO_FRIDAY,
  onWeekday,
  startsIn,
} from '@appointment/testing';
import { compileRules } from './compile-rules';
import type { Interval } from './interval';
import { isOffered, offeredSlots } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';

const A_WEEK_BEFORE = 7 * 24 * 60 * 60_000;

const offered = (rules: ScheduleRules, within: Interval): string[] =>
  startsIn(
    rules.timeZone,
    offeredSlots(compileRules(rules), { within, busy: [], now: within.start - A_WEEK_BEFORE }),
  );

const canBook = (rules: ScheduleRules, wall: string): boolean => {
  const start = local(wall, rules.timeZone);
  return isOffered(compileRules(rules), start, { busy: [], now: start - A_WEEK_BEFORE });
};

describe('the time table: a clock change in the owner’s night', () => {
  const inBerlin = (from: string, to: string, on: string) =>
    offered(aSchedule({ timeZone: 'Europe/Berlin', hours: hours(from, to) }), {
      ...day(on, 'Europe/Berlin'),
    });

  it('offers nothing in the hour that Berlin leaves out in spring', () => {
    expect(inBerlin('01:00', '05:00', '2026-03-29')).toEqual([
      '2026-03-29T01:00+01:00',
      '2026-03-29T01:30+01:00',
      '2026-03-29T03:00+02:00',
      '2026-03-29T03:30+02:00',
      '2026-03-29T04:00+02:00',
      '2026-03-29T04:30+02:00',
    ]);
  });

  it('offers the doubled hour of Berlin twice in autumn', () => {
    expect(inBerlin('01:00', '05:00', '2026-10-25')).toEqual([
      '2026-10-25T01:00+02:00',
      '2026-10-25T01:30+02:00',
      '2026-10-25T02:00+02:00',
      '2026-10-25T02:30+02:00',
      '2026-10-25T02:00+01:00',
      '2026-10-25T02:30+01:00',
      '2026-10-25T03:00+01:00',
      '2026-10-25T03:30+01:00',
      '2026-10-25T04:00+01:00',
      '2026-10-25T04:30+01:00',
    ]);
  });

  it.each([
    { hours: 'that lie in the gap', from: '02:10', to: '02:50', starts: [] },
    { hours: 'that begin in the gap', from: '02:30', to: '04:00', starts: ['03:00', '03:30'] },
    { hours: 'that end in the gap', from: '01:00', to: '02:30', starts: ['01:00', '01:30'] },
    {
      hours: 'that end where the gap begins',
      from: '01:00',
      to: '02:00',
      starts: ['01:00', '01:30'],
    },
    {
      hours: 'that begin where the gap ends',
      from: '03:00',
      to: '04:00',
      starts: ['03:00', '03:30'],
    },
  ])('takes of hours $hours what exists', ({ from, to, starts }) => {
    const walls = inBerlin(from, to, '2026-03-29').map((start) => start.slice(11, 16));
    expect(walls).toEqual(starts);
  });

  it.each([
    { hours: 'that end before the doubled hour', from: '01:00', to: '02:00', count: 2 },
    { hours: 'that are the doubled hour', from: '02:00', to: '03:00', count: 4 },
    { hours: 'that begin after the doubled hour', from: '03:00', to: '04:00', count: 2 },
    { hours: 'that end within it', from: '01:30', to: '02:30', count: 4 },
    { hours: 'that begin within it', from: '02:30', to: '03:30', count: 4 },
  ])('spans with hours $hours from their first to their last instant', ({ from, to, count }) => {
    expect(inBerlin(from, to, '2026-10-25')).toHaveLength(count);
  });

  it('changes by half an hour on Lord Howe Island: back in April, forth in October', () => {
    const rules = aSchedule({ timeZone: 'Australia/Lord_Howe', hours: hours('01:00', '03:00') });
    expect(offered(rules, day('2026-04-05', 'Australia/Lord_Howe'))).toEqual([
      '2026-04-05T01:00+11:00',
      '2026-04-05T01:30+11:00',
      '2026-04-05T01:30+10:30',
      '2026-04-05T02:00+10:30',
      '2026-04-05T02:30+10:30',
    ]);
    expect(offered(rules, day('2026-10-04', 'Australia/Lord_Howe'))).toEqual([
      '2026-10-04T01:00+10:30',
      '2026-10-04T01:30+10:30',
      '2026-10-04T02:30+11:00',
    ]);
  });

  it('offers nothing on the day that Apia left out', () => {
    const rules = aSchedule({ timeZone: 'Pacific/Apia', hours: hours('09:00', '09:30') });
    expect(offered(rules, days('2011-12-28', '2012-01-01', 'Pacific/Apia'))).toEqual([
      '2011-12-28T09:00-10:00',
      '2011-12-29T09:00-10:00',
      '2011-12-31T09:00+14:00',
      '2012-01-01T09:00+14:00',
    ]);
  });

  it('ends a night in Apia at the midnight that the lost day followed', () => {
    const rules = aSchedule({
      timeZone: 'Pacific/Apia',
      customWindows: [onWeekday(4, '23:00', '02:00')],
    });
    expect(offered(rules, days('2011-12-29', '2011-12-31', 'Pacific/Apia'))).toEqual([
      '2011-12-29T23:00-10:00',
      '2011-12-29T23:30-10:00',
    ]);
  });
});

describe('the time table: clocks that go back over midnight', () => {
  const windows = { slotMinutes: 10, stepMinutes: 10 };

  it('stretch a night in Beirut into the hour that comes again before midnight', () => {
    const rules = aSchedule({
      ...windows,
      timeZone: 'Asia/Beirut',
      customWindows: [onWeekday(5, '23:30', '23:20')],
    });
    const secondTime = between('2026-10-24T23:00+02:00', '2026-10-24T23:59+02:00');
    expect(offered(rules, secondTime)).toEqual([
      '2026-10-24T23:00+02:00',
      '2026-10-24T23:10+02:00',
    ]);
  });

  it('let a Sunday in St. John’s begin a minute before Saturday’s last hour comes again', () => {
    const rules = aSchedule({
      ...windows,
      timeZone: 'America/St_Johns',
      customWindows: [onWeekday(7, '00:00', '00:10')],
    });
    const firstMinute = between('2010-11-07T00:00-02:30', '2010-11-07T00:01-02:30');
    expect(offered(rules, firstMinute)).toEqual(['2010-11-07T00:00-02:30']);
  });
});

describe('the time table: the owner’s working day', () => {
  it('stands on the half-hour of UTC in Kolkata', () => {
    const rules = aSchedule({ timeZone: 'Asia/Kolkata', hours: hours('09:00', '10:00') });
    const slots = offeredSlots(compileRules(rules), {
      within: day('2026-06-01', 'Asia/Kolkata'),
      busy: [],
      now: at('2026-05-01T00:00Z'),
    });
    expect(startsIn('UTC', slots)).toEqual(['2026-06-01T03:30+00:00', '2026-06-01T04:00+00:00']);
  });

  it.each([
    { zone: 'America/Vancouver', first: '2026-01-16T09:00-08:00', last: '2026-01-16T16:30-08:00' },
    { zone: 'Australia/Sydney', first: '2026-01-16T09:00+11:00', last: '2026-01-16T16:30+11:00' },
  ])('crosses UTC midnight in $zone without losing a slot', ({ zone, first, last }) => {
    const friday = offered(aSchedule({ timeZone: zone }), day('2026-01-16', zone));
    expect(friday).toHaveLength(16);
    expect([friday[0], friday.at(-1)]).toEqual([first, last]);
  });

  it.each(['America/Vancouver', 'Australia/Sydney', 'Asia/Tokyo', 'Europe/Berlin'])(
    'goes by the weekday in %s, not by that in UTC',
    (zone) => {
      const rules = aSchedule({ timeZone: zone, weekdays: MONDAY_TO_FRIDAY });
      const starts = offered(rules, days('2026-01-12', '2026-01-18', zone));
      const dates = new Set(starts.map((start) => start.slice(0, 10)));
      expect([...dates]).toEqual([
        '2026-01-12',
        '2026-01-13',
        '2026-01-14',
        '2026-01-15',
        '2026-01-16',
      ]);
    },
  );

  it.each([
    { zone: 'America/Vancouver', hours: hours('09:00', '17:00'), wall: '2026-01-16T16:30' },
    { zone: 'Australia/Sydney', hours: hours('09:00', '17:00'), wall: '2026-01-16T15:00' },
    { zone: 'Asia/Tokyo', hours: hours('08:00', '17:00'), wall: '2026-01-16T08:00' },
  ])('can be booked in $zone at $wall', ({ zone, hours: opening, wall }) => {
    expect(canBook(aSchedule({ timeZone: zone, hours: opening }), wall)).toBe(true);
  });

  it('keeps nine o’clock at nine on every wall of the world, all year round', () => {
    for (const zone of ALL_ZONES) {
      const rules = aSchedule({ timeZone: zone, hours: hours('09:00', '09:30') });
      const walls = offered(rules, days('2026-01-01', '2026-12-31', zone));
      expect(new Set(walls.map((start) => start.slice(11, 16)))).toEqual(new Set(['09:00']));
      expect([zone, walls.length]).toEqual([zone, 365]);
    }
  });
});

describe('the time table: hours across local midnight', () => {
  const mondayNight = aSchedule({
    timeZone: 'Europe/Berlin',
    customWindows: [onWeekday(1, '22:30', '01:00')],
  });

  it('belong to the day on which they begin', () => {
    expect(offered(mondayNight, days('2026-06-01', '2026-06-07', 'Europe/Berlin'))).toEqual([
      '2026-06-01T22:30+02:00',
      '2026-06-01T23:00+02:00',
      '2026-06-01T23:30+02:00',
      '2026-06-02T00:00+02:00',
      '2026-06-02T00:30+02:00',
    ]);
  });

  it('are found by who asks for the second day only', () => {
    expect(offered(mondayNight, day('2026-06-02', 'Europe/Berlin'))).toEqual([
      '2026-06-02T00:00+02:00',
      '2026-06-02T00:30+02:00',
    ]);
  });

  it('run past the midnight of the last day, and do not begin before the first', () => {
    const rules = aSchedule({
      hours: hours('23:00', '01:00'),
      firstDay: date('2026-06-02'),
      lastDay: date('2026-06-02'),
    });
    expect(offered(rules, days('2026-06-01', '2026-06-05', 'UTC'))).toEqual([
      '2026-06-02T23:00+00:00',
      '2026-06-02T23:30+00:00',
      '2026-06-03T00:00+00:00',
      '2026-06-03T00:30+00:00',
    ]);
  });

  it('may end at midnight, or fill the whole day', () => {
    const evening = aSchedule({ hours: hours('23:00', '00:00') });
    expect(offered(evening, day('2026-06-02', 'UTC'))).toHaveLength(2);
    const allDay = aSchedule({ hours: hours('00:00', '00:00') });
    expect(offered(allDay, day('2026-06-02', 'UTC'))).toHaveLength(48);
  });
});

describe('the time table: owner and attendee on different days', () => {
  const inBerlin = aSchedule({ timeZone: 'Europe/Berlin', weekdays: [1] });

  it('shows the owner’s Monday evening on the attendee’s Tuesday', () => {
    const slots = offered(
      { ...inBerlin, hours: hours('17:00', '19:00') },
      day('2026-06-02', 'Pacific/Auckland'),
    );
    expect(slots).toEqual([
      '2026-06-01T17:00+02:00',
      '2026-06-01T17:30+02:00',
      '2026-06-01T18:00+02:00',
      '2026-06-01T18:30+02:00',
    ]);
  });

  it('shows the owner’s Monday morning on the attendee’s Sunday', () => {
    const slots = offered(
      { ...inBerlin, hours: hours('07:00', '10:00') },
      day('2026-05-31', 'America/Los_Angeles'),
    );
    expect(slots).toEqual([
      '2026-06-01T07:00+02:00',
      '2026-06-01T07:30+02:00',
      '2026-06-01T08:00+02:00',
      '2026-06-01T08:30+02:00',
    ]);
  });
});
