import type { EpochMilliseconds, Interval } from '@appointment/availability';

/** `at('2026-03-29T01:00Z')`, or with any other offset. */
export const at = (instant: string): EpochMilliseconds =>
  Temporal.Instant.from(instant).epochMilliseconds;

/** What the clock on a wall of that zone shows, as an instant: `local('2026-03-29T09:00', 'Europe/Berlin')`. */
export const local = (wall: string, timeZone: string): EpochMilliseconds =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;

/** `between('2026-03-29T01:00Z', '2026-03-29T02:00Z')` */
export const between = (start: string, end: string): Interval => ({
  start: at(start),
  end: at(end),
});

/** The local days from the first to the last, both whole. */
export const days = (first: string, last: string, timeZone: string): Interval => ({
  start: startOfDay(Temporal.PlainDate.from(first), timeZone),
  end: startOfDay(Temporal.PlainDate.from(last).add({ days: 1 }), timeZone),
});

/** The local day from its first to its last instant. */
export const day = (date: string, timeZone: string): Interval => days(date, date, timeZone);

/** How slots read on a wall of that zone: `2026-03-29T03:00+02:00`. */
export const startsIn = (timeZone: string, slots: readonly Interval[]): string[] =>
  slots.map(({ start }) =>
    Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(timeZone)
      .toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  );

const startOfDay = (date: Temporal.PlainDate, timeZone: string): EpochMilliseconds =>
  date.toZonedDateTime(timeZone).epochMilliseconds;
