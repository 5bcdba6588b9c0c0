import { clockOptions, evenSpaces, formatter } from './formatter';
import type { EpochMilliseconds, Reader, Span } from './reader';
import { comesTwice } from './zone';

/** Year, month and day on the clocks of a zone, to be compared. */
const localDay = (at: EpochMilliseconds, timeZone: string): string =>
  formatter({ language: 'en-CA', timeZone }, { dateStyle: 'short' }).format(at);

/** Whether a span begins and ends on one local day of a zone. Midnight already is the next day. */
export const onOneDay = ({ start, end }: Span, timeZone: string): boolean =>
  localDay(start, timeZone) === localDay(end, timeZone);

/**
 * A time of day: "10:30", "10:30 am". Where clocks go back and show a time twice, the offset tells
 * the two apart: "02:30 GMT+2".
 */
export const formatTime = (at: EpochMilliseconds, reader: Reader): string => {
  const offset = comesTwice(at, reader.timeZone) ? ({ timeZoneName: 'shortOffset' } as const) : {};
  return evenSpaces(formatter(reader, { ...clockOptions(reader), ...offset }).format(at));
};

/**
 * From when to when, without the day: "10:30 – 11:00". Over midnight too: "23:30 – 00:30".
 *
 * Intl has no range of two times without their days, and makes one time of two that read alike; for
 * these rare spans the times stand side by side.
 */
export const formatTimeRange = (span: Span, reader: Reader): string => {
  const { start, end } = span;
  const sideBySide =
    !onOneDay(span, reader.timeZone) ||
    comesTwice(start, reader.timeZone) ||
    comesTwice(end, reader.timeZone);
  return sideBySide
    ? `${formatTime(start, reader)} – ${formatTime(end, reader)}`
    : evenSpaces(formatter(reader, clockOptions(reader)).formatRange(start, end));
};
