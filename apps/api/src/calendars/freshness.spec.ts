import { type Freshness, isVerifiable } from './freshness';

const now = Temporal.Instant.from('2026-03-02T08:00:00Z');
const seen = (asOf: string): Freshness => ({
  readable: true,
  asOf: Temporal.Instant.from(asOf),
  horizon: Temporal.Instant.from('2026-06-01T00:00:00Z'),
});

describe('calendars are verifiable', () => {
  it.each([
    ['2026-03-02T08:00:00Z', true],
    ['2026-03-02T07:00:00Z', true],
    ['2026-03-02T06:59:59.999Z', false],
  ])('when seen at %s with a limit of an hour: %s', (asOf, verifiable) => {
    expect(isVerifiable(seen(asOf), { now, staleLimitMinutes: 60 })).toBe(verifiable);
  });

  it('when there are none', () => {
    const nothing: Freshness = { readable: true, asOf: null, horizon: null };
    expect(isVerifiable(nothing, { now, staleLimitMinutes: 1 })).toBe(true);
  });

  it('never while one has not been read yet', () => {
    const unread: Freshness = { readable: false, asOf: null, horizon: null };
    expect(isVerifiable(unread, { now, staleLimitMinutes: 1_000_000 })).toBe(false);
  });
});
