import { localeOf } from '../languages';

/** A length of time in words: "30 minutes", "1 hour, 30 minutes". */
export const formatDuration = (minutes: number, language: string): string =>
  new Intl.DurationFormat(localeOf(language), { style: 'long' }).format({
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  });
