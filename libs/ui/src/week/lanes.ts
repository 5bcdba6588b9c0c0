/** Half-open: what ends where another begins does not touch it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Which of how many lanes side by side a stretch has. */
export interface InLane {
  readonly lane: number;
  readonly lanes: number;
}

const inOrder = (one: Stretch, other: Stretch): number =>
  one.from - other.from || other.to - one.to;

/** Splits what is in order into groups that nothing connects. */
const clustersOf = <S extends Stretch>(ordered: readonly S[]): S[][] => {
  const clusters: S[][] = [];
  let reach = -Infinity;
  for (const stretch of ordered) {
    if (stretch.from >= reach) clusters.push([]);
    clusters.at(-1)?.push(stretch);
    reach = Math.max(reach, stretch.to);
  }
  return clusters;
};

/** Each into the first lane that is free by then. */
const sideBySide = <S extends Stretch>(cluster: readonly S[]): (S & InLane)[] => {
  const ends: number[] = [];
  const placed = cluster.map((stretch) => {
    const free = ends.findIndex((end) => end <= stretch.from);
    const lane = free >= 0 ? free : ends.length;
    ends[lane] = stretch.to;
    return { ...stretch, lane };
  });
  return placed.map((stretch) => ({ ...stretch, lanes: ends.length }));
};

/**
 * Lays stretches side by side so that none covers another, in the order of their beginnings (the longer
 * first). All that is connected by overlaps shares the width evenly.
 */
export const inLanes = <S extends Stretch>(stretches: readonly S[]): (S & InLane)[] =>
  clustersOf(stretches.toSorted(inOrder)).flatMap(sideBySide);
