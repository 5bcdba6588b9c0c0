import { between } from '@appointment/testing';
import fc from 'fast-check';
import { coarsened, eventKeyOf, rowChanges, rowsOf, type StoredBusyRow } from './busy-rows';

const morning = between('2026-03-02T09:00Z', '2026-03-02T10:00Z');
const noon = between('2026-03-02T12:00Z', '2026-03-02T13:00Z');
const evening = between('2026-03-02T18:00Z', '2026-03-02T19:00Z');

const stored = (id: number, eventKey: string, interval = morning): StoredBusyRow => ({
  id,
  eventKey,
  ...interval,
});

describe('the key of an event', () => {
  it('tells events apart and tells nothing of their name', () => {
    const key = eventKeyOf('/alice/work/doctor.ics');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(key).not.toBe(eventKeyOf('/alice/work/dentist.ics'));
  });
});

describe('rows of an event', () => {
  it('are its busy time, sorted and without overlap', () => {
    const rows = rowsOf('a', [noon, morning, morning]);
    expect(rows.map(({ start }) => start)).toEqual([morning.start, noon.start]);
  });

  it('are none for an event that is free', () => {
    expect(rowsOf('a', [])).toEqual([]);
  });
});

describe('changes of rows', () => {
  it('are none while nothing changed', () => {
    expect(rowChanges([stored(1, 'a')], [{ eventKey: 'a', ...morning }])).toEqual({
      add: [],
      remove: [],
    });
  });

  it('replace an event that was moved', () => {
    const moved = { eventKey: 'a', ...evening };
    expect(rowChanges([stored(1, 'a'), stored(2, 'b')], [moved, stored(2, 'b')])).toEqual({
      add: [moved],
      remove: [1],
    });
  });

  it('remove an event that is gone, and rows that stand there twice', () => {
    const wanted = [{ eventKey: 'a', ...morning }];
    expect(rowChanges([stored(1, 'a'), stored(2, 'a'), stored(3, 'b')], wanted)).toEqual({
      add: [],
      remove: [2, 3],
    });
  });

  it('keep two events at the same time apart', () => {
    const both = [
      { eventKey: 'a', ...morning },
      { eventKey: 'b', ...morning },
    ];
    expect(rowChanges([stored(1, 'a')], both)).toEqual({ add: [both[1]], remove: [] });
  });
});

describe('an event with more recurrences than anybody needs', () => {
  const everyMinute = (count: number) =>
    Array.from({ length: count }, (_none, minute) => ({
      start: minute * 60_000,
      end: minute * 60_000 + 1_000,
    }));

  it('is written down coarser', () => {
    expect(rowsOf('a', everyMinute(100_000)).length).toBeLessThanOrEqual(2_000);
  });

  it('never frees a moment that was busy', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(counts, ([count, most]) => {
        const fine = everyMinute(count);
        const coarse = coarsened(fine, most);
        expect(coarse.length).toBeLessThanOrEqual(most);
        for (const { start, end } of fine)
          expect(coarse.some((span) => span.start <= start && end <= span.end)).toBe(true);
      }),
    );
  });

  it('stays as it is when it is few', () => {
    expect(coarsened([morning, noon], 2)).toEqual([morning, noon]);
  });
});
