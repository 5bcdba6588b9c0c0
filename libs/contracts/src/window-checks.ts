import type { AvailabilityInput, DateOverride } from './windows';

/** Minutes since midnight; an end at or before the start lies on the next day. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const DAY = 24 * 60;

export interface DailyWindow {
  readonly startTime: string;
  readonly endTime: string;
}

/** How many minutes of wall time lie in a window. */
export const windowMinutes = ({ startTime, endTime }: DailyWindow): number => {
  const length = minutesOf(endTime) - minutesOf(startTime);
  return length > 0 ? length : length + DAY;
};

const WEEK = 7 * DAY;

/** Windows of a week as stretches of minutes, those over its end cut in two. */
const stretches = (windows: readonly AvailabilityInput[]): [number, number, number][] =>
  windows.flatMap((one, index): [number, number, number][] => {
    const start = (one.dayOfWeek - 1) * DAY + minutesOf(one.startTime);
    const end = start + windowMinutes(one);
    return end <= WEEK
      ? [[start, end, index]]
      : [
          [start, WEEK, index],
          [0, end - WEEK, index],
        ];
  });

/** The index of the first window that shares time with one before it, also across midnight; -1 if there is none. */
export const overlappingWindow = (windows: readonly AvailabilityInput[]): number => {
  const ordered = stretches(windows).sort((a, b) => a[0] - b[0]);
  const clash = ordered.findIndex(([start], at) => start < (ordered[at - 1]?.[1] ?? 0));
  if (clash < 0) return -1;
  return Math.max(ordered[clash]?.[2] ?? 0, ordered[clash - 1]?.[2] ?? 0);
};

/** The index of the first override that has a day of an earlier one; -1 if there is none. */
export const repeatedOverride = (overrides: readonly DateOverride[]): number =>
  overrides.findIndex(({ startDate, endDate }, index) =>
    overrides
      .slice(0, index)
      .some((other) => startDate <= other.endDate && other.startDate <= endDate),
  );

/** The windows of an override, on two days of a week where it has more than one: the first may run into the second. */
const windowsOf = ({ startDate, endDate, windows }: DateOverride): AvailabilityInput[] =>
  (startDate < endDate ? [1, 2] : [1]).flatMap((dayOfWeek) =>
    windows.map((one) => ({ ...one, dayOfWeek })),
  );

/** The index of the first override whose own windows share time, also across midnight; -1 if there is none. */
export const overlappingOverride = (overrides: readonly DateOverride[]): number =>
  overrides.findIndex((override) => overlappingWindow(windowsOf(override)) >= 0);
