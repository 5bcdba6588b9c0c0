import { rowAfter, rowOf, startOf } from './picked-model';

const berlin = 'Europe/Berlin';

describe('a typed time', () => {
  it.each([
    ['2026-09-10', '09:30', '2026-09-10T07:30:00Z'],
    ['2026-12-10', '09:30', '2026-12-10T08:30:00Z'],
    // Of an hour that comes twice, the first.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ])('%s %s is the moment %s', (day, time, start) => {
    expect(startOf({ day, time }, berlin)).toBe(start);
    expect(rowOf(start, berlin)).toEqual({ day, time });
  });

  it.each([
    ['in an hour that never comes', '2026-03-29', '02:30'],
    ['without a day', '', '09:30'],
    ['that is none', '2026-09-10', 'soon'],
  ])('%s is no moment', (_, day, time) => {
    expect(startOf({ day, time }, berlin)).toBeUndefined();
  });
});

describe('one more time', () => {
  it.each([
    [
      { day: '2026-09-10', time: '09:30' },
      { day: '2026-09-10', time: '10:15' },
    ],
    [
      { day: '2026-09-30', time: '23:30' },
      { day: '2026-10-01', time: '00:15' },
    ],
    [
      { day: '2026-09-10', time: 'soon' },
      { day: '2026-09-10', time: '' },
    ],
  ])('after %j is %j', (last, next) => {
    expect(rowAfter(last, 45)).toEqual(next);
  });
});
