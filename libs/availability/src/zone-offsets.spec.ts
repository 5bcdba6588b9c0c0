import { at, between } from '@appointment/testing';
import { ZoneOffsets } from './zone-offsets';

const HOUR = 3_600_000;

describe('the offsets of a zone', () => {
  it('change where its clocks change', () => {
    const year = between('2026-01-01T00:00Z', '2026-12-31T00:00Z');
    const spans = ZoneOffsets.of('Europe/Berlin').spans(year);
    expect(spans.map(({ offset }) => offset / HOUR)).toEqual([1, 2, 1]);
    expect(spans.slice(1).map(({ start }) => start)).toEqual([
      at('2026-03-29T01:00Z'),
      at('2026-10-25T01:00Z'),
    ]);
  });

  it('leave no hole, whichever years are asked for first', () => {
    const zone = ZoneOffsets.of('America/New_York');
    zone.spans(between('2030-01-01T00:00Z', '2031-01-01T00:00Z'));
    zone.spans(between('1975-01-01T00:00Z', '1976-01-01T00:00Z'));
    const spans = zone.spans(between('1960-01-01T00:00Z', '2035-01-01T00:00Z'));
    const starts = spans.slice(1).map(({ start }) => start);
    expect(starts).toEqual(spans.slice(0, -1).map(({ end }) => end));
    expect(spans.length).toBeGreaterThan(100);
  });

  it('stay for ever in a zone that has no summer time', () => {
    const spans = ZoneOffsets.of('UTC').spans(between('1900-01-01T00:00Z', '2100-01-01T00:00Z'));
    expect(spans).toEqual([{ start: -Infinity, end: Infinity, offset: 0 }]);
  });

  it('include the change at the very end of what is asked for', () => {
    const untilTheChange = between('2026-03-01T00:00Z', '2026-03-29T01:00Z');
    expect(ZoneOffsets.of('Europe/Berlin').spans(untilTheChange)).toHaveLength(2);
  });

  it('do not exist for a zone that does not', () => {
    expect(() => ZoneOffsets.of('Europe/Nowhere')).toThrow(RangeError);
  });
});
