import { sampleLetter } from './sample-letters';
import { wordingOf } from './wording';

const letter = sampleLetter('request-to-owner');
const at = (instant: string) => Temporal.Instant.from(instant);
const meeting = (start: string, end: string) => ({
  ...letter.meeting,
  start: at(start),
  end: at(end),
});
const inZones = (reader: string, other: string) => ({
  ...letter,
  reader: { ...letter.reader, timeZone: reader },
  other: { ...letter.other, timeZone: other },
});

describe('the time of a letter', () => {
  it('names the other side when its clocks show another time', () => {
    expect(wordingOf(letter).time).toEqual({
      day: 'Thursday 10 September',
      range: '11:30 – 12:00',
      detail: '30 minutes, Berlin time. 10:30 in Lisbon, where Tomás Rivera is.',
    });
  });

  it.each(['Europe/Berlin', 'Europe/Paris'])('is said once when the other is in %s', (timeZone) => {
    expect(wordingOf(inZones('Europe/Berlin', timeZone)).time.detail).toBe(
      '30 minutes, Berlin time.',
    );
  });

  it('names the day of the other side when it is another there', () => {
    expect(wordingOf(inZones('America/Vancouver', 'Australia/Sydney')).time).toEqual({
      day: 'Thursday 10 September',
      range: '02:30 – 03:00',
      detail: '30 minutes, Vancouver time. 19:30 in Sydney, where Tomás Rivera is.',
    });
    const evening = meeting('2026-09-11T02:00:00Z', '2026-09-11T03:30:00Z');
    expect(
      wordingOf({ ...inZones('America/Vancouver', 'Australia/Sydney'), meeting: evening }).time,
    ).toEqual({
      day: 'Thursday 10 September',
      range: '19:00 – 20:30',
      detail:
        '1 hour, 30 minutes, Vancouver time. Fri 11 Sept, 12:00 in Sydney, where Tomás Rivera is.',
    });
  });

  it('says both days of a meeting over midnight', () => {
    const late = meeting('2026-09-10T21:30:00Z', '2026-09-10T22:30:00Z');

    expect(wordingOf({ ...letter, meeting: late }).time).toMatchObject({
      day: 'Thursday 10 September at 23:30 – Friday 11 September at 00:30',
      range: '',
    });
  });

  it.each([
    ['2026-10-25T00:30:00Z', '02:30 GMT+2 – 02:45 GMT+2'],
    ['2026-10-25T01:30:00Z', '02:30 GMT+1 – 02:45 GMT+1'],
  ])('tells the doubled hours of autumn apart: %s', (start, range) => {
    const quarter = { ...letter.meeting, start: at(start), end: at(start).add({ minutes: 15 }) };

    expect(wordingOf({ ...letter, meeting: quarter }).time.range).toBe(range);
  });

  it('follows the clock that its reader chose', () => {
    const reader = { ...letter.reader, timeMode: 12 } as const;

    expect(wordingOf({ ...letter, reader }).time.range).toBe('11:30 am – 12:00 pm');
    expect(wordingOf({ ...letter, reader }).when).toBe('Thu 10 Sept, 11:30 am');
  });

  it('names the year when it is another than that of the letter', () => {
    const nextYear = meeting('2027-01-07T09:30:00Z', '2027-01-07T10:00:00Z');

    expect(wordingOf({ ...letter, meeting: nextYear }).when).toBe('Thu, 7 Jan 2027, 10:30');
  });
});
