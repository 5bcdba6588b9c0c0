import { type Interval, isEmpty, mergeIntervals } from '@appointment/availability';

/** What is left of some stretches of time when others are taken away; ascending and disjoint. */
export function without(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const holes = mergeIntervals(taken);
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of mergeIntervals(from)) {
    let reached = start;
    // The last hole may reach into the next stretch: it is looked at again.
    while (next > 0 && (holes[next - 1]?.end ?? start) > start) next--;
    for (; (holes[next]?.start ?? Infinity) < end; next++) {
      const hole = holes[next] ?? { start, end };
      left.push({ start: reached, end: hole.start });
      reached = Math.max(reached, hole.end);
    }
    left.push({ start: reached, end });
  }
  return left.filter((interval) => !isEmpty(interval));
}
