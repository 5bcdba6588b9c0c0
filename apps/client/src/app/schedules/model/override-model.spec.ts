import { byFirstDay, newOverride, overrideBody, overrideOf } from './override-model';

describe('a special date', () => {
  it.each([
    [{ startDate: '2026-10-05', endDate: '2026-10-16', windows: [] }],
    [
      {
        startDate: '2026-09-26',
        endDate: '2026-09-26',
        windows: [{ startTime: '10:00', endTime: '12:00' }],
      },
    ],
  ])('goes out as it came in: %j', (override) => {
    expect(overrideBody(overrideOf(override))).toEqual(override);
  });

  it('keeps hours ready for closed days that open again', () => {
    expect(overrideBody({ ...newOverride('2026-10-05'), closed: false }).windows).toHaveLength(1);
  });

  it('stands in the list by its first day, and at the end while it has none', () => {
    const days = ['2026-10-05', '', '2026-09-26'].map(newOverride);

    expect(byFirstDay(days)).toEqual([2, 0, 1]);
  });
});
