import type { RemoteCalendar } from '../calendar-port';
import type { DavConnection } from './dav-connection';
import { codeOf, statusFailure, unavailable } from './failures';
import { hrefKey, lastSegment } from './hrefs';
import type { DavRow } from './rows';
import { childrenOf, hasChild, hrefsIn, textOf, type XmlElement } from './xml/xml-element';

/** A place on the server, as one PROPFIND tells it. */
export interface Place {
  readonly url: string;
  readonly row: DavRow;
}

const PROPERTIES = {
  displayname: {},
  resourcetype: {},
  'current-user-principal': {},
  'current-user-privilege-set': {},
  'c:calendar-home-set': {},
  'c:supported-calendar-component-set': {},
  'c:schedule-inbox-URL': {},
  'c:schedule-outbox-URL': {},
  'ca:calendar-color': {},
};

/** What stands at that address. Throws `ProviderUnavailable` where it is not WebDAV. */
export async function placeAt(connection: DavConnection, url: string): Promise<Place> {
  const body = { propfind: { prop: PROPERTIES } };
  const answer = await connection.askRows({ method: 'PROPFIND', url, depth: '0', body });
  const row = answer.rows[0];
  if (row === undefined) throw unavailable('not-caldav', `${url} says nothing of itself`);
  if (row.status >= 400) throw statusFailure(row, `PROPFIND ${url}`);
  return { url: answer.url, row };
}

/** The calendars for events at that address: it may be one itself, hold some, or be a principal that names where they are. */
export async function calendarsAt(
  connection: DavConnection,
  url: string,
): Promise<RemoteCalendar[]> {
  const place = await placeAt(connection, url);
  if (isCalendar(place.row)) return calendarsIn([place.row]);
  const homes = homesOf(place).filter((home) => hrefKey(home) !== hrefKey(place.url));
  const lists = await Promise.allSettled(
    [place.url, ...homes].map((home) => calendarsInside(connection, home, place.row)),
  );
  const found = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  const failure = lists.find(isFailure);
  if (failure && (found.length === 0 || !isOfThisPlace(failure.reason))) throw failure.reason;
  const unique = new Map(found.map((calendar) => [hrefKey(calendar.id), calendar]));
  return [...unique.values()];
}

const isFailure = <Value>(settled: PromiseSettledResult<Value>): settled is PromiseRejectedResult =>
  settled.status === 'rejected';

/** One of several homes, or the principal, may refuse to be listed; the calendars in the others are there. */
const isOfThisPlace = (failure: unknown): boolean =>
  ['forbidden', 'not-caldav', 'address-not-allowed'].includes(String(codeOf(failure)));

async function calendarsInside(
  connection: DavConnection,
  url: string,
  principal: DavRow,
): Promise<RemoteCalendar[]> {
  const body = { propfind: { prop: PROPERTIES } };
  const { rows } = await connection.askRows({ method: 'PROPFIND', url, depth: '1', body });
  return calendarsIn(rows, [principal]);
}

/** Where the owner's calendars are (RFC 4791, 6.2.1); empty if the place is no principal. */
export const homesOf = ({ url, row }: Place): string[] =>
  hrefsIn(row.props['c:calendar-home-set']).flatMap((href) => placeUrl(href, url) ?? []);

/** Who the server takes us for (RFC 5397). */
export const principalOf = ({ url, row }: Place): string | undefined =>
  hrefsIn(row.props['d:current-user-principal']).flatMap((href) => placeUrl(href, url) ?? [])[0];

/** The server answered, but does not know who asks. */
export const isStranger = ({ row }: Place): boolean =>
  hasChild(row.props['d:current-user-principal'], 'd:unauthenticated');

/** A server behind a proxy may name itself by http; the way that brought us there is the right one. */
function placeUrl(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const [named, here] = [new URL(href, base), new URL(base)];
  const origin =
    named.hostname === here.hostname && named.protocol === 'http:' ? here.origin : named.origin;
  return origin + named.pathname;
}

/** Never the inbox and outbox of scheduling, a bin, nor notes to the program: servers list them as calendars too. */
const NO_CALENDARS =
  /schedule-(in|out)box|deleted-calendar|trash-?bin|notification|dropbox|calendar-proxy/;

export const isCalendar = ({ props }: DavRow): boolean => {
  const types = props['d:resourcetype']?.children ?? [];
  const isOne = types.some(({ name }) => name === 'c:calendar');
  return isOne && !types.some(({ name }) => NO_CALENDARS.test(name));
};

/** Some servers give inbox and outbox no type of their own; they say where they are instead (RFC 6638, 2.1 and 2.2). */
function schedulingIn(rows: readonly DavRow[]): Set<string> {
  const named = rows.flatMap(({ props, url }) =>
    ['c:schedule-inbox-URL', 'c:schedule-outbox-URL'].flatMap((name) =>
      hrefsIn(props[name]).flatMap((href) => placeUrl(href, url) ?? []),
    ),
  );
  return new Set(named.map(hrefKey));
}

function calendarsIn(rows: readonly DavRow[], around: readonly DavRow[] = []): RemoteCalendar[] {
  const scheduling = schedulingIn([...around, ...rows]);
  return rows
    .filter((row) => row.status < 400 && isCalendar(row) && holdsEvents(row))
    .filter((row) => !scheduling.has(hrefKey(row.url)))
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
