import type { EpochMilliseconds } from './interval';
import type { OffsetSpan } from './zone-offsets';

/** What the clock on the wall shows, as milliseconds since 1970-01-01T00:00 of that wall. */
export type WallMilliseconds = number;

/**
 * The first instant at which the wall shows `wall` or later: in a gap the jump itself, of a doubled hour
 * the first.
 */
export function firstInstantFrom(
  wall: WallMilliseconds,
  spans: readonly OffsetSpan[],
): EpochMilliseconds {
  for (const { start, end, offset } of spans)
    if (end + offset > wall) return Math.max(start, wall - offset);
  return Infinity;
}

/** The instant after which the wall never shows less than `wall` again: of a doubled hour the second. */
export function lastInstantBefore(
  wall: WallMilliseconds,
  spans: readonly OffsetSpan[],
): EpochMilliseconds {
  let last = -Infinity;
  for (const { start, end, offset } of spans)
    if (start + offset < wall) last = Math.min(end, wall - offset);
  return last;
}
