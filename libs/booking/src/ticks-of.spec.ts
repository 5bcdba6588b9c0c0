import { overlaps } from '@appointment/availability';
import { between } from '@appointment/testing';
import * as fc from 'fast-check';
import { ticksOf } from './ticks-of';

const MINUTE = 60_000;

describe('the ticks that an interval claims', () => {
  it('are its minutes since the epoch', () => {
    expect(ticksOf(between('1970-01-01T01:00Z', '1970-01-01T01:03Z'))).toEqual([60, 61, 62]);
  });

  it.each([
    {
      what: 'a minute that it only touches is claimed whole',
      start: 30_000,
      end: 90_000,
      ticks: [0, 1],
    },
    { what: 'the minute in which it ends is not', start: 0, end: 60_000, ticks: [0] },
    { what: 'before the epoch they are negative', start: -120_000, end: 0, ticks: [-2, -1] },
    { what: 'an empty interval has none', start: 60_000, end: 60_000, ticks: [] },
  ])('$what', ({ start, end, ticks }) => {
    expect(ticksOf({ start, end })).toEqual(ticks);
  });

  it('are shared exactly when two intervals on whole minutes overlap', () => {
    const onMinutes = fc
      .record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 30 }) })
      .map(({ start, length }) => ({ start: start * MINUTE, end: (start + length) * MINUTE }));
    fc.assert(
      fc.property(onMinutes, onMinutes, (a, b) => {
        const shared = ticksOf(a).filter((tick) => ticksOf(b).includes(tick));
        expect(shared.length > 0).toBe(overlaps(a, b));
      }),
    );
  });
});
