import type { MoveQuery } from '@appointment/contracts';
import type { Interval } from '@appointment/availability';
import { RangeRefused } from '../schedule.errors';

const DEFAULT_SPAN = { hours: 31 * 24 };
/** A page shows a month; a program may ask for a quarter. */
const LONGEST_SPAN_DAYS = 100;

const isDay = (text: string): boolean => !text.includes('T');

const instantOf = (text: string, timeZone: string): Temporal.Instant =>
  isDay(text)
    ? Temporal.PlainDate.from(text).toZonedDateTime({ timeZone }).toInstant()
    : Temporal.Instant.from(text);

/** The stretch of time that a query asks for. Days are days of the schedule's zone. */
export const rangeAsked = (query: MoveQuery, now: Temporal.Instant, timeZone: string): Interval => {
  const from = query.from === undefined ? now : instantOf(query.from, timeZone);
  const to = query.to === undefined ? from.add(DEFAULT_SPAN) : instantOf(query.to, timeZone);
  if (Temporal.Instant.compare(to, from) <= 0) throw RangeRefused.backwards();
  if (to.since(from).total('hours') > LONGEST_SPAN_DAYS * 24)
    throw RangeRefused.tooLong(LONGEST_SPAN_DAYS);
  return { start: from.epochMilliseconds, end: to.epochMilliseconds };
};
