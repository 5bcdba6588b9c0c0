import { TestBed } from '@angular/core/testing';
import { Clock } from './clock';
import { Formats } from './formats';

const now = Date.UTC(2026, 8, 8, 7, 36);

describe('Formats', () => {
  const open = () => {
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
    const clock = TestBed.inject(Clock);
    clock.zone.set('Europe/Berlin');
    clock.hours.set(24);
    clock.firstWeekday.set(1);
    return { clock, formats: TestBed.inject(Formats) };
  };
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('shows a time in the reader’s zone and clock, or in another zone', () => {
    const { clock, formats } = open();

    expect(formats.time(now)).toBe('09:36');
    expect(formats.time(now, 'Europe/Lisbon')).toBe('08:36');
    clock.hours.set(12);
    expect(formats.time('2026-09-08T13:00:00Z')).toBe('3:00 pm');
  });

  it.each([
    [24 * 60_000 + 59_000, 'in 24 minutes'],
    [60 * 60_000, 'in 1 hour'],
    [-12_000, '12 seconds ago'],
    [-49 * 3_600_000, '2 days ago'],
  ])('says %d ms away as "%s"', (away, said) => {
    expect(open().formats.distance(now + away, now)).toBe(said);
  });

  it.each([
    ['2026-09-08T21:59:00Z', 'Today'],
    ['2026-09-08T22:00:00Z', 'Tomorrow'],
    ['2026-09-09T22:00:00Z', undefined],
    ['2026-09-07T21:59:00Z', undefined],
  ])('knows whether %s is near', (moment, word) => {
    expect(open().formats.nearDay(moment, now)).toBe(word);
  });

  it('orders the weekdays as the owner’s week runs', () => {
    const { clock, formats } = open();

    expect(formats.weekdays()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    clock.firstWeekday.set(7);
    expect(formats.weekdays()).toEqual([7, 1, 2, 3, 4, 5, 6]);
    expect(formats.weekday(7)).toBe('Sunday');
  });
});
