import { Instant } from './primitives';

describe('an instant', () => {
  it.each([
    '2026-03-29T01:00:00Z',
    '2026-03-29T03:00:00+02:00',
    '2026-03-29T01:00:00.123456789Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999-23:59',
  ])('that is taken is one that can be reckoned with: %s', (text) => {
    expect(Instant.safeParse(text).success).toBe(true);
    expect(() => Temporal.Instant.from(text)).not.toThrow();
  });

  it.each(['2026-03-29T01:00:00.1234567890Z', '2026-03-29T01:00:00', '2026-02-30T01:00:00Z'])(
    'is refused where it can’t be: %s',
    (text) => {
      expect(Instant.safeParse(text).success).toBe(false);
    },
  );
});
