import { type JCalComponent, parameterOf, propertyOf, textOf } from '../jcal';
import type { RecurrenceRule } from '../recurrence/rule';
import type { Zones } from '../zones/zones';
import { type Length, lengthOf } from './length';
import { type Moment, MomentReader } from './moments';
import { type ExtraDate, readExceptDates, readExtraDates, readRules } from './recurrence-parts';
import type { ReadComponent } from './salvage';
import { takesTime } from './takes-time';

/** What one VEVENT says about time: a whole series, or what became of one occurrence of it. */
export interface EventPart {
  readonly component: JCalComponent;
  readonly start: Moment;
  readonly length: Length;
  readonly takesTime: boolean;
  readonly rules: readonly RecurrenceRule[];
  readonly exceptRules: readonly RecurrenceRule[];
  readonly extraDates: readonly ExtraDate[];
  readonly exceptDates: readonly Moment[];
  /** The occurrence that this part replaces; undefined for the series itself. */
  readonly replaces: Moment | undefined;
  /** It replaces every later occurrence too. */
  readonly thisAndFuture: boolean;
  readonly sequence: number;
}

export interface ReadPart {
  /** Undefined where DTSTART cannot be read: then nothing is known of when it is. */
  readonly part: EventPart | undefined;
  readonly problems: readonly string[];
}

export function readEventPart(
  { component, problems }: ReadComponent,
  zones: Zones,
  ownerAddresses: readonly string[] = [],
): ReadPart {
  const reader = new MomentReader(zones, problems);
  const start = readStart(component, reader);
  const part = start && {
    component,
    ...readTime(component, start, reader),
    ...readReplaced(component, start, reader),
    takesTime: takesTime(component, ownerAddresses),
    sequence: Number(textOf(component, 'sequence')) || 0,
  };
  return { part, problems: reader.problems };
}

function readTime(component: JCalComponent, start: Moment, reader: MomentReader) {
  const length = lengthOf(component, start, reader);
  return {
    start,
    length,
    rules: readRules(component, 'rrule', start, reader),
    exceptRules: readRules(component, 'exrule', start, reader),
    extraDates: readExtraDates(component, { start, length }, reader),
    exceptDates: readExceptDates(component, start, reader),
  };
}

function readReplaced(component: JCalComponent, start: Moment, reader: MomentReader) {
  const property = propertyOf(component, 'recurrence-id');
  const read = (): Moment | undefined => property && reader.read(property, property[3], start);
  return {
    replaces: reader.attempt('RECURRENCE-ID', read),
    thisAndFuture: property !== undefined && parameterOf(property, 'range') === 'THISANDFUTURE',
  };
}

const readStart = (component: JCalComponent, reader: MomentReader): Moment | undefined =>
  reader.attempt('DTSTART', () => {
    const property = propertyOf(component, 'dtstart');
    if (property === undefined) throw new RangeError('no DTSTART');
    return reader.read(property, property[3]);
  });
