import * as fc from 'fast-check';
import { drawnWeek } from './drawn-weeks';

const SEED = 20_260_329;
const weeks = fc.sample(drawnWeek(), { numRuns: 400, seed: SEED });
const share = (matches: (week: (typeof weeks)[number]) => boolean) =>
  weeks.filter(matches).length / weeks.length;

const offsetAt = (instant: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).offset;

describe('drawn weeks', () => {
  it('stand in many zones', () => {
    expect(new Set(weeks.map(({ rules }) => rules.timeZone)).size).toBeGreaterThan(150);
  });

  it('often contain a clock change', () => {
    const changes = share(
      ({ rules: { timeZone }, question: { within } }) =>
        offsetAt(within.start, timeZone) !== offsetAt(within.end, timeZone),
    );
    expect(changes).toBeGreaterThan(0.15);
  });

  it('have general hours, custom windows, ends and busy time', () => {
    expect(share(({ rules }) => rules.customWindows === null)).toBeGreaterThan(0.3);
    expect(share(({ rules }) => (rules.customWindows ?? []).length > 1)).toBeGreaterThan(0.3);
    expect(share(({ rules }) => rules.lastDay !== null)).toBeGreaterThan(0.3);
    expect(share(({ question }) => question.busy.length > 2)).toBeGreaterThan(0.3);
  });

  it('now and then have closed days, other hours and limits', () => {
    const hasOverride = (matches: (windows: number) => boolean) =>
      share(({ rules }) => rules.overrides.some(({ windows }) => matches(windows.length)));
    expect(hasOverride((windows) => windows === 0)).toBeGreaterThan(0.1);
    expect(hasOverride((windows) => windows > 0)).toBeGreaterThan(0.1);
    expect(share(({ rules }) => rules.limitPerDay !== null)).toBeGreaterThan(0.15);
    expect(share(({ rules }) => rules.limitPerWeek !== null)).toBeGreaterThan(0.15);
    expect(share(({ question }) => (question.booked ?? []).length > 2)).toBeGreaterThan(0.3);
  });
});
