import ICAL from 'ical.js';
import type { JCalComponent } from '../jcal';
import { contentLines } from './content-lines';
import { mendedLine } from './mended-line';
import { type ReadComponent, salvage } from './salvage';

export interface ParsedCalendar {
  readonly events: readonly ReadComponent[];
  readonly timezones: readonly JCalComponent[];
  readonly availabilities: readonly ReadComponent[];
  /** The parts of these, where they had to be read line by line. */
  readonly available: readonly ReadComponent[];
}

/**
 * The events, zones and availabilities of an iCalendar text. Where ical.js refuses the text for one bad line, every component is read
 * alone, without its bad lines. A text without any component is no iCalendar: undefined.
 */
export function parseCalendar(text: string): ParsedCalendar | undefined {
  const lines = contentLines(text).map(mendedLine);
  const components = whole(lines) ?? salvage(lines);
  if (components.length === 0) return undefined;
  const named = (name: string): ReadComponent[] =>
    components.filter(({ component }) => component[0] === name);
  return {
    events: named('vevent'),
    timezones: named('vtimezone').map(({ component }) => component),
    availabilities: named('vavailability'),
    available: named('available'),
  };
}

/** The text as it stands; undefined if ical.js cannot read it. */
function whole(lines: readonly string[]): ReadComponent[] | undefined {
  try {
    const root = ICAL.parse(lines.join('\n')) as JCalComponent | JCalComponent[];
    return withParts(root).map((component) => ({ component, problems: [] }));
  } catch {
    // ical.js throws whatever it stumbles over, TypeErrors too; what can be read of the text is salvaged instead.
    return undefined;
  }
}

/** One calendar or a row of them, each followed by its parts. */
const withParts = (root: JCalComponent | JCalComponent[]): JCalComponent[] => {
  const calendars =
    typeof root[0] === 'string' ? [root as JCalComponent] : (root as JCalComponent[]);
  return calendars.flatMap((calendar) => [calendar, ...calendar[2]]);
};
