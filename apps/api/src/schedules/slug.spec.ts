import { Slug } from '@appointment/contracts';
import { freeSlug, slugFrom } from './slug';

describe('a slug made of a name', () => {
  it.each([
    ['Intro call', 'intro-call'],
    ['  Kaffee & Ideen!  ', 'kaffee-ideen'],
    ['Größe über alles', 'grosse-uber-alles'],
    ['Café ☕ 2', 'cafe-2'],
    ['会議', 'meeting'],
    ['---', 'meeting'],
    ['x'.repeat(128), 'x'.repeat(64)],
    [`${'x'.repeat(63)} y`, 'x'.repeat(63)],
  ])('writes %j as %s, which the wire accepts', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
    expect(Slug.parse(slugFrom(name))).toBe(slug);
  });

  it('counts up past those that are taken', () => {
    expect(freeSlug('intro', new Set(['intro', 'intro-2']))).toBe('intro-3');
  });

  it('steps aside for reserved words', () => {
    expect(freeSlug('embed', new Set())).toBe('embed-2');
  });

  it('stays within the length of the column when it counts up', () => {
    const longest = 'x'.repeat(64);
    expect(freeSlug(longest, new Set([longest]))).toBe(`${'x'.repeat(62)}-2`);
  });
});
