import type { Axis } from './axis';
import type { LocalDay, WallStretch } from './local-day';

/** A stretch of time in epoch milliseconds. Half-open. */
export interface TimeStretch {
  readonly start: number;
  readonly end: number;
}

/** What of open hours lies on one day: when, and in minutes from the top of the axis. */
export interface OpenPart extends WallStretch, TimeStretch {}

/** The open hours of a day, cut at its midnights. */
export const openOn = (
  hours: readonly TimeStretch[],
  day: LocalDay,
  axis: Axis,
): readonly OpenPart[] =>
  hours
    .map(({ start, end }) => ({
      start: Math.max(start, day.start),
      end: Math.min(end, day.end),
    }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start,
      end,
      from: axis.place(day, start, 'start'),
      to: axis.place(day, end, 'end'),
    }));
