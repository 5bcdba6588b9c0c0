import { nextAfterFailure, nextAfterPause, nextAfterSuccess } from './sync-rhythm';

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
    expect(waits).toBeLessThanOrEqual(seconds * 1.1 + 5);
  });

  it.each([
    [600, 600],
    [5, 60],
    [366 * 24 * 60 * 60, 24 * 60 * 60],
  ])('asked to wait for %i seconds, it waits for %i', (retryAfter, seconds) => {
    const waits = pause(nextAfterFailure(now, { calendarId: 1, failures: 1, retryAfter }));
    expect(waits).toBeGreaterThanOrEqual(seconds);
    expect(waits).toBeLessThanOrEqual(seconds * 1.1 + 5);
  });

  it('spreads what failed together, more widely the longer the pause', () => {
    const moments = ids.map((calendarId) =>
      pause(nextAfterFailure(now, { calendarId, failures: 7 })),
    );
    expect(Math.max(...moments) - Math.min(...moments)).toBeGreaterThan(300);
  });

  it('spreads those that a server’s pause kept waiting over half a minute', () => {
    const moments = ids.map((calendarId) => pause(nextAfterPause(now, calendarId)));
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...moments)).toBeLessThanOrEqual(30);
    expect(new Set(moments).size).toBeGreaterThan(400);
  });
});
