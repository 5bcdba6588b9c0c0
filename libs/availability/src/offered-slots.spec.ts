import {
  aSchedule,
  at,
  between,
  date,
  day,
  days,
  hours,
  MONDAY_TO_FRIDAY,
  onWeekday,
  startsIn,
} from '@appointment/testing';
import { compileRules } from './compile-rules';
import type { Interval } from './interval';
import { nextOffered } from './next-offered';
import { isOffered, offeredSlots, type SlotsQuestion } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';
import { DAY } from './units';

const MONDAY = day('2026-06-01', 'UTC');
const THE_WEEK = days('2026-06-01', '2026-06-07', 'UTC');

/** About Monday, asked weeks ahead by somebody with nothing else to do: a test says what differs. */
const aQuestion = (changes: Partial<SlotsQuestion> = {}): SlotsQuestion => ({
  within: MONDAY,
  busy: [],
  now: at('2026-05-01T00:00Z'),
  ...changes,
});

const offered = (rules: Partial<ScheduleRules>, question: Partial<SlotsQuestion> = {}) =>
  startsIn('UTC', offeredSlots(compileRules(aSchedule(rules)), aQuestion(question)));

const timesOf = (starts: readonly string[]) => starts.map((start) => start.slice(11, 16));
const datesOf = (starts: readonly string[]) => [
  ...new Set(starts.map((start) => start.slice(0, 10))),
];

describe('the grid', () => {
  it.each([
    { to: '10:00', count: 2 },
    { to: '09:40', count: 1 },
    { to: '09:20', count: 0 },
    { to: '10:15', count: 2 },
  ])('keeps only whole slots: 09:00–$to by half-hours is $count', ({ to, count }) => {
    expect(offered({ hours: hours('09:00', to) })).toHaveLength(count);
  });

  it('stands on the start of the window', () => {
    expect(timesOf(offered({ hours: hours('09:10', '10:40') }))).toEqual([
      '09:10',
      '09:40',
      '10:10',
    ]);
  });

  it('may step by less or more than the length of a slot', () => {
    const opening = hours('09:00', '11:00');
    expect(timesOf(offered({ hours: opening, slotMinutes: 60, stepMinutes: 30 }))).toEqual([
      '09:00',
      '09:30',
      '10:00',
    ]);
    expect(timesOf(offered({ hours: opening, slotMinutes: 15, stepMinutes: 45 }))).toEqual([
      '09:00',
      '09:45',
      '10:30',
    ]);
  });

  it('is not offered between its lines', () => {
    const rules = compileRules(aSchedule());
    expect(isOffered(rules, at('2026-06-01T10:00Z'), aQuestion())).toBe(true);
    expect(isOffered(rules, at('2026-06-01T10:07Z'), aQuestion())).toBe(false);
    expect(isOffered(rules, at('2026-06-01T10:00:00.001Z'), aQuestion())).toBe(false);
  });

  it('gives each slot its end', () => {
    const [slot] = offeredSlots(compileRules(aSchedule({ slotMinutes: 45 })), aQuestion());
    expect(slot).toEqual(between('2026-06-01T09:00Z', '2026-06-01T09:45Z'));
  });

  it('answers for starts in the half-open stretch that is asked for', () => {
    const within = between('2026-06-01T09:30Z', '2026-06-01T10:30Z');
    expect(timesOf(offered({}, { within }))).toEqual(['09:30', '10:00']);
  });
});

describe('days', () => {
  it('are those of the selected weekdays', () => {
    expect(datesOf(offered({ weekdays: [2, 7] }, { within: THE_WEEK }))).toEqual([
      '2026-06-02',
      '2026-06-07',
    ]);
  });

  it('run from the first to the last one inclusive', () => {
    const someDays = { firstDay: date('2026-06-03'), lastDay: date('2026-06-05') };
    expect(datesOf(offered(someDays, { within: THE_WEEK }))).toEqual([
      '2026-06-03',
      '2026-06-04',
      '2026-06-05',
    ]);
  });

  it('are counted in the zone of the schedule', () => {
    const onlyTuesday = { firstDay: date('2026-06-02'), lastDay: date('2026-06-02') };
    const inSydney = { ...onlyTuesday, timeZone: 'Australia/Sydney' };
    const starts = offered(inSydney, { within: THE_WEEK });
    expect([starts[0], starts.at(-1)]).toEqual([
      '2026-06-01T23:00+00:00',
      '2026-06-02T06:30+00:00',
    ]);
  });
});

