import { hoursOf, nextWindow, weekOf, windowsOverlap, type DayModel } from './week-model';

const general = { from: '09:00', to: '17:00' };
const generalHours = {
  weekdays: [1, 2, 5],
  startTime: '09:00',
  endTime: '17:00',
  useCustomAvailabilities: false,
  availabilities: [],
};
const customHours = {
  ...generalHours,
  useCustomAvailabilities: true,
  availabilities: [
    { dayOfWeek: 4, startTime: '13:00', endTime: '17:00' },
    { dayOfWeek: 4, startTime: '09:00', endTime: '12:00' },
  ],
};
const openDays = (week: readonly DayModel[]) =>
  week.filter(({ on }) => on).map(({ weekday }) => weekday);

describe('weekOf', () => {
  it('opens the chosen days with the general hours', () => {
    const week = weekOf(generalHours);

    expect(openDays(week)).toEqual([1, 2, 5]);
    expect(week[1]?.windows).toEqual([{ from: '09:00', to: '17:00' }]);
  });

  it('opens the days that have custom windows, and only these', () => {
    const week = weekOf(customHours);

    expect(openDays(week)).toEqual([4]);
    expect(week[3]?.windows).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]);
  });

  it('keeps hours ready for days that are off', () => {
    expect(weekOf(customHours)[0]).toEqual({
      weekday: 1,
      on: false,
      windows: [{ from: '09:00', to: '17:00' }],
    });
  });
});

describe('hoursOf', () => {
  it.each([
    ['general', generalHours],
    [
      'custom',
      {
        ...customHours,
        weekdays: [4],
        availabilities: customHours.availabilities.toReversed(),
      },
    ],
  ])('gives back %s hours as they were', (_, hours) => {
    expect(hoursOf(weekOf(hours), general)).toEqual(hours);
  });

  it('stores days that became alike as general hours', () => {
    const week = weekOf(generalHours).map((day) => ({
      ...day,
      windows: [{ from: '10:00', to: '12:00' }],
    }));

    expect(hoursOf(week, general)).toMatchObject({
      startTime: '10:00',
      endTime: '12:00',
      useCustomAvailabilities: false,
    });
  });

  it('stores hours over midnight as windows, which alone may end the next day', () => {
    const week = weekOf(generalHours).map((day) => ({
      ...day,
      windows: [{ from: '22:00', to: '02:00' }],
    }));

    expect(hoursOf(week, general)).toMatchObject({
      startTime: '09:00',
      endTime: '17:00',
      useCustomAvailabilities: true,
      availabilities: [
        { dayOfWeek: 1, startTime: '22:00', endTime: '02:00' },
        { dayOfWeek: 2, startTime: '22:00', endTime: '02:00' },
        { dayOfWeek: 5, startTime: '22:00', endTime: '02:00' },
      ],
    });
  });
});

describe('windowsOverlap', () => {
  it.each([
    [
      [
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ],
      false,
    ],
    [
      [
        ['13:00', '17:00'],
        ['09:00', '13:30'],
      ],
      true,
    ],
    [
      [
        ['09:00', '17:00'],
        ['10:00', '11:00'],
      ],
      true,
    ],
    [
      [
        ['22:00', '02:00'],
        ['09:00', '10:00'],
      ],
      false,
    ],
    [
      [
        ['22:00', '02:00'],
        ['23:00', '23:30'],
      ],
      true,
    ],
    [[['09:00', '12:00']], false],
    [[], false],
  ])('of %j: %s', (windows, overlap) => {
    expect(windowsOverlap(windows.map(([from = '', to = '']) => ({ from, to })))).toBe(overlap);
  });
});

describe('nextWindow', () => {
  it.each([
    [[], { from: '09:00', to: '11:00' }],
    [[{ from: '09:00', to: '12:00' }], { from: '13:00', to: '15:00' }],
    [[{ from: '09:00', to: '12:30' }], { from: '14:00', to: '16:00' }],
    [[{ from: '18:00', to: '22:00' }], { from: '22:00', to: '23:00' }],
  ])('after %j is %j', (windows, window) => {
    expect(nextWindow(windows)).toEqual(window);
  });
});
