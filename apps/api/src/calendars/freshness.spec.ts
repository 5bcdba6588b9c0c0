import { type Freshness, isFresh, isVerifiable } from './freshness';

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

describe('calendars need not be asked again', () => {
  const until = Temporal.Instant.from('2026-06-01T00:00:00Z').epochMilliseconds;
  const fresh = (freshness: Freshness, end = until) =>
    isFresh(freshness, { now, maxAgeSeconds: 60, until: end });

  it.each([
    ['2026-03-02T07:59:00Z', true],
    ['2026-03-02T07:58:59.999Z', false],
  ])('when seen at %s, within a minute: %s', (asOf, expected) => {
    expect(fresh(seen(asOf))).toBe(expected);
  });

  it('unless they were not read as far', () => {
    expect(fresh(seen('2026-03-02T08:00:00Z'), until + 1)).toBe(false);
  });

  it('when there are none, but not while one was never read', () => {
    expect(fresh({ readable: true, asOf: null, horizon: null })).toBe(true);
    expect(fresh({ readable: false, asOf: null, horizon: null })).toBe(false);
  });
});