describe('custom windows', () => {
  it('replace the general hours, also on weekdays that those leave out', () => {
    const customWindows = [onWeekday(6, '10:00', '11:00')];
    expect(offered({ weekdays: MONDAY_TO_FRIDAY, customWindows }, { within: THE_WEEK })).toEqual([
      '2026-06-06T10:00+00:00',
      '2026-06-06T10:30+00:00',
    ]);
  });

  it('leave a weekday without a window closed', () => {
    const rules = { customWindows: [onWeekday(2, '09:00', '17:00')] };
    expect(offered(rules)).toEqual([]);
    const monday = at('2026-06-01T09:00Z');
    expect(isOffered(compileRules(aSchedule(rules)), monday, aQuestion())).toBe(false);
  });

  it('offer nothing at all when there are none', () => {
    expect(offered({ customWindows: [] }, { within: THE_WEEK })).toEqual([]);
  });

  it('may be several on one day, in any order, each with its own grid', () => {
    const customWindows = [onWeekday(1, '14:15', '15:15'), onWeekday(1, '09:00', '10:00')];
    expect(timesOf(offered({ customWindows }))).toEqual(['09:00', '09:30', '14:15', '14:45']);
  });

  it('are bookable to their last slot', () => {
    const customWindows = [onWeekday(1, '16:00', '17:00')];
    const rules = compileRules(aSchedule({ timeZone: 'America/Vancouver', customWindows }));
    const lastSlot = at('2026-06-01T16:30-07:00');
    expect(isOffered(rules, lastSlot, aQuestion())).toBe(true);
  });

  it('offer a start once, however many of them contain it', () => {
    const customWindows = [
      onWeekday(1, '09:00', '10:30'),
      onWeekday(1, '09:30', '11:00'),
      onWeekday(7, '22:00', '10:00'),
    ];
    const within = between('2026-06-01T08:30Z', '2026-06-01T12:00Z');
    expect(timesOf(offered({ customWindows }, { within }))).toEqual([
      '08:30',
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
  });
});

describe('notice and booking window', () => {
  const anyMinute = { hours: hours('00:00', '00:00'), slotMinutes: 30, stepMinutes: 1 };
  const tuesdayAtFour = at('2026-06-02T16:00Z');
  const canBook = (start: string, rules: Partial<ScheduleRules>, now = tuesdayAtFour) =>
    isOffered(compileRules(aSchedule({ ...anyMinute, ...rules })), at(start), { busy: [], now });

  it.each([
    { start: '2026-06-03T15:59Z', bookable: false },
    { start: '2026-06-03T16:00Z', bookable: true },
  ])('a day’s notice on Tuesday at four: $start is $bookable', ({ start, bookable }) => {
    expect(canBook(start, { noticeMinutes: 24 * 60 })).toBe(bookable);
  });

  it.each([
    { start: '2026-06-16T16:00Z', bookable: true },
    { start: '2026-06-16T16:01Z', bookable: false },
  ])('two weeks ahead from Tuesday at four: $start is $bookable', ({ start, bookable }) => {
    expect(canBook(start, { windowMinutes: 14 * 24 * 60 })).toBe(bookable);
  });

  it('count from the second that it is', () => {
    const now = at('2026-06-02T16:00:30Z');
    expect(canBook('2026-06-02T17:00Z', { noticeMinutes: 60 }, now)).toBe(false);
    expect(canBook('2026-06-02T17:01Z', { noticeMinutes: 60 }, now)).toBe(true);
    expect(canBook('2026-06-02T17:00Z', { windowMinutes: 60 }, now)).toBe(true);
    expect(canBook('2026-06-02T17:01Z', { windowMinutes: 60 }, now)).toBe(false);
  });

  it('never offer what has begun', () => {
    expect(canBook('2026-06-02T15:59Z', {})).toBe(false);
    expect(canBook('2026-06-02T16:00Z', {})).toBe(true);
    expect(canBook('1999-06-01T10:00Z', { firstDay: date('1990-01-01') })).toBe(false);
  });

  it('count elapsed hours over a clock change', () => {
    const rules = { timeZone: 'Europe/Berlin', noticeMinutes: 24 * 60 };
    const saturdayNoon = at('2026-03-28T12:00+01:00');
    expect(canBook('2026-03-29T12:59+02:00', rules, saturdayNoon)).toBe(false);
    expect(canBook('2026-03-29T13:00+02:00', rules, saturdayNoon)).toBe(true);
  });

  it('offer Vancouver’s two weeks over its change of clocks from Monday’s first to Friday’s last slot', () => {
    const rules = aSchedule({
      timeZone: 'America/Vancouver',
      weekdays: MONDAY_TO_FRIDAY,
      noticeMinutes: 24 * 60,
      windowMinutes: 14 * 24 * 60,
    });
    const slots = offeredSlots(compileRules(rules), {
      within: days('2024-03-01', '2024-03-31', 'America/Vancouver'),
      busy: [],
      now: at('2024-03-01T16:30-08:00'),
    });
    const starts = startsIn('America/Vancouver', slots);
    expect([starts[0], starts.at(-1)]).toEqual([
      '2024-03-04T09:00-08:00',
      '2024-03-15T16:30-07:00',
    ]);
    expect(starts).toHaveLength(10 * 16);
  });
});

describe('busy time', () => {
  const morning = { hours: hours('09:00', '11:00') };
  const freeTimes = (busy: readonly Interval[], rules: Partial<ScheduleRules> = {}) =>
    timesOf(offered({ ...morning, ...rules }, { busy }));

  it.each([
    {
      event: 'that touches its start',
      start: '08:00',
      end: '09:30',
      free: ['09:30', '10:00', '10:30'],
    },
    {
      event: 'that begins a minute before its end',
      start: '09:29',
      end: '09:30',
      free: ['09:30', '10:00', '10:30'],
    },
    { event: 'within it', start: '09:10', end: '09:20', free: ['09:30', '10:00', '10:30'] },
    { event: 'across two slots', start: '09:45', end: '10:15', free: ['09:00', '10:30'] },
    { event: 'over all of the day', start: '00:00', end: '23:59', free: [] },
    {
      event: 'of no length',
      start: '09:10',
      end: '09:10',
      free: ['09:00', '09:30', '10:00', '10:30'],
    },
  ])('an event $event takes the slots that it overlaps', ({ start, end, free }) => {
    expect(freeTimes([between(`2026-06-01T${start}Z`, `2026-06-01T${end}Z`)])).toEqual(free);
  });

  it('counts in any order and however often it is listed', () => {
    const busy = [
      between('2026-06-01T10:30Z', '2026-06-01T11:00Z'),
      between('2026-06-01T09:00Z', '2026-06-01T09:30Z'),
      between('2026-06-01T09:10Z', '2026-06-01T09:20Z'),
      between('2026-06-01T10:30Z', '2026-06-01T11:00Z'),
    ];
    expect(freeTimes(busy)).toEqual(['09:30', '10:00']);
  });

  it('keeps its distance by the buffers before and after a slot', () => {
    const busy = [between('2026-06-01T09:50Z', '2026-06-01T10:00Z')];
    expect(freeTimes(busy, { bufferBeforeMinutes: 15 })).toEqual(['09:00', '10:30']);
    expect(freeTimes(busy, { bufferAfterMinutes: 15 })).toEqual(['09:00', '10:00', '10:30']);
    expect(freeTimes(busy, { bufferAfterMinutes: 30 })).toEqual(['10:00', '10:30']);
    expect(freeTimes(busy, { bufferBeforeMinutes: 15, bufferAfterMinutes: 30 })).toEqual(['10:30']);
  });

  it('lets a buffer touch it, and lets buffers reach out of the opening hours', () => {
    const busy = [between('2026-06-01T08:00Z', '2026-06-01T08:45Z')];
    expect(freeTimes(busy, { bufferBeforeMinutes: 15 })[0]).toBe('09:00');
    expect(freeTimes(busy, { bufferBeforeMinutes: 16 })[0]).toBe('09:30');
  });
});

describe('the next offered slot', () => {
  const next = (rules: Partial<ScheduleRules>, question: Partial<SlotsQuestion>) => {
    const slot = nextOffered(compileRules(aSchedule(rules)), aQuestion(question));
    return slot && startsIn('UTC', [slot])[0];
  };

  it('may begin at the very instant that is asked about', () => {
    const within = between('2026-06-01T10:00Z', '2026-06-01T10:00Z');
    expect(next({}, { within })).toBe('2026-06-01T10:00+00:00');
  });

  it('is found behind months of busy time', () => {
    const busy = [between('2026-05-01T00:00Z', '2026-09-14T09:10Z')];
    expect(next({}, { busy })).toBe('2026-09-14T09:30+00:00');
  });

  it.each([7, 21, 49])('is found at the very end of %d busy days', (count) => {
    const roundTheClock = { hours: hours('00:00', '00:00') };
    const within = days('2026-06-01', '2026-06-01', 'UTC');
    const end = within.start + count * DAY;
    const next = nextOffered(compileRules(aSchedule(roundTheClock)), {
      ...aQuestion({ within }),
      busy: [{ start: within.start, end }],
    });
    expect(next?.start).toBe(end);
  });

  it('waits for the notice', () => {
    expect(next({ noticeMinutes: 60 }, { now: at('2026-06-01T12:45Z') })).toBe(
      '2026-06-01T14:00+00:00',
    );
  });

  it('is none where the booking window or the last day ends first', () => {
    const busy = [between('2026-05-01T00:00Z', '2026-06-03T00:00Z')];
    const now = at('2026-06-01T00:00Z');
    expect(next({ windowMinutes: 2 * 24 * 60 }, { busy, now })).toBeUndefined();
    expect(next({ lastDay: date('2026-06-02') }, { busy, now })).toBeUndefined();
  });
});
