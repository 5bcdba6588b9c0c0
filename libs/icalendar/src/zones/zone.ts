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
    let index = spanAt(spans, wall - FARTHEST_OFFSET);
    while (index < spans.length - 1 && wall >= endOnWall(spans[index])) index++;
    const { start, offset } = spans[index] ?? { start: 0, offset: 0 };
    const before = spans[index - 1];
    return wall - (before && wall - offset < start ? before.offset : offset);
  },
  wallOf(instant) {
    return instant + (spans[spanAt(spans, instant)]?.offset ?? 0);
  },
});

/** Nowhere is the wall further from UTC. */
export const FARTHEST_OFFSET = DAY;

const endOnWall = (span: OffsetSpan | undefined): Wall =>
  span === undefined ? Infinity : span.end + span.offset;

/** The index of the span in which the instant lies; the last for whatever comes after all. */
function spanAt(spans: readonly OffsetSpan[], instant: EpochMilliseconds): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instant < (spans[middle]?.end ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

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
