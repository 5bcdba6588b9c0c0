import { aSchedule, override } from '@appointment/testing';
import { compileRules } from './compile-rules';
import type { ScheduleRules } from './schedule-rules';

describe('rules that cannot be meant', () => {
  it.each<Partial<ScheduleRules>>([
    { timeZone: 'Mars/Olympus' },
    { slotMinutes: 0 },
    { stepMinutes: 0 },
    { stepMinutes: Number.NaN },
    { noticeMinutes: -1 },
    { windowMinutes: -1 },
    { bufferBeforeMinutes: -5 },
    { bufferAfterMinutes: -5 },
    { limitPerDay: 0 },
    { limitPerWeek: -1 },
    { overrides: [override('2026-06-03', '2026-06-02')] },
    { overrides: [override('2026-06-01', '2026-06-03'), override('2026-06-03', '2026-06-03')] },
    { overrides: [override('2026-06-02', '2026-06-02'), override('2026-06-01', '2026-06-30')] },
  ])('are refused: %j', (changes) => {
    expect(() => compileRules(aSchedule(changes))).toThrow(RangeError);
  });

  it('may be overrides on neighbouring days', () => {
    const overrides = [override('2026-06-03', '2026-06-04'), override('2026-06-01', '2026-06-02')];
    expect(() => compileRules(aSchedule({ overrides }))).not.toThrow();
  });

  it('are named in the error', () => {
    expect(() => compileRules(aSchedule({ stepMinutes: -30 }))).toThrow(
      'stepMinutes must be positive, not -30',
    );
  });
});
