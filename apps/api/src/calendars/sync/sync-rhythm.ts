/** With the spread, the worker's looks and the reading itself, a calendar is seen at least once a minute. */
const PERIOD_SECONDS = 45;
const SPREAD_MILLISECONDS = 5_000;
const LONGEST_PAUSE_SECONDS = 60 * 60;

/** Calendars that were connected together shall not come due together: each has a moment of its own. */
const spread = (calendarId: number) => (calendarId * 7919) % SPREAD_MILLISECONDS;

export const nextAfterSuccess = (now: Temporal.Instant, calendarId: number): Temporal.Instant =>
  now.add({ seconds: PERIOD_SECONDS, milliseconds: spread(calendarId) });

/** A minute after the first failure in a row, then twice as long each time, an hour at most. */
export function nextAfterFailure(
  now: Temporal.Instant,
  { calendarId, failures }: { calendarId: number; failures: number },
): Temporal.Instant {
  const pause = Math.min(60 * 2 ** (failures - 1), LONGEST_PAUSE_SECONDS);
  return now.add({ seconds: pause, milliseconds: spread(calendarId) });
}
