import * as z from 'zod';
import { PlainDate, PlainTime, Weekday } from './primitives';
import type { DailyWindow } from './window-checks';

export * from './window-checks';

const notEmpty = ({ startTime, endTime }: DailyWindow): boolean => startTime !== endTime;
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
