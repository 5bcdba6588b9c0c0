import { addDays, addMonths, daysIntoWeek, lastDayOf, sameDayIn, weekdayOf, weeksOf } from './days';

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    // A day that Apia skipped: the calendar has it all the same.
    ['2011-12-29', 1, '2011-12-30'],
  ])('%s and %d days is %s', (day, days, other) => {
    expect(addDays(day, days)).toBe(other);
  });

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-09', 12, '2027-09'],
  ])('%s and %d months is %s', (month, months, other) => {
    expect(addMonths(month, months)).toBe(other);
  });

  it('knows the last day of a month', () => {
    expect(['2026-02', '2028-02', '2026-09', '2026-12'].map(lastDayOf)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-09-30',
      '2026-12-31',
    ]);
  });

  it('finds the same day of another month, or its last', () => {
    expect(sameDayIn('2026-02', '2026-01-31')).toBe('2026-02-28');
    expect(sameDayIn('2026-10', '2026-09-10')).toBe('2026-10-10');
  });

  it('counts weekdays from Monday', () => {
    expect(weekdayOf('2026-09-07')).toBe(1);
    expect(weekdayOf('2026-09-13')).toBe(7);
    expect(weekdayOf('1969-12-29')).toBe(1);
    expect(daysIntoWeek('2026-09-13', 7)).toBe(0);
  });
});

describe('weeks of a month', () => {
  it('begin on the weekday that the reader’s week begins with', () => {
    expect(weeksOf('2026-09', 1)[0]).toEqual([
      undefined,
      '2026-09-01',
      '2026-09-02',
      '2026-09-03',
      '2026-09-04',
      '2026-09-05',
      '2026-09-06',
    ]);
    expect(weeksOf('2026-09', 7)[0]?.slice(0, 3)).toEqual([undefined, undefined, '2026-09-01']);
  });

  it.each([
    ['2026-02', 7, 4],
    ['2026-09', 1, 5],
    ['2026-08', 1, 6],
  ])('of %s from weekday %d are %d', (month, firstWeekday, weeks) => {
    expect(weeksOf(month, firstWeekday)).toHaveLength(weeks);
  });

  it('hold each day once, in order', () => {
    const days = weeksOf('2028-02', 1).flat().filter(Boolean);
    expect(days).toHaveLength(29);
    expect([...days].sort()).toEqual(days);
  });
});
