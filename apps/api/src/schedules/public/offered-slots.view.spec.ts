import { InstantWriter, toSlotViews } from './offered-slots.view';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('slots on the wire', () => {
  it.each([
    '2026-03-29T01:00:00Z',
    '2026-03-29T00:00:00Z',
    '2026-12-31T23:59:00Z',
    '2027-01-01T00:00:00Z',
    '1969-12-31T23:59:00Z',
  ])('are written as %s', (text) => {
    expect(new InstantWriter().write(at(text))).toBe(text);
  });

  it('keep their days apart', () => {
    const [first, second] = toSlotViews([
      { start: at('2026-03-29T23:30Z'), end: at('2026-03-30T00:00Z') },
      { start: at('2026-03-30T00:00Z'), end: at('2026-03-30T00:30Z') },
    ]);
    expect([first?.end, second?.start]).toEqual(['2026-03-30T00:00:00Z', '2026-03-30T00:00:00Z']);
  });
});
