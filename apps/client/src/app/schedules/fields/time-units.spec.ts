import { unitOf } from './time-units';

describe('unitOf', () => {
  it.each([
    [0, 'minute'],
    [45, 'minute'],
    [90, 'minute'],
    [120, 'hour'],
    [1440, 'day'],
    [1500, 'hour'],
  ])('%d minutes are written in the unit %s', (minutes, unit) => {
    expect(unitOf(minutes)).toBe(unit);
  });
});
