import type { EpochMilliseconds } from './interval';
import { DAY } from './units';
import type { ZoneOffsets } from './zone-offsets';

/** A local day as the number of days since 1970-01-01: days can then be counted and compared as integers. */
export type DayNumber = number;

const EPOCH_DAY = '1970-01-01';
export const dayNumber = (day: Temporal.PlainDate): DayNumber => day.since(EPOCH_DAY).days;

/** The day that a calendar on the zone's wall shows at an instant. */
export const dayAt = (instant: EpochMilliseconds, zone: ZoneOffsets): DayNumber =>
  Math.floor((instant + zone.offsetAt(instant)) / DAY);

/** Days from the Monday before 1970-01-01, which was a Thursday. */
const sinceAMonday = (day: DayNumber): number => day + 3;

/** 0 for a Monday, 6 for a Sunday. */
export const weekdayIndex = (day: DayNumber): number => ((sinceAMonday(day) % 7) + 7) % 7;

/** The ISO week of a day, counted from that of 1970-01-01. */
export const weekNumber = (day: DayNumber): number => Math.floor(sinceAMonday(day) / 7);
