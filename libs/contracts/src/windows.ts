import * as z from 'zod';
import { PlainDate, PlainTime, Weekday } from './primitives';

/** Minutes since midnight; an end at or before the start lies on the next day. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const DAY = 24 * 60;

interface Window {
  readonly startTime: string;
  readonly endTime: string;
}

/** How many minutes of wall time lie in a window. */
export const windowMinutes = ({ startTime, endTime }: Window): number => {
  const length = minutesOf(endTime) - minutesOf(startTime);
  return length > 0 ? length : length + DAY;
};

const notEmpty = ({ startTime, endTime }: Window): boolean => startTime !== endTime;
const emptyWindow = { path: ['endTime'], error: 'The window is empty: it ends when it starts' };

const window = { startTime: PlainTime, endTime: PlainTime };

/** One custom window. An end before the start lies on the next day; equal times are refused. */
export const AvailabilityInput = z
  .strictObject({ dayOfWeek: Weekday, ...window })
  .refine(notEmpty, emptyWindow)
  .meta({ id: 'AvailabilityInput' });
export type AvailabilityInput = z.output<typeof AvailabilityInput>;

const OverrideWindow = z.strictObject(window).refine(notEmpty, emptyWindow);

/** Other hours on some days, both inclusive, or none at all. Replaces general and custom hours. */
export const DateOverride = z
  .strictObject({
    startDate: PlainDate,
    endDate: PlainDate,
    windows: z.array(OverrideWindow).max(10).meta({ description: 'Empty: closed' }),
  })
  .refine(({ startDate, endDate }) => startDate <= endDate, {
    path: ['endDate'],
    error: 'The last day comes before the first',
  })
  .meta({ id: 'DateOverride' });
export type DateOverride = z.output<typeof DateOverride>;

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

/** The index of the first override whose own windows share time; -1 if there is none. */
export const overlappingOverride = (overrides: readonly DateOverride[]): number =>
  overrides.findIndex(
    ({ windows }) => overlappingWindow(windows.map((one) => ({ ...one, dayOfWeek: 1 }))) >= 0,
  );
