import { inLanes, type InLane, type Stretch } from './lanes';

const lanesOf = (...stretches: readonly (readonly [number, number])[]) =>
  inLanes(stretches.map(([from, to]) => ({ from, to }))).map(
    ({ from, to, lane, lanes }) => `${from}-${to} ${lane + 1}/${lanes}`,
  );

describe('lanes', () => {
  it.each<[string, (readonly [number, number])[], string[]]>([
    ['nothing', [], []],
    ['one alone', [[9, 10]], ['9-10 1/1']],
    [
      'one right after the other',
      [
        [9, 10],
        [10, 11],
      ],
      ['9-10 1/1', '10-11 1/1'],
    ],
    [
      'two that overlap',
      [
        [11, 13],
        [12, 14],
      ],
      ['11-13 1/2', '12-14 2/2'],
    ],
    [
      'two at once, the longer first',
      [
        [9, 10],
        [9, 12],
      ],
      ['9-12 1/2', '9-10 2/2'],
    ],
    [
      'a lane that is free again',
      [
        [9, 13],
        [9, 10],
        [11, 12],
      ],
      ['9-13 1/2', '9-10 2/2', '11-12 2/2'],
    ],
    [
      'a chain shares one width',
      [
        [9, 11],
        [10, 13],
        [12, 14],
      ],
      ['9-11 1/2', '10-13 2/2', '12-14 1/2'],
    ],
    [
      'what is not connected keeps its own width',
      [
        [9, 10],
        [9, 10],
        [10, 11],
      ],
      ['9-10 1/2', '9-10 2/2', '10-11 1/1'],
    ],
  ])('%s', (_, stretches, expected) => {
    expect(lanesOf(...stretches)).toEqual(expected);
  });
});

/** A small generator of numbers that always draws the same ones (mulberry32). */
const drawnFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const drawnStretches = (seed: number): Stretch[] => {
  const draw = drawnFrom(seed);
  return Array.from({ length: Math.floor(draw() * 25) }, () => {
    const from = Math.floor(draw() * 96) * 15;
    return { from, to: from + (1 + Math.floor(draw() * 12)) * 15 };
  });
};

const overlap = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;

const pairs = <T>(all: readonly T[]) =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

describe.each(Array.from({ length: 200 }, (_, seed) => seed))(
  'drawn stretches, seed %i',
  (seed) => {
    const drawn = drawnStretches(seed);
    const placed: (Stretch & InLane)[] = inLanes(drawn);

    it('are all there, none covers another, and those that meet share the width', () => {
      const bare = placed.map(({ from, to }) => ({ from, to }));
      const key = ({ from, to }: Stretch) => `${from} ${to}`;
      expect(bare.map(key).toSorted()).toEqual(drawn.map(key).toSorted());
      for (const { lane, lanes } of placed) expect(lane).toBeLessThan(lanes);
      for (const [one, other] of pairs(placed).filter(([a, b]) => overlap(a, b))) {
        expect(one.lane).not.toBe(other.lane);
        expect(one.lanes).toBe(other.lanes);
      }
    });

    it('use no more lanes than overlap at some moment', () => {
      for (const { from, to, lanes } of placed) {
        const near = placed.filter((other) => other.lanes === lanes);
        const deepest = Math.max(
          ...near.map(
            (at) => near.filter((other) => other.from <= at.from && at.from < other.to).length,
          ),
        );
        expect({ from, to, lanes }).toEqual({ from, to, lanes: Math.min(lanes, deepest) });
      }
    });
  },
);
