import { axisOf, scaleOf } from './picture-axis';

const HOUR = 60;
const stretch = (from: number, to: number) => ({ at: from * HOUR, minutes: (to - from) * HOUR });
const hours = (...stretches: [number, number][]) =>
  axisOf(stretches.map(([from, to]) => stretch(from, to))).map(
    ({ from, to }) => `${from / HOUR}–${to / HOUR}`,
  );

describe('the axis of the picture', () => {
  it.each<[what: string, stretches: [number, number][], axis: string[]]>([
    ['of nothing is a day at the office', [], ['9–17']],
    ['has whole hours', [[8.5, 10.25]], ['8–11']],
    [
      'reaches from the first to the last',
      [
        [13, 15],
        [9, 10],
      ],
      ['9–15'],
    ],
    [
      'keeps a break',
      [
        [8, 10],
        [13, 17],
      ],
      ['8–17'],
    ],
    [
      'folds away hours in which nothing ever is',
      [
        [22, 24],
        [0, 4],
      ],
      ['0–4', '22–24'],
    ],
    [
      'lies under what is longer',
      [
        [0, 24],
        [3, 4],
      ],
      ['0–24'],
    ],
  ])('%s', (_, stretches, axis) => {
    expect(hours(...stretches)).toEqual(axis);
  });
});

describe('the scale of the picture', () => {
  const room = { tallest: 400, line: 24, finest: 30, fold: 10 };
  const nights = axisOf([stretch(0, 4), stretch(22, 24)]);

  it('gives the shortest stretch a line where there is room', () => {
    expect(scaleOf(axisOf([stretch(9, 12)]), room)).toMatchObject({ perMinute: 0.8, height: 144 });
  });

  it('never becomes a tower', () => {
    expect(scaleOf(axisOf([stretch(0, 24)]), room).height).toBeCloseTo(400);
  });

  it('goes on below a fold, where what is folded away begins and ends', () => {
    const { down, folds, height } = scaleOf(nights, room);

    expect([0, 4, 12, 22, 24].map((hour) => down(hour * HOUR))).toEqual([0, 192, 202, 202, 298]);
    expect(folds).toEqual([192]);
    expect(height).toBe(298);
  });

  it('keeps what lies beyond its ends at them', () => {
    const { down } = scaleOf(axisOf([stretch(9, 12)]), room);

    expect([8, 9, 12, 20].map((hour) => down(hour * HOUR))).toEqual([0, 0, 144, 144]);
  });
});
