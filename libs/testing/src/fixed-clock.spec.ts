import { FixedClock } from './fixed-clock';

describe('a fixed clock', () => {
  it('stands until it is moved', () => {
    const clock = new FixedClock('2026-06-01T08:00Z');
    expect(clock.now()).toEqual(Temporal.Instant.from('2026-06-01T08:00Z'));
    clock.advance({ hours: 24 });
    expect(clock.now().toString()).toBe('2026-06-02T08:00:00Z');
    clock.setTo('2026-01-01T00:00Z');
    expect(clock.now().toString()).toBe('2026-01-01T00:00:00Z');
  });
});
