import { countTimes } from './count-times';

const hours = {
  timezone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  until: '17:00',
  slotMinutes: 30,
};

describe('countTimes', () => {
  it('counts the times of the working days that two weeks hold after a day of notice', () => {
    // Tuesday, 09:36 in Berlin: 14 times are left of Wednesday, then eight whole days, then two times.
    expect(countTimes(hours, Date.UTC(2026, 8, 8, 7, 36))).toBe(14 + 8 * 16 + 2);
  });

  it('keeps nine at nine over the end of summer time', () => {
    expect(countTimes(hours, Date.UTC(2026, 9, 18, 22))).toBe(
      countTimes(hours, Date.UTC(2026, 8, 6, 22)),
    );
  });

  it('finds none when the hours are shorter than a meeting', () => {
    expect(countTimes({ ...hours, until: '09:20' }, Date.UTC(2026, 8, 8))).toBe(0);
  });
});
