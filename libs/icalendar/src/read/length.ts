import type { EpochMilliseconds } from '@appointment/availability';
import { type JCalComponent, propertyOf } from '../jcal';
import { DAY, dayOf, HOUR, timeOfDay } from '../recurrence/civil';
import { instantOf, type Moment, type MomentReader } from './moments';

/** How long an event is: whole local days, which a clock change makes longer or shorter, and exact time after them. */
export interface Length {
  readonly days: number;
  readonly exact: number;
}

const NOTHING: Length = { days: 0, exact: 0 };
const ONE_DAY: Length = { days: 1, exact: 0 };
/** What nobody can read is no less than that. */
const LEAST_UNKNOWN = HOUR;

export const endOf = (start: Moment, { days, exact }: Length): EpochMilliseconds =>
  start.zone.instantOf(start.wall + days * DAY) + exact;

/** No occurrence of that length is longer in elapsed time: zones have skipped and repeated a day at most. */
export const longest = ({ days, exact }: Length): number =>
  (days === 0 ? 0 : days + 1) * DAY + exact;

/**
 * By DTEND, else by DURATION, else a day for all-day events and no time at all for others (RFC 5545, 3.6.1). An end that is
 * written but cannot be read is not "no time": then it lasts to the end of its day.
 */
export function lengthOf(component: JCalComponent, start: Moment, reader: MomentReader): Length {
  const end = propertyOf(component, 'dtend');
  const duration = propertyOf(component, 'duration');
  const length =
    (end && reader.attempt('DTEND', () => lengthBetween(start, reader.read(end, end[3], start)))) ??
    (duration && reader.attempt('DURATION', () => readDuration(String(duration[3]))));
  if (length) return length;
  if (start.isDay) return ONE_DAY;
  return end || duration || reader.lacks('DTEND', 'DURATION') ? toTheEndOfTheDay(start) : NOTHING;
}

const toTheEndOfTheDay = ({ wall }: Moment): Length => ({
  days: 0,
  exact: Math.max(LEAST_UNKNOWN, DAY - timeOfDay(wall)),
});

/** The longest that an event may be: beyond, no clock of ours can count. */
const LONGEST = 10_000 * 366 * DAY;

/** An end means the same exact time for every recurrence, but whole days where both are days (RFC 5545, 3.8.5.3). */
export function lengthBetween(start: Moment, end: Moment): Length {
  // The day on which it begins can only be meant to its end.
  if (end.isDay && !start.isDay && dayOf(end.wall) === dayOf(start.wall))
    return lengthBetween(start, { ...end, wall: end.wall + DAY });
  // Many programs write the same day twice for one whole day.
  if (start.isDay && end.isDay)
    return { days: Math.max(1, (end.wall - start.wall) / DAY), exact: 0 };
  return { days: 0, exact: notNegative(instantOf(end) - instantOf(start)) };
}

/** `P1DT2H`: days are local days, the rest is exact (RFC 5545, 3.3.6). Throws RangeError, for months and years too: it knows none. */
export function readDuration(text: string): Length {
  const duration = Temporal.Duration.from(text);
  const { years, months, weeks, days, hours, minutes, seconds } = duration;
  if (years !== 0 || months !== 0) throw new RangeError('as long as a month');
  notNegative(duration.sign);
  const wholeDays = weeks * 7 + days;
  const exact = Temporal.Duration.from({ hours, minutes, seconds }).total('milliseconds');
  if (wholeDays * DAY + exact > LONGEST) throw new RangeError('longer than anyone can count');
  return { days: wholeDays, exact };
}

function notNegative(amount: number): number {
  if (amount < 0) throw new RangeError('ends before it begins');
  return amount;
}
