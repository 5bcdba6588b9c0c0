import type { DavConnection, DavQuestion, DavRows } from './dav-connection';
import { calendarFailure, isGone, unavailable } from './failures';
import { type Address, hrefKey } from './hrefs';
import type { DavRow } from './rows';
import { hasChild, textOf } from './xml/xml-element';

/** An event that a calendar names. */
export interface Listed extends Address {
  /** Undefined where the server gives none. */
  readonly etag?: string | undefined;
}

/** Everything that a calendar holds. */
export interface Listing {
  readonly members: readonly Listed[];
  /** A mark of the collection's state, where the server keeps one (calendarserver-ctag). */
  readonly ctag: string | undefined;
}

/** The plainest question that WebDAV knows. */
export async function listing(connection: DavConnection, calendar: string): Promise<Listing> {
  const body = { propfind: { prop: { resourcetype: {}, getetag: {}, 'cs:getctag': {} } } };
  const question = { method: 'PROPFIND', url: calendar, depth: '1', body } as const;
  const { rows } = await askCalendar(connection, question);
  const self = rows.find((row) => isSelf(row, calendar));
  const members = rows.filter((row) => isMember(row, calendar) && !isGone(row.status));
  // A calendar that is not there is none; it is not an empty one, which would be free.
  if ((self?.status ?? (members.length > 0 ? 207 : 404)) >= 400)
    throw unavailable('calendar-gone', `${calendar} is not there`);
  return { members: members.map(listed), ctag: textOf(self?.props['cs:getctag']) };
}

export const listed = ({ id, url, props }: DavRow): Listed => ({
  id,
  url,
  etag: textOf(props['d:getetag']),
});

export async function ctagOf(
  connection: DavConnection,
  calendar: string,
): Promise<string | undefined> {
  const body = { propfind: { prop: { 'cs:getctag': {} } } };
  const question = { method: 'PROPFIND', url: calendar, depth: '0', body } as const;
  const { rows } = await askCalendar(connection, question);
  const [self] = rows;
  if (self && isGone(self.status)) throw unavailable('calendar-gone', `${calendar} is not there`);
  return textOf(self?.props['cs:getctag']);
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

/** Some servers write their own address in another case than they were asked by; nothing in the calendar has that name. */
export const isSelf = ({ url }: DavRow, calendar: string): boolean =>
  hrefKey(url).toLowerCase() === hrefKey(calendar).toLowerCase();
