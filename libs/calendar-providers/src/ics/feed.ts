import { createHash } from 'node:crypto';
import type { EventText } from '../understood';
import type { Listed } from '../caldav/listing';

/** A subscription's text, taken apart: each event stands for itself, so that none of them needs the others in memory. */
export interface Feed {
  readonly title: string | undefined;
  readonly color: string | undefined;
  /** One for each uid, with the zones that it names; the ETag changes with its content. */
  readonly events: readonly (EventText & Listed)[];
}

interface Component {
  readonly name: string;
  readonly lines: string[];
}

const BEGIN = /^\uFEFF?\s*BEGIN:VCALENDAR\s/i;
/** Some programs end their files with a byte of their own. */
// eslint-disable-next-line no-control-regex
const END = /[\r\n]END:VCALENDAR[\s\0\x1a]*$/i;

/**
 * Undefined for what is no iCalendar, or not all of it: an event that was cut off would be free time. Lines are not judged here:
 * what is broken in one event is that event's problem.
 */
export function readFeed(text: string): Feed | undefined {
  if (!BEGIN.test(text) || !END.test(text)) return undefined;
  const { head, components } = takenApart(text);
  const zones = new Map(
    components
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((zone) => [value(zone, 'TZID'), zone]),
  );
  const events = components.filter(({ name }) => name === 'VEVENT');
  const byUid = Map.groupBy(events, (event) => value(event, 'UID') ?? '');
  return {
    title: value(head, 'X-WR-CALNAME') ?? value(head, 'NAME'),
    color: value(head, 'X-APPLE-CALENDAR-COLOR') ?? value(head, 'COLOR'),
    events: [...byUid].map(([uid, parts]) => eventText(uid, parts, zones)),
  };
}

function takenApart(text: string): { head: Component; components: Component[] } {
  const head: Component = { name: 'VCALENDAR', lines: [] };
  const components: Component[] = [];
  let open: Component | undefined;
  // A CR alone ends lines too, in old files.
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, begin] = /^BEGIN:(VEVENT|VTIMEZONE|VTODO|VJOURNAL|VFREEBUSY)\s*$/i.exec(line) ?? [];
    if (begin !== undefined && open === undefined) open = { name: begin.toUpperCase(), lines: [] };
    (open ?? head).lines.push(line);
    if (open && new RegExp(`^END:${open.name}\\s*$`, 'i').test(line)) {
      components.push(open);
      open = undefined;
    }
  }
  return { head, components: open ? [...components, open] : components };
}

function eventText(
  uid: string,
  parts: readonly Component[],
  zones: ReadonlyMap<string | undefined, Component>,
): EventText & Listed {
  const named = parts.flatMap(({ lines }) => lines.flatMap(zoneIn));
  const used = [...new Set(named)].flatMap((name) => zones.get(name) ?? []);
  const lines = [...used, ...parts].flatMap((part) => part.lines);
  // Not the address of the feed: that is a secret, and this goes to logs.
  const id = `#${encodeURIComponent(uid.toWellFormed())}`;
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  return { id, url: id, text, etag: digestOf(lines) };
}

const zoneIn = (line: string): string[] => {
  const [, quoted, plain] = /;TZID=(?:"([^"]+)"|([^:;]+))/i.exec(line) ?? [];
  return (quoted ?? plain) ? [quoted ?? plain ?? ''] : [];
};

/** Many servers stamp each event anew whenever they are asked. */
const digestOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update(lines.filter((line) => !/^DTSTAMP[:;]/i.test(line)).join('\n'))
    .digest('base64url');

/** The first line of that name, folds undone. */
function value({ lines }: Component, name: string): string | undefined {
  const at = lines.findIndex((line) => new RegExp(`^${name}[:;]`, 'i').test(line));
  if (at < 0) return undefined;
  const folds = lines.slice(at + 1).findIndex((line) => !/^[ \t]/.test(line));
  const rest = lines.slice(at + 1, folds < 0 ? undefined : at + 1 + folds);
  const whole = [lines[at], ...rest.map((line) => line.slice(1))].join('');
  return /^[^:]*:(.*)$/s.exec(whole)?.[1]?.trim() || undefined;
}
