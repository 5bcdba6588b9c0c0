import { readTime, showTime, stepped } from './time-of-day';

describe('readTime', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['21', '21:00'],
    ['9:30 pm', '21:30'],
    ['930p', '21:30'],
    ['9 p.m.', '21:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['17 Uhr', '17:00'],
    [' 0:00 ', '00:00'],
  ])('reads %j as %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it.each(['', 'nine', '24:00', '9:60', '13 pm', '0 am', '99', '-1', '9:3', '12345'])(
    'refuses %j',
    (typed) => {
      expect(readTime(typed)).toBeUndefined();
    },
  );
});

describe('stepped', () => {
  it.each([
    ['09:00', 1, '09:15'],
    ['09:00', -1, '08:45'],
    ['09:05', 1, '09:15'],
    ['09:05', -1, '09:00'],
    ['23:45', 1, '00:00'],
    ['00:00', -1, '23:45'],
  ] as const)('from %s in direction %i comes to %s', (time, direction, next) => {
    expect(stepped(time, 15, direction)).toBe(next);
  });
});

describe('showTime', () => {
  it.each([
    ['00:05', '12:05 am'],
    ['09:30', '9:30 am'],
    ['12:00', '12:00 pm'],
    ['21:30', '9:30 pm'],
  ])('shows %s on a clock of 12 hours as %s, which can be read again', (time, shown) => {
    expect(showTime(time, true)).toBe(shown);
    expect(readTime(shown)).toBe(time);
  });

  it('shows a clock of 24 hours as it is', () => {
    expect(showTime('21:30', false)).toBe('21:30');
  });
});
