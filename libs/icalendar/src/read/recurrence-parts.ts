import { type JCalComponent, type JCalProperty, propertiesOf, valuesOf } from '../jcal';
import { DAY, dayOf, timeOfDay, type Wall } from '../recurrence/civil';
import { readRule, type RecurValue } from '../recurrence/read-rule';
import type { RecurrenceRule } from '../recurrence/rule';
import { readWall } from '../zones/read-value';
import { type Length, lengthBetween, readDuration } from './length';
import { NO_INTERVAL } from './mended-line';
import type { Moment, MomentReader } from './moments';

/** One more occurrence; a PERIOD has a length of its own. */
export interface ExtraDate {
  readonly start: Moment;
  readonly length: Length;
}

export const readRules = (
  component: JCalComponent,
  name: 'rrule' | 'exrule',
  start: Moment,
  reader: MomentReader,
): RecurrenceRule[] =>
  eachValue(component, name, reader, (_, value) => {
    const rule = readRule(value as RecurValue, (until) => readUntil(until, start));
    // Read as each one: more of the owner's time than was meant, never less.
    if (Object.hasOwn(value as RecurValue, NO_INTERVAL))
      reader.problems.push(`${name.toUpperCase()} has no interval`);
    return rule;
  });

export const readExceptDates = (
  component: JCalComponent,
  start: Moment,
  reader: MomentReader,
): Moment[] =>
  eachValue(component, 'exdate', reader, (property, value) => reader.read(property, value, start));

export const readExtraDates = (
  component: JCalComponent,
  series: ExtraDate,
  reader: MomentReader,
): ExtraDate[] =>
  eachValue(component, 'rdate', reader, (property, value) => {
    const [from, end] = Array.isArray(value) ? value.map(String) : [String(value)];
    const start = atTimeOf(series.start, reader.read(property, from, series.start));
    if (end === undefined) return { start, length: series.length };
    return {
      start,
      length: periodLength(start, end, (text) => reader.read(property, text, start)),
    };
  });

/** A PERIOD ends at a moment or lasts a DURATION (RFC 5545, 3.3.9). */
const periodLength = (start: Moment, end: string, read: (end: string) => Moment): Length =>
  /^[+-]?P/.test(end) ? readDuration(end) : lengthBetween(start, read(end));

/** What the wall of the event shows when its rule ends. */
function readUntil(until: string, start: Moment): Wall {
  const { wall, isDay, isUtc } = readWall(until);
  if (isDay) return wall + DAY - 1;
  if (start.isDay) return dayOf(wall) * DAY;
  return isUtc ? start.zone.wallOf(wall) : wall;
}

/** A day named in a series that has a time of day means that day at that time. */
const atTimeOf = (series: Moment, moment: Moment): Moment =>
  moment.isDay && !series.isDay
    ? { ...series, wall: moment.wall + timeOfDay(series.wall) }
    : moment;

/** All values of all properties of that name; those that cannot be read become problems. */
const eachValue = <Read>(
  component: JCalComponent,
  name: string,
  reader: MomentReader,
  read: (property: JCalProperty, value: unknown) => Read,
): Read[] =>
  propertiesOf(component, name).flatMap((property) =>
    valuesOf(property).flatMap(
      (value) => reader.attempt(name.toUpperCase(), () => read(property, value)) ?? [],
    ),
  );
