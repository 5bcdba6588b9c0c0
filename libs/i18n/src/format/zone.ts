import { isLanguage, type Language } from '../languages';
import { exonyms, renamed } from './cities';
import { de } from './de';
import { en } from './en';
import { formatter } from './formatter';
import type { EpochMilliseconds, Span } from './reader';

const words = { en, de };
const HOUR = 3_600_000;

const languageOf = (tag: string): Language => {
  const primary = tag.split('-')[0] ?? '';
  return isLanguage(primary) ? primary : 'en';
};

const longOffset = (at: EpochMilliseconds, timeZone: string): string =>
  formatter({ language: 'en-US', timeZone }, { timeZoneName: 'longOffset' }).format(at);

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export const offsetAt = (at: EpochMilliseconds, timeZone: string): number => {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(longOffset(at, timeZone)) ?? [];
  const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ahead : ahead;
};

/** The clocks show this time twice, because they go back: 02:30 in Berlin on 25 October 2026. */
export const comesTwice = (at: EpochMilliseconds, timeZone: string): boolean => {
  const offset = offsetAt(at, timeZone);
  return [at - 3 * HOUR, at + 3 * HOUR].some((nearby) => {
    const other = offsetAt(nearby, timeZone);
    return other !== offset && offsetAt(at + offset - other, timeZone) === other;
  });
};

/** Clocks in both zones show the same all through the span, so that one time says it for both. */
export const sameClocks = ({ start, end }: Span, one: string, other: string): boolean =>
  one === other || [start, end].every((at) => offsetAt(at, one) === offsetAt(at, other));

const placeless = (timeZone: string): boolean =>
  !timeZone.includes('/') || timeZone.startsWith('Etc/');

// "Etc/GMT+5" lies five hours behind: POSIX counts the other way round.
const posixOffset = (timeZone: string): string | undefined => {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(timeZone) ?? [];
  return sign && `UTC${sign === '+' ? '−' : '+'}${hours}`;
};

/**
 * The city that an IANA zone is named after, in the reader's language where it has a name of its
 * own there: "Lisbon", "Lissabon". A zone without a place keeps its identifier: "UTC".
 */
export const cityOf = (timeZone: string, language: string): string => {
  const known =
    exonyms[languageOf(language)][timeZone] ?? renamed[timeZone] ?? posixOffset(timeZone);
  return known ?? timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
};

/** Whose clocks a time is written by: "Berlin time". */
export const zoneTime = (timeZone: string, language: string): string => {
  const city = cityOf(timeZone, language);
  return placeless(timeZone) ? city : words[languageOf(language)].zoneTime(city);
};
