/** With the spread, the worker's looks and the reading itself, a calendar is seen at least once a minute. */
const PERIOD_SECONDS = 45;
const SPREAD_MILLISECONDS = 5_000;
const LONGEST_PAUSE_SECONDS = 60 * 60;
/** A server may ask for more, but not for ever. */
const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/** Calendars that were connected, or that failed, together shall not come due together: each has a moment of its own. */
const spread = (calendarId: number) => (calendarId * 7919) % SPREAD_MILLISECONDS;

/** Up to a tenth more, otherwise each time. */
const jitter = (calendarId: number, failures: number) =>
  1 + ((calendarId * 7919 + failures * 104_729) % 1_000) / 10_000;

export const nextAfterSuccess = (now: Temporal.Instant, calendarId: number): Temporal.Instant =>
  now.add({ seconds: PERIOD_SECONDS, milliseconds: spread(calendarId) });

export interface Failing {
  readonly calendarId: number;
  /** In a row. */
  readonly failures: number;
  /** Seconds that the server asked us to wait. */
  readonly retryAfter?: number | undefined;
}

/** A minute after the first failure in a row, then twice as long each time, an hour at most; later if the server wants that. */
export function nextAfterFailure(
  now: Temporal.Instant,
  { calendarId, failures, retryAfter = 0 }: Failing,
): Temporal.Instant {
  const pause = Math.min(60 * 2 ** (failures - 1), LONGEST_PAUSE_SECONDS);
  const wait = Math.max(pause, Math.min(retryAfter, LONGEST_WAIT_SECONDS));
  const milliseconds = Math.round(wait * 1000 * jitter(calendarId, failures));
  return now.add({ milliseconds: milliseconds + spread(calendarId) });
}

/** When a server is left alone until then, its calendars come back one after the other. */
export const nextAfterPause = (until: Temporal.Instant, calendarId: number): Temporal.Instant =>
  until.add({ milliseconds: spread(calendarId) * 6 });
