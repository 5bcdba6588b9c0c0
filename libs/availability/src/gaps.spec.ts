import {
  aSchedule,
  at,
  between,
  day,
  days,
  hours,
  onWeekday,
  override,
} from '@appointment/testing';
import { compileRules } from './compile-rules';
import { type Gap, gaps, refusals } from './gaps';
import type { SlotsQuestion } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';

/** A Wednesday. */
const THE_DAY = day('2026-06-10', 'UTC');

const aQuestion = (changes: Partial<SlotsQuestion> = {}): SlotsQuestion => ({
  within: THE_DAY,
  busy: [],
  now: at('2026-05-01T00:00Z'),
  ...changes,
});

const clock = (instant: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toString().slice(8, 16);

/** `10T09:00–10T10:00 busy`: the day of the month, the time, and the main reason. */
const lineOf = ({ start, end, refusals }: Gap) =>
  `${clock(start)}–${clock(end)} ${refusals.map(({ reason }) => reason).join(', ')}`;

const gapsOf = (rules: Partial<ScheduleRules>, question: Partial<SlotsQuestion> = {}) =>
  gaps(compileRules(aSchedule(rules)), aQuestion(question)).map(lineOf);

const morning = { hours: hours('09:00', '12:00') };
const NIGHT = '10T00:00–10T09:00 outside-hours';
const AFTERNOON = '10T12:00–11T00:00 outside-hours';

describe('the gaps of a day', () => {
  it('are the time outside its hours where all of those is offered', () => {
    expect(gapsOf(morning)).toEqual([NIGHT, AFTERNOON]);
  });

  it('reach from one start of the grid to the next', () => {
    const busy = [between('2026-06-10T10:10Z', '2026-06-10T10:20Z')];
    expect(gapsOf(morning, { busy })).toEqual([NIGHT, '10T10:00–10T10:30 busy', AFTERNOON]);
  });

  it('join neighbours that have the same event in their way', () => {
    const busy = [between('2026-06-10T09:40Z', '2026-06-10T10:50Z')];
    expect(gapsOf(morning, { busy })).toEqual([NIGHT, '10T09:30–10T11:00 busy', AFTERNOON]);
  });

  it('part neighbours that have different events in their way', () => {
    const busy = [
      between('2026-06-10T09:30Z', '2026-06-10T10:30Z'),
      between('2026-06-10T10:30Z', '2026-06-10T11:00Z'),
    ];
    expect(gapsOf(morning, { busy })).toEqual([
      NIGHT,
      '10T09:30–10T10:30 busy',
      '10T10:30–10T11:00 busy',
      AFTERNOON,
    ]);
  });

  it('tell the buffer beside an event from the event', () => {
    const busy = [between('2026-06-10T10:00Z', '2026-06-10T10:30Z')];
    expect(gapsOf({ ...morning, bufferBeforeMinutes: 10 }, { busy })).toEqual([
      NIGHT,
      '10T10:00–10T10:30 busy',
      '10T10:30–10T11:00 buffer',
      AFTERNOON,
    ]);
  });

  it('have the rest at the end of the hours that is too short', () => {
    expect(gapsOf({ hours: hours('09:00', '12:20') })).toEqual([
      NIGHT,
      '10T12:00–10T12:20 too-long',
      '10T12:20–11T00:00 outside-hours',
    ]);
  });

  it('end where the notice does', () => {
    const now = at('2026-06-10T10:10Z');
    expect(gapsOf(morning, { now })).toEqual([NIGHT, '10T09:00–10T10:30 too-soon', AFTERNOON]);
  });

  it('show a limit and what was booked in it', () => {
    const start = at('2026-06-10T10:00Z');
    const busy = [{ start, end: at('2026-06-10T10:30Z') }];
    expect(gapsOf({ ...morning, limitPerDay: 1 }, { busy, booked: [start] })).toEqual([
      NIGHT,
      '10T09:00–10T10:00 limit-per-day',
      '10T10:00–10T10:30 busy, limit-per-day',
      '10T10:30–10T12:00 limit-per-day',
      AFTERNOON,
    ]);
  });

  it('lie in what is asked about, also where that cuts a step or the hours', () => {
    const within = between('2026-06-10T10:15Z', '2026-06-10T10:45Z');
    const busy = [between('2026-06-10T10:00Z', '2026-06-10T11:00Z')];
    expect(gapsOf(morning, { within, busy })).toEqual(['10T10:15–10T10:45 busy']);
    expect(gapsOf(morning, { within })).toEqual([]);
  });

  it('have no holes where windows overlap', () => {
    const customWindows = [onWeekday(3, '09:00', '10:00'), onWeekday(3, '09:20', '09:40')];
    const busy = [between('2026-06-10T09:30Z', '2026-06-10T10:00Z')];
    expect(gapsOf({ customWindows }, { busy })).toEqual([
      NIGHT,
      '10T09:20–10T09:30 too-long, busy',
      '10T09:30–10T10:00 busy',
      '10T10:00–11T00:00 outside-hours',
    ]);
  });
});

describe('the gaps of a week', () => {
  it('say of each closed day why it is closed', () => {
    const rules: Partial<ScheduleRules> = {
      hours: hours('00:00', '00:00'),
      weekdays: [1, 2, 3, 4],
      overrides: [override('2026-06-11', '2026-06-12')],
      lastDay: Temporal.PlainDate.from('2026-06-13'),
    };
    expect(gapsOf(rules, { within: days('2026-06-08', '2026-06-14', 'UTC') })).toEqual([
      '11T00:00–13T00:00 closed-by-override',
      '13T00:00–14T00:00 closed-day',
      '14T00:00–15T00:00 after-last-day, closed-day',
    ]);
  });

  it('cut days at midnight in the zone of the schedule, also where a day is missing', () => {
    const rules = { timeZone: 'Pacific/Apia', weekdays: [4] };
    const within = days('2011-12-29', '2011-12-31', 'Pacific/Apia');
    const now = at('2011-12-01T00:00Z');
    expect(gapsOf(rules, { within, now })).toEqual([
      '29T10:00–29T19:00 outside-hours',
      '30T03:00–30T10:00 outside-hours',
      '30T10:00–31T10:00 closed-day',
    ]);
  });
});

describe('the refused starts', () => {
  it('are those of the grid alone, each by itself', () => {
    const busy = [between('2026-06-10T09:40Z', '2026-06-10T10:50Z')];
    const refused = refusals(compileRules(aSchedule(morning)), aQuestion({ busy }));
    expect(refused.map(lineOf)).toEqual([
      '10T09:30–10T10:00 busy',
      '10T10:00–10T10:30 busy',
      '10T10:30–10T11:00 busy',
    ]);
  });
});

describe('the gaps of two months by five minutes', () => {
  it('look at each of a thousand events a few times, not again for each start', () => {
    let looks = 0;
    const busy = Array.from({ length: 1000 }, (_, index) => ({
      get start() {
        looks += 1;
        return THE_DAY.start + index * 90 * 60_000;
      },
      get end() {
        looks += 1;
        return THE_DAY.start + index * 90 * 60_000 + 60_000;
      },
    }));
    const rules = compileRules(aSchedule({ hours: hours('00:00', '00:00'), stepMinutes: 5 }));
    const within = days('2026-06-10', '2026-08-10', 'UTC');
    gaps(rules, aQuestion({ busy, within }));
    expect(looks / busy.length).toBeLessThan(200);
  });
});
