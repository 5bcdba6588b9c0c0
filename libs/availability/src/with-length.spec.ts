import { aSchedule, at, day, hours, startsIn } from '@appointment/testing';
import { compileRules, withLength } from './compile-rules';
import { offeredSlots } from './offered-slots';

const halfHours = compileRules(aSchedule({ hours: hours('09:00', '11:00') }));

describe('rules for another length', () => {
  it('keep the grid and drop the starts that no longer fit', () => {
    const question = { within: day('2026-06-01', 'UTC'), busy: [], now: at('2026-05-01T00:00Z') };
    const slots = offeredSlots(withLength(halfHours, 60), question);
    expect(startsIn('UTC', slots).map((start) => start.slice(11, 16))).toEqual([
      '09:00',
      '09:30',
      '10:00',
    ]);
    for (const { start, end } of slots) expect(end - start).toBe(60 * 60_000);
  });

  it('are those of a schedule with that length and the same step', () => {
    const compiled = compileRules(
      aSchedule({ hours: hours('09:00', '11:00'), slotMinutes: 45, stepMinutes: 30 }),
    );
    expect(withLength(halfHours, 45)).toEqual(compiled);
  });

  it('refuse a length that cannot be meant', () => {
    expect(() => withLength(halfHours, 0)).toThrow('slotMinutes must be positive, not 0');
  });
});
