import ICAL from 'ical.js';
import type { JCalComponent, JCalProperty } from '../jcal';

export interface ReadComponent {
  readonly component: JCalComponent;
  /** What of it could not be read, in words that repeat nothing of its content. */
  readonly problems: readonly string[];
}

const WANTED = ['vevent', 'vtimezone'];
const BEGIN_OR_END = /^(BEGIN|END):([\w-]+)\s*$/i;
const PROPERTY_NAME = /^[\w-]{1,40}/;

interface Open {
  readonly component: JCalComponent;
  readonly problems: string[];
}

/** All events and zones of a text in which some lines are broken: every line that can be read counts. */
export function salvage(text: string): ReadComponent[] {
  const found: ReadComponent[] = [];
  const open: Open[] = [];
  for (const line of unfolded(text)) {
    const [, edge, name = ''] = BEGIN_OR_END.exec(line) ?? [];
    if (edge === undefined) readLine(line, open.at(-1));
    else if (edge.toUpperCase() === 'BEGIN')
      open.push({ component: [name.toLowerCase(), [], []], problems: [] });
    else close(open, found);
  }
  for (const { problems } of open) problems.push('END is missing');
  while (open.length > 0) close(open, found);
  return found;
}

function close(open: Open[], found: ReadComponent[]): void {
  const closed = open.pop();
  if (closed === undefined) return;
  open.at(-1)?.component[2].push(closed.component);
  if (WANTED.includes(closed.component[0])) found.push(closed);
}

function readLine(line: string, into: Open | undefined): void {
  if (into === undefined || line.trim() === '') return;
  try {
    into.component[1].push(ICAL.parse.property(line) as unknown as JCalProperty);
  } catch {
    // ical.js throws all kinds of errors for a line that it cannot read.
    into.problems.push(`${PROPERTY_NAME.exec(line)?.[0] ?? 'a line'} cannot be read`);
  }
}

const unfolded = (text: string): string[] => text.replace(/\r?\n[ \t]/g, '').split(/\r\n|\n|\r/);
