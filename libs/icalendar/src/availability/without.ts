import { type Interval, isEmpty, mergeIntervals } from '@appointment/availability';

/** What is left of some stretches of time when others are taken away; ascending and disjoint. */
export function without(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const holes = mergeIntervals(taken);
  return mergeIntervals(from).flatMap((interval) => leftOf(interval, holes));
}

function leftOf({ start, end }: Interval, holes: readonly Interval[]): Interval[] {
  const inside = holes.filter((hole) => hole.start < end && hole.end > start);
  const edges = [start, ...inside.flatMap((hole) => [hole.start, hole.end]), end];
  return edges
    .flatMap((edge, index) =>
      index % 2 === 0 ? [{ start: edge, end: edges[index + 1] ?? edge }] : [],
    )
    .filter((interval) => !isEmpty(interval));
}
