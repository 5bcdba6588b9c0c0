import ICAL from 'ical.js';
import type { JCalComponent, JCalProperty } from '../jcal';
import { edgeOf, nameOfLine } from './content-lines';
import { unreadable } from './problems';

export interface ReadComponent {
  readonly component: JCalComponent;
  /** What of it could not be read, in words that repeat nothing of its content. */
  readonly problems: readonly string[];
}

const WANTED = ['vevent', 'vtimezone', 'vavailability', 'available'];

interface Open {
  readonly component: JCalComponent;
  readonly problems: string[];
}

/** All that we want of a text in which some lines are broken: every line that can be read counts. */
export function salvage(lines: readonly string[]): ReadComponent[] {
  const found: ReadComponent[] = [];
  const open: Open[] = [];
  for (const line of lines) {
    const edge = edgeOf(line);
    if (edge === undefined) readLine(line, open.at(-1));
    else if (edge.begins) open.push({ component: [edge.name, [], []], problems: [] });
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
  const property = readProperty(line);
  if (property === undefined) into.problems.push(unreadable(nameOfLine(line) || 'a line'));
  const readable = property ?? readProperty(onlyItsTime(line));
  if (readable) into.component[1].push(readable);
}

const MOMENT_IN_LINE = /[:;=",](\d{8}(?:T\d{6}Z?)?)\W*$/;

/** When something begins counts, even where nobody can read what else the line says: it is taken as the owner's time. */
function onlyItsTime(line: string): string {
  if (nameOfLine(line) !== 'DTSTART') return '';
  const [, moment = ''] = MOMENT_IN_LINE.exec(line) ?? [];
  return moment.length === 8 ? `DTSTART;VALUE=DATE:${moment}` : `DTSTART:${moment}`;
}

/** Undefined for a line that ical.js cannot read. */
export function readProperty(line: string): JCalProperty | undefined {
  try {
    return ICAL.parse.property(line) as unknown as JCalProperty;
  } catch {
    // ical.js throws all kinds of errors for what it stumbles over.
    return undefined;
  }
}
