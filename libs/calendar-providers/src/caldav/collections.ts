import type { RemoteCalendar } from '../calendar-port';
import type { DavConnection } from './dav-connection';
import { statusFailure, unavailable } from './failures';
import { hrefKey, lastSegment } from './hrefs';
import { attributeOf, type DavRow, elementsOf, hasElement, hrefsIn, textOf } from './rows';

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
  'ca:calendar-color': {},
};

/** What stands at that address. Throws `ProviderUnavailable` where it is not WebDAV. */
export async function placeAt(connection: DavConnection, url: string): Promise<Place> {
  const body = { propfind: { prop: PROPERTIES } };
  const answer = await connection.askRows({ method: 'PROPFIND', url, depth: '0', body });
  const row = answer.rows[0];
  if (row === undefined) throw unavailable('not-caldav', `${url} says nothing of itself`);
  if (row.status >= 400) throw statusFailure(row.status, `PROPFIND ${url}`);
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
  const lists = await Promise.all(
    [place.url, ...homes].map((collection) => calendarsInside(connection, collection)),
  );
  const unique = new Map(lists.flat().map((calendar) => [hrefKey(calendar.id), calendar]));
  return [...unique.values()];
}

async function calendarsInside(connection: DavConnection, url: string): Promise<RemoteCalendar[]> {
  const body = { propfind: { prop: PROPERTIES } };
  const { rows } = await connection.askRows({ method: 'PROPFIND', url, depth: '1', body });
  return calendarsIn(rows);
}

/** Where the owner's calendars are (RFC 4791, 6.2.1); empty if the place is no principal. */
export const homesOf = ({ url, row }: Place): string[] =>
  hrefsIn(row.props['calendarHomeSet']).flatMap((href) => placeUrl(href, url) ?? []);

/** Who the server takes us for (RFC 5397). */
export const principalOf = ({ url, row }: Place): string | undefined =>
  hrefsIn(row.props['currentUserPrincipal']).flatMap((href) => placeUrl(href, url) ?? [])[0];

/** The server answered, but does not know who asks. */
export const isAnonymous = ({ row }: Place): boolean =>
  hasElement(row.props['currentUserPrincipal'], 'unauthenticated');

/** A server behind a proxy may name itself by http; the way that brought us there is the right one. */
function placeUrl(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const [named, here] = [new URL(href, base), new URL(base)];
  const origin =
    named.hostname === here.hostname && named.protocol === 'http:' ? here.origin : named.origin;
  return origin + named.pathname;
}

/** Never the inbox and outbox of scheduling, nor a bin: servers list them as calendars too. */
const NO_CALENDARS = ['scheduleInbox', 'scheduleOutbox', 'deletedCalendar', 'trashBin'];

export const isCalendar = ({ props }: DavRow): boolean =>
  hasElement(props['resourcetype'], 'calendar') &&
  !NO_CALENDARS.some((type) => hasElement(props['resourcetype'], type));

const calendarsIn = (rows: readonly DavRow[]): RemoteCalendar[] =>
  rows.filter((row) => isCalendar(row) && holdsEvents(row)).map(toRemoteCalendar);

/** A server that does not say takes everything (RFC 4791, 5.2.3). */
function holdsEvents({ props }: DavRow): boolean {
  const components = elementsOf(props['supportedCalendarComponentSet'], 'comp');
  return (
    components.length === 0 ||
    components.some((component) => attributeOf(component, 'name')?.toUpperCase() === 'VEVENT')
  );
}

const toRemoteCalendar = ({ url, props }: DavRow): RemoteCalendar => ({
  id: url,
  title: textOf(props['displayname']) ?? lastSegment(url),
  color: normalColor(textOf(props['calendarColor'])),
  readOnly: isReadOnly(props['currentUserPrivilegeSet']),
});

/** `#RRGGBBAA` and `#RGB` as `#rrggbb`; null for anything else. */
export function normalColor(color = ''): string | null {
  const [, short, long] =
    /^#(?:([\da-f]{3})|([\da-f]{6})(?:[\da-f]{2})?)$/i.exec(color.trim()) ?? [];
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`.toLowerCase();
  return long ? `#${long}`.toLowerCase() : null;
}

/** Privileges that let us put events in (RFC 3744, 3). A server that names none at all is believed to let us. */
const WRITING = ['all', 'write', 'writeContent', 'bind'];

function isReadOnly(privileges: unknown): boolean {
  const granted = elementsOf(privileges, 'privilege');
  return (
    granted.length > 0 &&
    !granted.some((privilege) => WRITING.some((name) => hasElement(privilege, name)))
  );
}
