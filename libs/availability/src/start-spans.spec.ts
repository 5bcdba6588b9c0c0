import { aSchedule, at, days, drawnWeek, hours, override, startsIn } from '@appointment/testing';
import * as fc from 'fast-check';
import { compileRules } from './compile-rules';
import type { Interval } from './interval';
import { offeredSlots } from './offered-slots';
import type { ScheduleRules } from './schedule-rules';
import { startSpans } from './start-spans';

const NOW = at('2026-05-01T00:00Z');
const THE_WEEK = days('2026-06-01', '2026-06-07', 'UTC');

const spans = (rules: Partial<ScheduleRules>, within: Interval = THE_WEEK, now = NOW) =>
  startSpans(compileRules(aSchedule({ timeZone: 'UTC', ...rules })), { within, now }).map(
    ({ first, last }) =>
      startsIn('UTC', [
        { start: first, end: first },
        { start: last, end: last },
      ]).map((start) => start.slice(5, 16)),
  );

describe('the starts that the hours allow', () => {
  it('reach each day from the first to the last slot that fits in', () => {
    const rules = { hours: hours('09:00', '11:10'), weekdays: [1, 3], slotMinutes: 30 };
    expect(spans(rules)).toEqual([
      ['06-01T09:00', '06-01T10:30'],
      ['06-03T09:00', '06-03T10:30'],
    ]);
  });

  it('are none on days that are closed, or too short for a slot', () => {
    const closed = { overrides: [override('2026-06-01', '2026-06-30')] };
    expect(spans(closed)).toEqual([]);
    expect(spans({ hours: hours('09:00', '09:20'), slotMinutes: 30 })).toEqual([]);
  });

  it('stand on the grid of the hours, wherever the range asked about cuts them', () => {
    const within = { start: at('2026-06-01T09:10Z'), end: at('2026-06-01T10:20Z') };
    const rules = { hours: hours('09:00', '17:00'), slotMinutes: 30, stepMinutes: 15 };
    expect(spans(rules, within)).toEqual([['06-01T09:15', '06-01T10:15']]);
  });

  it('heed notice and booking window', () => {
    const rules = {
      hours: hours('09:00', '17:00'),
      noticeMinutes: 60,
      windowMinutes: 26 * 60,
    };
    expect(spans(rules, THE_WEEK, at('2026-06-01T13:50Z'))).toEqual([
      ['06-01T15:00', '06-01T16:30'],
      ['06-02T09:00', '06-02T15:30'],
    ]);
  });

  /** A failure prints its seed and path. */
  it('begin and end in any zone and week where the slots do, once nothing is in the way', () => {
    fc.assert(
      fc.property(drawnWeek(), ({ rules, question }) => {
        const compiled = compileRules({
          ...rules,
          limitPerDay: null,
          limitPerWeek: null,
        });
        const free = offeredSlots(compiled, { ...question, busy: [] });
        const found = startSpans(compiled, question);
        const starts = free.map(({ start }) => start);
        const edges = found.flatMap(({ first, last }) => [first, last]);
        expect(edges.filter((edge) => !starts.includes(edge))).toEqual([]);
        const outside = starts.filter(
          (start) => !found.some(({ first, last }) => first <= start && start <= last),
        );
        expect(outside).toEqual([]);
      }),
    );
  });
});
