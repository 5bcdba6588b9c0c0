import { type Known, planSync, type Wish } from './sync-plan';

const instant = (text: string) => Temporal.Instant.from(text);
const now = instant('2026-03-02T08:00:00Z');
const days = (count: number) => count * 24 * 60;

const wish = (changes: Partial<Wish> = {}): Wish => ({
  now,
  timeZone: 'Europe/Berlin',
  ownerAddresses: ['mara@example.org'],
  farthestBookingMinutes: null,
  calendarId: 7,
  byHand: false,
  ...changes,
});

const known = (changes: Partial<Known> = {}): Known => ({
  syncToken: 'token-1',
  horizon: instant('2026-05-10T00:00:00Z'),
  timezone: 'Europe/Berlin',
  listedAt: now,
  imported: null,
  problems: 0,
  ...changes,
});

const nothingKnown = known({ syncToken: null, horizon: null, timezone: null, listedAt: null });

const daysAhead = (horizon: Temporal.Instant) => Math.floor(horizon.since(now).total('days'));

describe('what a sync asks for', () => {
  it('asks for everything the first time', () => {
    expect(planSync(nothingKnown, wish()).since).toBeUndefined();
  });

  it.each([
    [null, 60 + 15],
    [days(14), 60 + 15],
    [days(200), 200 + 15],
    [days(2 * 366), 2 * 366 + 15],
  ])('expands a farthest booking of %s minutes to %i days', (farthestBookingMinutes, expected) => {
    const { horizon } = planSync(nothingKnown, wish({ farthestBookingMinutes }));
    expect(daysAhead(horizon)).toBe(expected);
  });

  it('sees the last slot of the booking window to its end, with the longest buffer', () => {
    const farthestBookingMinutes = days(100);
    const needed = now.add({ minutes: farthestBookingMinutes, hours: 10 + 24 });
    const justTooShort = known({ horizon: needed.subtract({ milliseconds: 1 }) });
    expect(planSync(known({ horizon: needed }), wish({ farthestBookingMinutes })).since).toBe(
      'token-1',
    );
    expect(planSync(justTooShort, wish({ farthestBookingMinutes })).since).toBeUndefined();
  });

  it('asks for what changed, and keeps the horizon, while that reaches', () => {
    const plan = planSync(known(), wish());
    expect(plan.since).toBe('token-1');
    expect(plan.horizon).toEqual(known().horizon);
    expect(plan.view.within.end).toBe(known().horizon?.epochMilliseconds);
  });

  it('asks for everything when a page begins to reach further', () => {
    const plan = planSync(known(), wish({ farthestBookingMinutes: days(365) }));
    expect(plan.since).toBeUndefined();
    expect(daysAhead(plan.horizon)).toBe(365 + 15);
  });

  it('asks for everything when the owner moved to another zone: all-day events lie elsewhere now', () => {
    const plan = planSync(known(), wish({ timeZone: 'America/Vancouver' }));
    expect(plan.since).toBeUndefined();
    expect(plan.view.timeZone).toBe('America/Vancouver');
  });

  it('looks further ahead each time when the provider keeps no count of changes', () => {
    const plan = planSync(known({ syncToken: null }), wish());
    expect(plan.since).toBeUndefined();
    expect(daysAhead(plan.horizon)).toBe(60 + 15);
  });

  it('still sees a meeting that has been going on since yesterday', () => {
    const { view } = planSync(known(), wish());
    expect(view.within.start).toBe(instant('2026-03-01T08:00:00Z').epochMilliseconds);
  });

  it('lists everything once a day, each calendar at a moment of its own', () => {
    const listedAt = now.subtract({ hours: 21 });
    expect(planSync(known({ listedAt }), wish()).since).toBe('token-1');
    const tomorrow = { ...wish(), now: listedAt.add({ hours: 24 }) };
    expect(planSync(known({ listedAt }), tomorrow).since).toBeUndefined();
    const dueAt = (calendarId: number) => {
      const isDue = (minute: number) => {
        const at = { ...wish({ calendarId }), now: listedAt.add({ minutes: minute }) };
        return planSync(known({ listedAt }), at).since === undefined;
      };
      return Array.from({ length: 24 * 60 }, (_none, minute) => minute).find(isDue);
    };
    expect(new Set([1, 2, 3, 4, 5].map(dueAt)).size).toBe(5);
  });

  it('goes on with a first import that was cut off, however long ago', () => {
    const cutOff = known({ imported: 300, listedAt: null, syncToken: 'half-way' });
    expect(planSync(cutOff, wish()).since).toBe('half-way');
  });

  it('begins an import anew when the owner has moved to another zone since', () => {
    const cutOff = known({ imported: 300, listedAt: null, syncToken: 'half-way' });
    expect(planSync(cutOff, wish({ timeZone: 'Asia/Kolkata' })).since).toBeUndefined();
  });

  it('lists everything for somebody who waits to hear that a broken event is mended', () => {
    expect(planSync(known({ problems: 1 }), wish()).since).toBe('token-1');
    expect(planSync(known({ problems: 1 }), wish({ byHand: true })).since).toBeUndefined();
    expect(planSync(known(), wish({ byHand: true })).since).toBe('token-1');
  });
});
