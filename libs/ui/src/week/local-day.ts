import type { DayKey } from '../month/days';

/** A stretch of the wall clock, in minutes since midnight. */
export interface WallStretch {
  readonly from: number;
  readonly to: number;
}

/** A local day as its zone has it: 23 or 25 hours long where clocks change. Moments are epoch milliseconds. */
export interface LocalDay {
  readonly key: DayKey;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  /** What the clocks show twice, and from when on for the second time. */
  readonly twice: (WallStretch & { readonly again: number }) | undefined;
  /** What the clocks leave out. */
  readonly never: WallStretch | undefined;
}

const MINUTE = 60_000;
const WHOLE = 24 * 60;

const zoned = (at: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

const wallOf = (at: number, timeZone: string): number => {
  const { hour, minute } = zoned(at, timeZone);
  return hour * 60 + minute;
};

/** Minutes since midnight on the wall; the end of the day is 24:00. */
export const wallMinutes = ({ start, end, timeZone }: LocalDay, at: number): number => {
  if (at >= end) return WHOLE;
  return wallOf(Math.max(at, start), timeZone);
};

const midnightOf = (day: Temporal.PlainDate, timeZone: string): number =>
  day.toZonedDateTime(timeZone).epochMilliseconds;

/** When the clocks change within a day, and between which times of the wall. */
const changeIn = (start: number, end: number, timeZone: string) => {
  const at = zoned(start, timeZone).getTimeZoneTransition('next')?.epochMilliseconds;
  if (at === undefined || at >= end) return undefined;
  return { at, before: wallOf(at - MINUTE, timeZone) + 1, after: wallOf(at, timeZone) };
};

/** A local day of an IANA zone. */
export const localDay = (key: DayKey, timeZone: string): LocalDay => {
  const date = Temporal.PlainDate.from(key);
  const start = midnightOf(date, timeZone);
  const end = midnightOf(date.add({ days: 1 }), timeZone);
  const opens = start < end ? wallOf(start, timeZone) : 0;
  const change = changeIn(start, end, timeZone);
  const back = change && change.after < change.before;
  const forth = change && change.after > change.before;
  return {
    key,
    start,
    end,
    timeZone,
    twice: back ? { from: change.after, to: change.before, again: change.at } : undefined,
    // Where clocks change at midnight, the day has no 00:00.
    never: forth
      ? { from: change.before, to: change.after }
      : opens > 0
        ? { from: 0, to: opens }
        : undefined,
  };
};
