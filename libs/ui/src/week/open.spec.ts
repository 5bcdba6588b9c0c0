import { axisOf } from './axis';
import { localDay } from './local-day';
import { openOn } from './open';

const minutes = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

const openOnTuesday = (...hours: [start: string, end: string][]) => {
  const day = localDay('2026-09-08', 'Europe/Berlin');
  const stretches = hours.map(([start, end]) => ({
    start: Date.parse(start),
    end: Date.parse(end),
  }));
  return openOn(stretches, day, axisOf([day])).map(({ from, to }) => ({ from, to }));
};

describe('the open hours of a day', () => {
  it.each<[string, [string, string][], ReturnType<typeof minutes>[]]>([
    ['none', [], []],
    ['by its own clock', [['2026-09-08T07:00Z', '2026-09-08T15:00Z']], [minutes(9, 17)]],
    ['of another day', [['2026-09-09T07:00Z', '2026-09-09T15:00Z']], []],
    [
      'until midnight, not after it',
      [['2026-09-08T20:00Z', '2026-09-09T00:00Z']],
      [minutes(22, 24)],
    ],
    ['from midnight, not before it', [['2026-09-07T20:00Z', '2026-09-08T00:00Z']], [minutes(0, 2)]],
    [
      'that end at its midnight belong to the day before',
      [['2026-09-07T20:00Z', '2026-09-07T22:00Z']],
      [],
    ],
    ['all of them', [['2026-09-06T22:00Z', '2026-09-12T22:00Z']], [minutes(0, 24)]],
  ])('%s', (_, hours, expected) => {
    expect(openOnTuesday(...hours)).toEqual(expected);
  });

  it('go on through the hour that comes twice', () => {
    const day = localDay('2026-10-25', 'Europe/Berlin');
    const night = { start: Date.parse('2026-10-24T23:00Z'), end: Date.parse('2026-10-25T03:00Z') };
    expect(openOn([night], day, axisOf([day]))).toEqual([{ ...night, ...minutes(1, 5) }]);
  });
});
