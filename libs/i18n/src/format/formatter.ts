import { localeOf } from '../languages';
import type { Reader } from './reader';

// Making a formatter costs many times what using it does. Zones come from strangers, so the number
// that is kept has a bound.
const kept = new Map<string, Intl.DateTimeFormat>();
const MOST_KEPT = 256;

const keep = (key: string, formatter: Intl.DateTimeFormat): Intl.DateTimeFormat => {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, formatter);
  return formatter;
};

type ZoneReader = Pick<Reader, 'language' | 'timeZone'>;

/** A formatter in the reader's language and zone; the same one for the same question. */
export const formatter = (
  { language, timeZone }: ZoneReader,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  return (
    kept.get(key) ??
    keep(key, new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone }))
  );
};

const usesTwelveHours = (language: string): boolean =>
  formatter({ language, timeZone: 'UTC' }, { hour: 'numeric' }).resolvedOptions().hour12 === true;

/** Hour and minute as the reader is used to: two digits on a clock of 24 hours, "9:30 am" on one of 12. */
export const clockOptions = ({ language, timeMode }: Reader): Intl.DateTimeFormatOptions =>
  timeMode === 12 || (timeMode !== 24 && usesTwelveHours(language))
    ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

// Intl writes thin and narrow spaces around dashes and before "am", in some languages none at all.
// A range reads the same everywhere: "10:30 – 11:00".
export const evenSpaces = (text: string): string =>
  text.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, ' – ');
