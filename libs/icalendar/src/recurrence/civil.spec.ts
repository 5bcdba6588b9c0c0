import { civilDay, dayNumber, weekdayOf } from './civil';

const epoch = Temporal.PlainDate.from('1970-01-01');

describe('the calendar in whole numbers', () => {
  it('agrees with Temporal on every day of four centuries', () => {
    const wrong: string[] = [];
    for (let number = -62_091; number < 84_006; number++) {
      const date = epoch.add({ days: number });
      const { year, month, day } = civilDay(number);
      const agrees =
        year === date.year &&
        month === date.month &&
        day === date.day &&
        weekdayOf(number) === date.dayOfWeek &&
        dayNumber(year, month, day) === number;
      if (!agrees) wrong.push(date.toString());
    }
    expect(wrong).toEqual([]);
  });

  it('counts months on over the end of a year', () => {
    expect(dayNumber(2026, 14, 1)).toBe(dayNumber(2027, 2, 1));
    expect(dayNumber(2026, 0, 31)).toBe(dayNumber(2025, 12, 31));
  });
});
