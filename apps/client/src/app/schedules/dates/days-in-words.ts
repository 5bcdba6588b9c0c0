import type { Formats } from '../../core/i18n/formats';

// Days of a range stay in one line where they can.
const DASH = '\u00a0–\u2060\u00a0';

interface DayFormats {
  readonly calendarDay: Formats['calendarDay'];
  readonly reader: Formats['reader'];
}

/** "Wed 23 September", or "5 – 16 October" for several; nothing while a day is missing. */
export const daysInWords = (first: string, last: string, formats: DayFormats): string => {
  if (!first) return '';
  if (!last || last <= first) return formats.calendarDay(first);
  const thisYear = new Date().getUTCFullYear() === Number(last.slice(0, 4));
  const format = new Intl.DateTimeFormat(formats.reader().language, {
    day: 'numeric',
    month: 'long',
    ...(thisYear ? {} : { year: 'numeric' as const }),
    timeZone: 'UTC',
  });
  return format.formatRange(Date.parse(first), Date.parse(last)).replaceAll(/\s*–\s*/g, DASH);
};
