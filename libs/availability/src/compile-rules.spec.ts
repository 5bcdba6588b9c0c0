import { aSchedule } from '@appointment/testing';
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
  ])('are refused: %j', (changes) => {
    expect(() => compileRules(aSchedule(changes))).toThrow(RangeError);
  });

  it('are named in the error', () => {
    expect(() => compileRules(aSchedule({ stepMinutes: -30 }))).toThrow(
      'stepMinutes must be positive, not -30',
    );
  });
});
