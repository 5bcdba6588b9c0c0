/** Milliseconds since 1970-01-01T00:00:00Z: what the hot loops count in. */
export type EpochMilliseconds = number;

/** A stretch of time. Half-open: a slot may begin the moment a meeting ends. */
export interface Interval {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

export const isEmpty = ({ start, end }: Interval): boolean => start >= end;

/** What two intervals share; empty where they share nothing. */
export const intersection = (a: Interval, b: Interval): Interval => ({
  start: Math.max(a.start, b.start),
  end: Math.min(a.end, b.end),
});

/** True if both share at least a moment: touching is not overlapping, and an empty interval overlaps nothing. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  Math.max(a.start, b.start) < Math.min(a.end, b.end);

/** The same stretch of time as sorted, disjoint, non-empty intervals; intervals that touch become one. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  if (areApart(intervals)) return intervals;
  const merged: Interval[] = [];
  for (const interval of sortedByStart(intervals)) {
    const last = merged.at(-1);
    if (isEmpty(interval)) continue;
    if (last === undefined || interval.start > last.end) merged.push(interval);
    else if (interval.end > last.end)
      merged[merged.length - 1] = { start: last.start, end: interval.end };
  }
  return merged;
}

/** True of what is merged already, as the busy index mostly is. */
const areApart = (intervals: readonly Interval[]): boolean =>
  intervals.every(
    (interval, index) =>
      !isEmpty(interval) &&
      (index === 0 || interval.start > (intervals[index - 1]?.end ?? -Infinity)),
  );

/** Busy rows come out of the database in order; sorting them again would cost more than all the rest. */
const sortedByStart = (intervals: readonly Interval[]): readonly Interval[] =>
  ascend(intervals) ? intervals : intervals.toSorted((a, b) => a.start - b.start);

const ascend = (intervals: readonly Interval[]): boolean =>
  intervals.every(
    ({ start }, index) => index === 0 || start >= (intervals[index - 1]?.start ?? start),
  );
