import { weekdaysInWords } from './weekdays-in-words';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const week = (first: number) => ({
  weekday: (day: number) => names[day - 1] ?? '',
  weekdays: () => names.map((_, day) => ((first - 1 + day) % 7) + 1),
});

describe('weekdaysInWords', () => {
  it.each([
    [[1, 2, 3, 4, 5], 1, 'Mon – Fri'],
    [[1, 3, 5], 1, 'Mon, Wed, Fri'],
    [[1, 2], 1, 'Mon, Tue'],
    [[5, 6, 7, 1], 1, 'Mon, Fri – Sun'],
    [[7, 1, 2], 7, 'Sun – Tue'],
    [[3], 1, 'Wed'],
    [[], 1, ''],
  ])('says %j in a week that begins on day %i as "%s"', (days, first, words) => {
    expect(weekdaysInWords(days, week(first))).toBe(words);
  });
});
