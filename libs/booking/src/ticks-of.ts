import { type Interval, MINUTE } from '@appointment/availability';

/**
 * The minutes since the epoch that an interval touches: what a slot with its buffers claims. Two intervals
 * on whole minutes share a tick exactly when they overlap.
 */
export function ticksOf({ start, end }: Interval): number[] {
  const first = Math.floor(start / MINUTE);
  const length = Math.max(0, Math.ceil(end / MINUTE) - first);
  return Array.from({ length }, (_, index) => first + index);
}
