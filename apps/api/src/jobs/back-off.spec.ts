import { backOff, maximalAttempts } from './back-off';

const seconds = (attempts: number, chance: number) => backOff(attempts, chance).total('seconds');

describe('backOff', () => {
  it('waits three times as long after each failure', () => {
    expect([1, 2, 3, 4].map((attempts) => seconds(attempts, 0.5))).toEqual([10, 30, 90, 270]);
  });

  it('spreads those that failed together by a fifth', () => {
    expect(seconds(1, 0)).toBe(8);
    expect(seconds(1, 0.999)).toBeCloseTo(12, 1);
  });

  it('tries for about a day', () => {
    const pauses = Array.from({ length: maximalAttempts - 1 }, (_, index) => seconds(index + 1, 0));
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3600;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(30);
  });
});
