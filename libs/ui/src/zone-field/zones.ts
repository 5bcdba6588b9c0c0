import { cityOf } from '@appointment/i18n';

export interface Zone {
  /** IANA name. */
  readonly id: string;
  /** "Lisbon", in the reader's language. */
  readonly city: string;
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** All zones that this browser knows, UTC among them, by the names of their cities. */
export const zonesIn = (language: string): readonly Zone[] =>
  [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]
    .map((id) => ({ id, city: cityOf(id, language) }))
    .toSorted((one, other) => one.city.localeCompare(other.city, language));

const rank = ({ id, city }: Zone, wanted: string): number => {
  const words = fold(city);
  if (words.startsWith(wanted)) return 0;
  if (words.split(/[\s-]/).some((word) => word.startsWith(wanted))) return 1;
  return fold(id).replaceAll('_', ' ').includes(wanted) ? 2 : 3;
};

/** Zones whose city or name holds what was typed; those that begin with it come first. */
export const zonesLike = (zones: readonly Zone[], typed: string): readonly Zone[] => {
  const wanted = fold(typed.trim());
  if (!wanted) return zones;
  return zones
    .map((zone) => ({ zone, at: rank(zone, wanted) }))
    .filter(({ at }) => at < 3)
    .toSorted((one, other) => one.at - other.at)
    .map(({ zone }) => zone);
};
