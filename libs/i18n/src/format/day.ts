import { clockOptions, evenSpaces, formatter } from './formatter';
import type { EpochMilliseconds, Reader, Span } from './reader';
import { formatTime, formatTimeRange, onOneDay } from './time';
import { comesTwice } from './zone';

export interface DayStyle {
  /** What "this year" is: the year is written only when it is another. */
  readonly now: EpochMilliseconds;
  /** "Thursday 10 September" or "Thu 10 Sept". */
  readonly width?: 'long' | 'short';
}

const yearOf = (at: EpochMilliseconds, timeZone: string): string =>
  formatter({ language: 'en-US', timeZone }, { year: 'numeric' }).format(at);

const dayOptions = (
  days: readonly EpochMilliseconds[],
  { timeZone }: Reader,
  { now, width = 'long' }: DayStyle,
): Intl.DateTimeFormatOptions => {
  const thisYear = yearOf(now, timeZone);
  const everyDayIsThisYear = days.every((day) => yearOf(day, timeZone) === thisYear);
  const year = everyDayIsThisYear ? {} : ({ year: 'numeric' } as const);
  return { weekday: width, day: 'numeric', month: width, ...year };
};

/** Weekday, day and month: "Thursday 10 September"; with the year when it is not this one. */
export const formatDay = (at: EpochMilliseconds, reader: Reader, style: DayStyle): string =>
  evenSpaces(formatter(reader, dayOptions([at], reader, style)).format(at));

/** Day and time: "Thu 10 Sept, 11:30". */
export const formatDayAndTime = (at: EpochMilliseconds, reader: Reader, style: DayStyle): string =>
  comesTwice(at, reader.timeZone)
    ? `${formatDay(at, reader, style)}, ${formatTime(at, reader)}`
    : evenSpaces(
        formatter(reader, { ...dayOptions([at], reader, style), ...clockOptions(reader) }).format(
          at,
        ),
      );

/**
 * A whole meeting: "Thursday 10 September, 11:30 – 12:00". One that goes on over midnight names both
 * days.
 */
export const formatMeeting = (span: Span, reader: Reader, style: DayStyle): string => {
  const { start, end } = span;
  if (onOneDay(span, reader.timeZone)) {
    return `${formatDay(start, reader, style)}, ${formatTimeRange(span, reader)}`;
  }
  const options = { ...dayOptions([start, end], reader, style), ...clockOptions(reader) };
  return evenSpaces(formatter(reader, options).formatRange(start, end));
};

/** From the first to the last day: "7 – 13 September", "28 September – 4 October". */
export const formatDays = (span: Span, reader: Reader, { now }: Pick<DayStyle, 'now'>): string => {
  const { day, month, year } = dayOptions([span.start, span.end], reader, { now });
  const options = { day, month, ...(year ? { year } : {}) };
  return evenSpaces(formatter(reader, options).formatRange(span.start, span.end));
};
