import type { RemoteCalendar } from '../calendar-port';
import { calendarsIn, isCalendar } from './calendars-in';
import type { DavConnection, DavQuestion, DavRows } from './dav-connection';
import { codeOf, statusFailure, unavailable } from './failures';
import { hrefKey, placeUrl } from './hrefs';
import type { DavRow } from './rows';
import { hasChild, hrefsIn } from './xml/xml-element';

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

/** Some servers name a folder without the slash, and know it only with one. */
async function askFolder(
  connection: DavConnection,
  url: string,
  depth: DavQuestion['depth'],
): Promise<DavRows> {
  const question = { method: 'PROPFIND', depth, body: { propfind: { prop: PROPERTIES } } } as const;
  try {
    return await connection.askRows({ ...question, url });
  } catch (failure) {
    if (url.endsWith('/') || codeOf(failure) !== 'not-caldav') throw failure;
    return connection.askRows({ ...question, url: `${url}/` });
  }
}

/** What stands at that address. Throws `ProviderUnavailable` where it is not WebDAV. */
export async function placeAt(connection: DavConnection, url: string): Promise<Place> {
  const answer = await askFolder(connection, url, '0');
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
  const { rows } = await askFolder(connection, url, '1');
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
