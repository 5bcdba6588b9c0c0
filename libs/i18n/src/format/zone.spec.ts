import { cityOf, comesTwice, offsetAt, sameClocks, zoneTime } from './zone';

const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

describe('cityOf', () => {
  it.each([
    ['Europe/Lisbon', 'en', 'Lisbon'],
    ['Europe/Lisbon', 'de', 'Lissabon'],
    ['Europe/Lisbon', 'de-AT', 'Lissabon'],
    ['Asia/Kolkata', 'en', 'Kolkata'],
    ['Asia/Calcutta', 'en', 'Kolkata'],
    ['America/New_York', 'de', 'New York'],
    ['America/Argentina/Buenos_Aires', 'en', 'Buenos Aires'],
    ['UTC', 'en', 'UTC'],
  ])('of %s in %s is %s', (timeZone, language, city) => {
    expect(cityOf(timeZone, language)).toBe(city);
  });
});

describe('zoneTime', () => {
  it.each([
    ['Europe/Berlin', 'en', 'Berlin time'],
    ['Europe/Vienna', 'de', 'Ortszeit Wien'],
    ['UTC', 'de', 'UTC'],
    ['Etc/UTC', 'en', 'UTC'],
    ['Etc/GMT+5', 'en', 'UTC−5'],
    ['Etc/GMT-14', 'en', 'UTC+14'],
  ])('of %s in %s is %s', (timeZone, language, text) => {
    expect(zoneTime(timeZone, language)).toBe(text);
  });
});

describe('offsetAt', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const instants = ['1883-11-18T12:00:00Z', '2011-12-30T10:00:00Z', '2026-10-25T01:00:00Z'];

  it.each(instants)('agrees with Temporal in every zone at %s', (instant) => {
    const wrong = zones.filter((timeZone) => {
      const offset = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds;
      return offsetAt(at(instant), timeZone) !== offset / 1e6;
    });

    expect(wrong).toEqual([]);
  });
});

describe('comesTwice', () => {
  it.each([
    ['2026-10-24T23:59:59Z', false],
    ['2026-10-25T00:00:00Z', true],
    ['2026-10-25T01:59:59Z', true],
    ['2026-10-25T02:00:00Z', false],
    ['2026-03-29T01:00:00Z', false],
  ])('at %s in Berlin: %s', (instant, twice) => {
    expect(comesTwice(at(instant), 'Europe/Berlin')).toBe(twice);
  });

  it('never happens where clocks stand still', () => {
    expect(comesTwice(at('2026-10-25T00:30:00Z'), 'Asia/Kolkata')).toBe(false);
  });

  it('is not meant by the day that Apia left out', () => {
    expect(comesTwice(at('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe(false);
  });
});

describe('sameClocks', () => {
  const inWinter = { start: at('2026-01-10T09:00:00Z'), end: at('2026-01-10T10:00:00Z') };

  it.each([
    ['Europe/Berlin', 'Europe/Paris', true],
    ['Europe/Berlin', 'Europe/Lisbon', false],
    ['Europe/London', 'UTC', true],
  ])('of %s and %s in winter: %s', (one, other, same) => {
    expect(sameClocks(inWinter, one, other)).toBe(same);
  });

  it('parts when one of the two changes its clocks during the meeting', () => {
    const overNight = { start: at('2026-03-29T00:30:00Z'), end: at('2026-03-29T01:30:00Z') };

    expect(sameClocks(overNight, 'Europe/London', 'UTC')).toBe(false);
  });
});
