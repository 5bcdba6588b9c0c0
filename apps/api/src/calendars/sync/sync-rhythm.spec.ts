import { nextAfterFailure, nextAfterSuccess } from './sync-rhythm';

const now = Temporal.Instant.from('2026-03-02T08:00:00Z');
const pause = (next: Temporal.Instant) => next.since(now).total('seconds');
const ids = Array.from({ length: 500 }, (_none, index) => index + 1);

describe('the rhythm of syncs', () => {
  it('sees each calendar again within a minute, the worker’s look every five seconds included', () => {
    const pauses = ids.map((id) => pause(nextAfterSuccess(now, id)));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(45);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(50);
  });

  it('spreads calendars that were connected together', () => {
    const moments = new Set(ids.slice(0, 10).map((id) => pause(nextAfterSuccess(now, id))));
    expect(moments.size).toBe(10);
  });

  it.each([
    [1, 60],
    [2, 120],
    [3, 240],
    [6, 1920],
    [7, 3600],
    [5000, 3600],
  ])('waits after %i failures in a row for %i seconds', (failures, seconds) => {
    const waits = pause(nextAfterFailure(now, { calendarId: 1, failures }));
    expect(waits).toBeGreaterThanOrEqual(seconds);
    expect(waits).toBeLessThanOrEqual(seconds + 5);
  });
});
