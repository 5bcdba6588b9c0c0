import { reservedSlugs } from '@appointment/contracts';

const LONGEST = 64;
const FALLBACK = 'meeting';

/** The part of a name that can stand in an address: `Kaffee & Ideen` becomes `kaffee-ideen`. */
export const slugFrom = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, LONGEST).replace(/^-+|-+$/g, '') || FALLBACK;
};

const numbered = (slug: string, number: number): string => {
  const ending = `-${number}`;
  return slug.slice(0, LONGEST - ending.length).replace(/-+$/, '') + ending;
};

/** The first of `slug`, `slug-2`, `slug-3`, … that is neither taken nor reserved. */
export const freeSlug = (slug: string, taken: ReadonlySet<string>): string => {
  const free = (candidate: string) => !taken.has(candidate) && !reservedSlugs.has(candidate);
  let candidate = slug;
  for (let number = 2; !free(candidate); number += 1) candidate = numbered(slug, number);
  return candidate;
};
