import type { RemoteCalendar } from '../calendar-port';
import { hrefKey, lastSegment, placeUrl } from './hrefs';
import type { DavRow } from './rows';
import { childrenOf, hasChild, hrefsIn, textOf, type XmlElement } from './xml/xml-element';

/** Never the inbox and outbox of scheduling, a bin, nor notes to the program: servers list them as calendars too. */
const NO_CALENDARS =
  /schedule-(in|out)box|deleted-calendar|trash-?bin|notification|dropbox|calendar-proxy/;
/** How SOGo marks what holds events; it takes a calendar of the owner for the outbox too, in its type and in what the principal names. */
const SOGO_CALENDAR = '{http://groupdav.org/}vevent-collection';

export const isCalendar = (row: DavRow): boolean => {
  const types = typesOf(row);
  return types.includes('c:calendar') && (isSogoCalendar(row) || !types.some(isNoCalendar));
};

const isNoCalendar = (type: string): boolean => NO_CALENDARS.test(type);

const isSogoCalendar = (row: DavRow): boolean => typesOf(row).includes(SOGO_CALENDAR);

const typesOf = ({ props }: DavRow): readonly string[] =>
  props['d:resourcetype']?.children.map(({ name }) => name) ?? [];

/** Some servers give inbox and outbox no type of their own; they say where they are instead (RFC 6638, 2.1 and 2.2). */
function schedulingIn(rows: readonly DavRow[]): Set<string> {
  const named = rows.flatMap(({ props, url }) =>
    ['c:schedule-inbox-URL', 'c:schedule-outbox-URL'].flatMap((name) =>
      hrefsIn(props[name]).flatMap((href) => placeUrl(href, url) ?? []),
    ),
  );
  return new Set(named.map(hrefKey));
}

/** The calendars for events among these rows; `around` may name what is none. */
export function calendarsIn(
  rows: readonly DavRow[],
  around: readonly DavRow[] = [],
): RemoteCalendar[] {
  const scheduling = schedulingIn([...around, ...rows]);
  return rows
    .filter((row) => row.status < 400 && isCalendar(row) && holdsEvents(row))
    .filter((row) => isSogoCalendar(row) || !scheduling.has(hrefKey(row.url)))
    .map(toRemoteCalendar);
}

/** A server that does not say takes everything (RFC 4791, 5.2.3). */
function holdsEvents({ props }: DavRow): boolean {
  const components = childrenOf(props['c:supported-calendar-component-set'], 'c:comp');
  return (
    components.length === 0 ||
    components.some(({ attributes }) => attributes['name']?.toUpperCase() === 'VEVENT')
  );
}

const toRemoteCalendar = ({ url, props }: DavRow): RemoteCalendar => ({
  id: url,
  title: textOf(props['d:displayname']) ?? lastSegment(url),
  color: normalColor(textOf(props['ca:calendar-color'])),
  readOnly: isReadOnly(props['d:current-user-privilege-set']),
});

/** `#RRGGBBAA` and `#RGB` as `#rrggbb`; null for anything else. */
export function normalColor(color = ''): string | null {
  const [, short, long] =
    /^#?(?:([\da-f]{3})[\da-f]?|([\da-f]{6})(?:[\da-f]{2})?)$/i.exec(color.trim()) ?? [];
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`.toLowerCase();
  return long ? `#${long}`.toLowerCase() : null;
}

/** Privileges that let us put events in (RFC 3744, 3). A server that names none at all is believed to let us. */
const WRITING = ['d:all', 'd:write', 'd:write-content', 'd:bind'];

function isReadOnly(privileges: XmlElement | undefined): boolean {
  const granted = childrenOf(privileges, 'd:privilege');
  return (
    granted.length > 0 &&
    !granted.some((privilege) => WRITING.some((name) => hasChild(privilege, name)))
  );
}
