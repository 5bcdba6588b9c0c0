import { at, between, day, days, local, startsIn } from './instants';

const HOUR = 3_600_000;

describe('readable instants', () => {
  it('are epoch milliseconds', () => {
    expect(at('1970-01-01T01:00+01:00')).toBe(0);
    expect(local('1970-01-01T09:00', 'Asia/Tokyo')).toBe(0);
    expect(between('1970-01-01T00:00Z', '1970-01-01T01:00Z')).toEqual({ start: 0, end: HOUR });
  });

  it('give a local day its true length', () => {
    const lengthOf = (date: string) => {
      const { start, end } = day(date, 'Europe/Berlin');
      return (end - start) / HOUR;
    };
    expect(['2026-03-28', '2026-03-29', '2026-10-25'].map(lengthOf)).toEqual([24, 23, 25]);
  });

  it('count the last of several days in', () => {
    const { start, end } = days('2026-06-01', '2026-06-07', 'UTC');
    expect((end - start) / HOUR).toBe(7 * 24);
  });

  it('read as the wall of a zone shows them', () => {
    const slots = [between('2026-03-29T01:00Z', '2026-03-29T01:30Z')];
    expect(startsIn('Europe/Berlin', slots)).toEqual(['2026-03-29T03:00+02:00']);
  });
});
