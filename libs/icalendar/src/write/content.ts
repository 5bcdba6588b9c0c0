import ICAL from 'ical.js';
import type { JCalProperty } from '../jcal';
import { cleanText } from './clean-text';
import { fold } from './fold';

const PRODUCT = '-//Appointment//Appointment//EN';

/** A whole calendar of such components, each a list of its lines; `head` is what it says about itself beyond the usual. */
export const calendarText = (
  head: readonly JCalProperty[],
  components: readonly string[][],
): string => calendarBegin(head) + textOfLines(components.flat()) + calendarEnd();

export const calendarBegin = (head: readonly JCalProperty[]): string =>
  textOfLines([
    'BEGIN:VCALENDAR',
    ...[
      text('version', '2.0'),
      text('prodid', PRODUCT),
      text('calscale', 'GREGORIAN'),
      ...head,
    ].map(contentLine),
  ]);

export const calendarEnd = (): string => textOfLines(['END:VCALENDAR']);

export const componentLines = (name: string, properties: readonly JCalProperty[]): string[] => [
  `BEGIN:${name}`,
  ...properties.map(contentLine),
  `END:${name}`,
];

/** Folded, each line ended by CRLF (RFC 5545, 3.1). */
export const textOfLines = (lines: readonly string[]): string =>
  lines.map((line) => `${fold(line)}\r\n`).join('');

/** Not yet folded. ical.js knows how each kind of value is escaped. */
export const contentLine = (property: JCalProperty): string =>
  ICAL.stringify.property(property, ICAL.design.icalendar, true);

export const text = (name: string, value: string): JCalProperty => [
  name,
  {},
  'text',
  cleanText(value),
];

/** The same for a property that ical.js does not know: it would add a VALUE, and programs look for the bare name. */
export const unknownText = (name: string, value: string): JCalProperty => [
  name,
  {},
  'unknown',
  cleanText(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n'),
];

/** In UTC: right in every zone, and no VTIMEZONE to get wrong. */
export const moment = (name: string, instant: Temporal.Instant): JCalProperty => [
  name,
  {},
  'date-time',
  instant.toString({ smallestUnit: 'second' }),
];
