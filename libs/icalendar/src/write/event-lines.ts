import { edgeOf, nameOfLine } from '../read/content-lines';

/** Where in the lines of a text an event stands. */
export interface EventLines {
  /** The line of its BEGIN … */
  readonly begin: number;
  /** … and that of its END. */
  readonly end: number;
  /** Its own properties, by the number of their line: not those of alarms in it. */
  readonly own: ReadonlySet<number>;
}

interface Open {
  readonly name: string;
  readonly begin: number;
  readonly own: Set<number>;
}

/** The event with that uid, not one of its replaced occurrences; undefined if it is not there in full. */
export const linesOfEvent = (lines: readonly string[], uid: string): EventLines | undefined =>
  eventsIn(lines).find(({ own }) => {
    const properties = [...own].map((index) => lines[index] ?? '');
    return (
      properties.some((line) => nameOfLine(line) === 'UID' && valueOf(line) === uid) &&
      !properties.some((line) => nameOfLine(line) === 'RECURRENCE-ID')
    );
  });

function eventsIn(lines: readonly string[]): EventLines[] {
  const found: EventLines[] = [];
  const open: Open[] = [];
  for (const [index, line] of lines.entries()) {
    const edge = edgeOf(line);
    if (edge === undefined) open.at(-1)?.own.add(index);
    else if (edge.begins) open.push({ name: edge.name, begin: index, own: new Set() });
    else {
      const closed = open.pop();
      if (closed?.name === 'vevent') found.push({ ...closed, end: index });
    }
  }
  return found;
}

const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim();
