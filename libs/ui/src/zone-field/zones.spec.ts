import { zonesIn, zonesLike } from './zones';

const first = (language: string, typed: string) =>
  zonesLike(zonesIn(language), typed).map(({ id }) => id)[0];

describe('zonesLike', () => {
  it.each([
    ['en', 'lis', 'Europe/Lisbon'],
    ['de', 'liss', 'Europe/Lisbon'],
    ['de', 'wien', 'Europe/Vienna'],
    ['en', 'sao p', 'America/Sao_Paulo'],
    ['en', 'york', 'America/New_York'],
    ['en', 'utc', 'UTC'],
  ])('in %s, %j finds %s first', (language, typed, id) => {
    expect(first(language, typed)).toBe(id);
  });

  it('finds zones by their continent too', () => {
    expect(zonesLike(zonesIn('en'), 'antarctica').length).toBeGreaterThan(3);
  });

  it('finds nothing for what is no place', () => {
    expect(zonesLike(zonesIn('en'), 'atlantis-on-sea')).toEqual([]);
  });
});
