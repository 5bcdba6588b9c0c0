import type { DavConnection, DavQuestion, DavRows } from './dav-connection';
import { calendarFailure, unavailable } from './failures';
import { type Address, hrefKey } from './hrefs';
import type { DavRow } from './rows';
import { hasChild, textOf } from './xml/xml-element';

/** Everything that a calendar holds. */
export interface Listing {
  readonly members: readonly Address[];
  /** A mark of the collection's state, where the server keeps one (calendarserver-ctag). */
  readonly ctag: string | undefined;
}

/** The plainest question that WebDAV knows; every server answers it. */
export async function listing(connection: DavConnection, calendar: string): Promise<Listing> {
  const body = { propfind: { prop: { resourcetype: {}, getetag: {}, 'cs:getctag': {} } } };
  const { rows } = await askCalendar(connection, {
    method: 'PROPFIND',
    url: calendar,
    depth: '1',
    body,
  });
  const self = rows.find((row) => isSelf(row, calendar));
  const members = rows.filter((row) => isMember(row, calendar));
  // A calendar that is not there is none; it is not an empty one, which would be free.
  if ((self?.status ?? (members.length > 0 ? 207 : 404)) >= 400)
    throw unavailable('calendar-gone', `${calendar} is not there`);
  return {
    members,
    ctag: textOf(self?.props['cs:getctag']),
  };
}

export async function ctagOf(
  connection: DavConnection,
  calendar: string,
): Promise<string | undefined> {
  const body = { propfind: { prop: { 'cs:getctag': {} } } };
  const { rows } = await askCalendar(connection, {
    method: 'PROPFIND',
    url: calendar,
    depth: '0',
    body,
  });
  return textOf(rows[0]?.props['cs:getctag']);
}

/** A question about a calendar that was there when it was connected. */
async function askCalendar(connection: DavConnection, question: DavQuestion): Promise<DavRows> {
  const answer = await connection.ask(question);
  const { rows } = answer;
  if (rows === undefined) throw calendarFailure(answer, `${question.method} ${question.url}`);
  return { ...answer, rows };
}

/** An event's address rather than the calendar's own, or that of a collection in it. */
export const isMember = (row: DavRow, calendar: string): boolean =>
  !isSelf(row, calendar) &&
  !row.url.endsWith('/') &&
  !hasChild(row.props['d:resourcetype'], 'd:collection');

export const isSelf = ({ url }: DavRow, calendar: string): boolean =>
  hrefKey(url) === hrefKey(calendar);
