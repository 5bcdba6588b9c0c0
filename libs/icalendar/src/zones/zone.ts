import type { EpochMilliseconds, Interval, OffsetSpan } from '@appointment/availability';
import { DAY, type Wall } from '../recurrence/civil';

/** Which instants the walls of one place show. */
export interface Zone {
  /** A wall time in a gap is read with the offset before it; of a doubled hour the first is meant (RFC 5545, 3.3.5). */
  instantOf(wall: Wall): EpochMilliseconds;
  wallOf(instant: EpochMilliseconds): Wall;
}

export const UTC: Zone = {
  instantOf: (wall) => wall,
  wallOf: (instant) => instant,
};

/** The zone in the stretch of time that the spans cover without a hole. */
export const zoneOfSpans = (spans: readonly OffsetSpan[]): Zone => ({
  instantOf(wall) {
    const index = spans.findIndex(({ end, offset }) => wall - offset < end);
    const { start, offset } = spans[index] ?? { start: 0, offset: 0 };
    const before = spans[index - 1];
    return wall - (before && wall - offset < start ? before.offset : offset);
  },
  wallOf(instant) {
    return instant + (spans.find(({ end }) => instant < end)?.offset ?? 0);
  },
});

/** A wall is never further than this from the instant that it shows, clock changes included. */
export const REACH_OF_CHANGES = 2 * DAY;

export const padded = ({ start, end }: Interval, by: number): Interval => ({
  start: start - by,
  end: end + by,
});

/** A zone that is prepared for one stretch of time and found anew elsewhere. */
export function nearAndFar(
  stretch: Interval,
  zones: { near: Zone; far: (moment: number) => Zone },
): Zone {
  const at = (moment: number): Zone =>
    moment >= stretch.start && moment <= stretch.end ? zones.near : zones.far(moment);
  return {
    instantOf: (wall) => at(wall).instantOf(wall),
    wallOf: (instant) => at(instant).wallOf(instant),
  };
}
