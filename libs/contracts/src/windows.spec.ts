import { overlappingOverride, overlappingWindow, repeatedOverride, windowMinutes } from './windows';

/** `2 09:00-12:00`: a window of Tuesday. */
const window = (text: string) => {
  const [day = '', times = ''] = text.split(' ');
  const [startTime = '', endTime = ''] = times.split('-');
  return { dayOfWeek: Number(day), startTime, endTime };
};

const override = (startDate: string, endDate = startDate, ...windows: string[]) => ({
  startDate,
  endDate,
  windows: windows.map((times) => {
    const { startTime, endTime } = window(`1 ${times}`);
    return { startTime, endTime };
  }),
});

describe('the length of a window', () => {
  it.each([
    ['09:00-17:00', 480],
    ['00:00-23:59', 1439],
    ['22:00-02:00', 240],
    ['12:00-00:00', 720],
    ['09:00-08:59', 1439],
  ])('%s is %i minutes', (times, minutes) => {
    expect(windowMinutes(window(`1 ${times}`))).toBe(minutes);
  });
});

describe('windows of a week', () => {
  it.each<[what: string, windows: string[]]>([
    ['none at all', []],
    ['one', ['1 09:00-17:00']],
    ['touching ones', ['1 09:00-12:00', '1 12:00-17:00']],
    ['the same hours of other days', ['1 09:00-12:00', '2 09:00-12:00']],
    ['one that ends at midnight, and the next morning', ['1 20:00-00:00', '2 00:00-08:00']],
    ['one over midnight, and what begins at its end', ['1 22:00-02:00', '2 02:00-08:00']],
    ['Sunday night, and what begins at its end', ['7 22:00-02:00', '1 02:00-08:00']],
    ['all of a day in two halves, all week', allWeekInHalves()],
  ])('share no time: %s', (_, windows) => {
    expect(overlappingWindow(windows.map(window))).toBe(-1);
  });

  it.each<[what: string, windows: string[], index: number]>([
    ['the same twice', ['1 09:00-12:00', '1 09:00-12:00'], 1],
    ['by a minute', ['1 09:00-12:01', '1 12:00-17:00'], 1],
    ['one within another', ['1 09:00-17:00', '1 10:00-11:00'], 1],
    ['the later one is named, in whichever order they come', ['1 12:00-17:00', '1 09:00-13:00'], 1],
    ['over midnight', ['1 22:00-02:00', '2 01:00-03:00'], 1],
    ['over midnight, the other way round', ['2 01:00-03:00', '1 22:00-02:00'], 1],
    ['from Sunday to Monday', ['1 01:00-03:00', '7 22:00-02:00'], 1],
    ['two Sunday nights', ['7 22:00-02:00', '7 23:00-01:00'], 1],
    ['a third one', ['1 09:00-10:00', '3 09:00-10:00', '3 09:30-11:00'], 2],
    ['under one that covers several', ['1 08:00-18:00', '1 09:00-10:00', '1 11:00-12:00'], 1],
  ])('overlap: %s', (_, windows, index) => {
    expect(overlappingWindow(windows.map(window))).toBe(index);
  });
});

describe('overrides', () => {
  it.each<[what: string, overrides: ReturnType<typeof override>[], index: number]>([
    ['of different days are fine', [override('2026-03-03'), override('2026-03-04')], -1],
    [
      'of touching ranges are fine',
      [override('2026-03-01', '2026-03-05'), override('2026-03-06')],
      -1,
    ],
    ['have a day once', [override('2026-03-03'), override('2026-03-03')], 1],
    [
      'have the last day of a range once',
      [override('2026-03-01', '2026-03-05'), override('2026-03-05')],
      1,
    ],
    [
      'have a day within a range once',
      [override('2026-03-03'), override('2026-03-01', '2026-03-31')],
      1,
    ],
    [
      'name the first that repeats',
      [override('2026-04-01'), override('2026-03-03'), override('2026-04-01')],
      2,
    ],
  ])('%s', (_, overrides, index) => {
    expect(repeatedOverride(overrides)).toBe(index);
  });

  it.each<[what: string, windows: string[], index: number]>([
    ['closed days have none', [], -1],
    ['touching ones are fine', ['09:00-12:00', '12:00-14:00'], -1],
    ['overlapping ones are not', ['09:00-12:00', '11:00-14:00'], 1],
    ['nor over midnight', ['22:00-02:00', '23:00-00:30'], 1],
    ['nor with those of the day before', ['22:00-02:00', '01:00-03:00'], 1],
  ])('share no time among their windows: %s', (_, windows, index) => {
    const quiet = override('2026-03-01');
    expect(overlappingOverride([quiet, override('2026-03-03', '2026-03-04', ...windows)])).toBe(
      index,
    );
  });

  it('have no day before on a single day', () => {
    expect(
      overlappingOverride([override('2026-03-03', '2026-03-03', '22:00-02:00', '01:00-03:00')]),
    ).toBe(-1);
  });
});

function allWeekInHalves(): string[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [`${day} 00:00-12:00`, `${day} 12:00-00:00`]);
}
