import type { DavConnection } from './dav-connection';
import { unavailable } from './failures';
import { type Address, hrefKey } from './hrefs';
import { type DavRow, hasElement, textOf } from './rows';

/** Everything that a calendar holds. */
export interface Listing {
  readonly members: readonly Address[];
  /** A mark of the collection's state, where the server keeps one (calendarserver-ctag). */
  readonly ctag: string | undefined;
}

/** The plainest question that WebDAV knows; every server answers it. */
export async function listing(connection: DavConnection, calendar: string): Promise<Listing> {
  const body = { propfind: { prop: { resourcetype: {}, getetag: {}, 'cs:getctag': {} } } };
  const { rows } = await connection.askRows({
    method: 'PROPFIND',
    url: calendar,
    depth: '1',
    body,
  });
  const self = rows.find((row) => isSelf(row, calendar));
  const members = rows.filter((row) => isMember(row, calendar));
  // A calendar that is not there is none; it is not an empty one, which would be free.
  if ((self?.status ?? (members.length > 0 ? 207 : 404)) >= 400)
    throw unavailable('not-caldav', `${calendar} is not there`);
  return {
    members,
    ctag: textOf(self?.props['getctag']),
  };
}

export async function ctagOf(
  connection: DavConnection,
  calendar: string,
): Promise<string | undefined> {
  const body = { propfind: { prop: { 'cs:getctag': {} } } };
  const { rows } = await connection.askRows({
    method: 'PROPFIND',
    url: calendar,
    depth: '0',
    body,
  });
  return textOf(rows[0]?.props['getctag']);
}

/** An event's address rather than the calendar's own, or that of a collection in it. */
export const isMember = (row: DavRow, calendar: string): boolean =>
  !isSelf(row, calendar) &&
  !row.url.endsWith('/') &&
  !hasElement(row.props['resourcetype'], 'collection');

export const isSelf = ({ url }: DavRow, calendar: string): boolean =>
  hrefKey(url) === hrefKey(calendar);
