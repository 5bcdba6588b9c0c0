import { daysWithHours, freeDay, neighbours, offeredDays, slotsOf } from './free-days';

const slot = (start: string) => ({ start, end: start });
const dayOf = (start: string, zone: string) => [...offeredDays([slot(start)], zone).keys()];

describe('the day of a slot', () => {
  it.each([
    ['2026-09-10T22:30:00Z', 'Europe/Lisbon', '2026-09-10'],
    ['2026-09-10T22:30:00Z', 'Europe/Berlin', '2026-09-11'],
    ['2026-09-10T19:00:00Z', 'Asia/Kolkata', '2026-09-11'],
    ['2026-09-10T05:30:00Z', 'America/Vancouver', '2026-09-09'],
    // Apia had no 30 December 2011.
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s', (start, zone, day) => {
    expect(dayOf(start, zone)).toEqual([day]);
  });
});

describe('the parts of a day', () => {
  it('change at noon and at five', () => {
    const starts = ['00:00', '11:59', '12:00', '16:59', '17:00', '23:30'];
    const slots = starts.map((time) => slot(`2026-09-10T${time}:00Z`));
    const day = offeredDays(slots, 'UTC').get('2026-09-10');
    expect(day?.parts).toEqual({
      morning: slots.slice(0, 2),
      afternoon: slots.slice(2, 4),
      evening: slots.slice(4),
    });
    expect(day && slotsOf(day)).toEqual(slots);
  });

  it('keep both of the doubled hour', () => {
    const doubled = [slot('2026-10-25T00:30:00Z'), slot('2026-10-25T01:30:00Z')];
    const day = offeredDays(doubled, 'Europe/Berlin').get('2026-10-25');
    expect(day && freeDay(day)).toEqual({
      times: 2,
      morning: true,
      afternoon: false,
      evening: false,
    });
  });
});

describe('days with hours', () => {
  const hours = [{ first: '2026-09-10T07:00:00Z', last: '2026-09-10T14:30:00Z' }];

  it.each([
    ['Europe/Berlin', ['2026-09-10']],
    ['Pacific/Auckland', ['2026-09-10', '2026-09-11']],
    ['Pacific/Honolulu', ['2026-09-09', '2026-09-10']],
  ])('are those on which something could start in %s', (zone, days) => {
    expect([...daysWithHours(hours, zone)]).toEqual(days);
  });

  it('are all of a span that is longer than a day', () => {
    const long = [{ first: '2026-09-10T07:00:00Z', last: '2026-09-12T06:30:00Z' }];
    expect([...daysWithHours(long, 'UTC')]).toEqual(['2026-09-10', '2026-09-11', '2026-09-12']);
  });
});

describe('neighbours of a day', () => {
  it('are the nearest free days, in whatever order they come', () => {
    const days = ['2026-09-14', '2026-09-08', '2026-09-10'];
    expect(neighbours(days, '2026-09-10')).toEqual({ before: '2026-09-08', after: '2026-09-14' });
    expect(neighbours(days, '2026-09-09')).toEqual({ before: '2026-09-08', after: '2026-09-10' });
    expect(neighbours([], '2026-09-09')).toEqual({ before: undefined, after: undefined });
  });
});
