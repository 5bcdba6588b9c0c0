import { nameOfLine } from './content-lines';

/** Longer lines are cut: nobody reads such notes, and ical.js takes quadratic time for their parameters. */
const LONGEST_LINE = 64_000;
/** Lists of dates may be longer. */
const LONGEST_LIST = 1_000_000;

/**
 * A content line as RFC 5545 would have it, where real programs write it otherwise and mean no harm: it is about the
 * properties that say when an event is. All others stay as they are, but not longer than 64,000 characters.
 */
export function mendedLine(line: string): string {
  const mend = MENDS[nameOfLine(line)];
  return (mend?.(line.slice(0, LONGEST_LIST).trim()) ?? line).slice(
    0,
    mend ? undefined : LONGEST_LINE,
  );
}

/**
 * RFC 5545, 2: names and values of rules have no case; blanks are nothing that it knows. ical.js makes 1 of an interval that is
 * none; under another name it stays to be told.
 */
const mendedRule = (line: string): string =>
  line
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/(?<=[:;])INTERVAL=(?=-\d|0+(?:;|$))/, `${NO_INTERVAL.toUpperCase()}=`);

/** As ical.js shows it. */
export const NO_INTERVAL = 'x-no-interval';

const DATED = /^([\w-]+)(;.*)?:([\w,/+-]*)$/;
const ISO_8601 = /:(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z)?)?$/;
const ONLY_DAYS = /^\d{8}(,\d{8})*$/;

function mendedDates(line: string): string {
  const [, name, parameters = '', value = ''] = DATED.exec(compact(line)) ?? [];
  if (name === undefined || parameters.length > LONGEST_LINE) return line.slice(0, LONGEST_LINE);
  const values = value.split(',').filter(Boolean).join(',');
  return `${name}${mendedParameters(parameters, values)}:${values}`;
}

/** An empty list is none. */
const mendedList = (line: string): string => {
  const mended = mendedDates(line);
  return mended.endsWith(':') ? '' : mended;
};

/** `2026-03-16T09:00:00Z` as `20260316T090000Z`. */
const compact = (line: string): string =>
  line.replace(ISO_8601, (_, year, month, day, hour, minute, second = '00', utc = '') =>
    hour === undefined
      ? `:${year}${month}${day}`
      : `:${year}${month}${day}T${hour}${minute}${second}${utc}`,
  );

/** A colon in a zone's name without quotes; days that do not say that they are days, and times that say so. */
function mendedParameters(parameters: string, values: string): string {
  const quoted = parameters.replace(/;TZID=([^";]*:[^";]*)/i, ';TZID="$1"');
  const saysDate = /;VALUE=DATE(?=;|$)/i;
  if (ONLY_DAYS.test(values)) return `${quoted.replace(saysDate, '')};VALUE=DATE`;
  return quoted.replace(saysDate, '');
}

const MENDS: Readonly<Record<string, ((line: string) => string) | undefined>> = {
  DTSTART: mendedDates,
  DTEND: mendedDates,
  'RECURRENCE-ID': mendedDates,
  EXDATE: mendedList,
  RDATE: mendedList,
  DURATION: (line) => line,
  RRULE: mendedRule,
  EXRULE: mendedRule,
};
