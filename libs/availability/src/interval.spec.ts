import { type Interval, intersection, isEmpty, mergeIntervals, overlaps } from './interval';

const from = (start: number, end: number): Interval => ({ start, end });

describe('two intervals', () => {
  it.each([
    { relation: 'apart', a: from(0, 10), b: from(20, 30), overlap: false },
    { relation: 'touching', a: from(0, 10), b: from(10, 20), overlap: false },
    { relation: 'sharing a moment', a: from(0, 11), b: from(10, 20), overlap: true },
    { relation: 'one within the other', a: from(0, 30), b: from(10, 20), overlap: true },
    { relation: 'the same', a: from(0, 10), b: from(0, 10), overlap: true },
    { relation: 'one empty within the other', a: from(5, 5), b: from(0, 10), overlap: false },
  ])('that are $relation: overlap is $overlap', ({ a, b, overlap }) => {
    expect(overlaps(a, b)).toBe(overlap);
    expect(overlaps(b, a)).toBe(overlap);
  });

  it('share their intersection', () => {
    expect(intersection(from(0, 20), from(10, 30))).toEqual(from(10, 20));
    expect(isEmpty(intersection(from(0, 10), from(10, 30)))).toBe(true);
  });
});

describe('merging', () => {
  it.each([
    { of: 'nothing', list: [], merged: [] },
    { of: 'disjoint ones', list: [from(0, 1), from(2, 3)], merged: [from(0, 1), from(2, 3)] },
    { of: 'overlapping ones', list: [from(0, 5), from(3, 8)], merged: [from(0, 8)] },
    { of: 'touching ones', list: [from(0, 5), from(5, 8)], merged: [from(0, 8)] },
    { of: 'nested ones', list: [from(0, 9), from(3, 4), from(8, 9)], merged: [from(0, 9)] },
    {
      of: 'unsorted ones',
      list: [from(6, 8), from(0, 2), from(1, 3)],
      merged: [from(0, 3), from(6, 8)],
    },
    { of: 'empty and inverted ones', list: [from(1, 1), from(4, 2)], merged: [] },
  ])('$of gives sorted and disjoint intervals', ({ list, merged }) => {
    expect(mergeIntervals(list)).toEqual(merged);
  });

  it('leaves the given list as it was', () => {
    const list = [from(6, 8), from(0, 7)];
    mergeIntervals(list);
    expect(list).toEqual([from(6, 8), from(0, 7)]);
  });
});
