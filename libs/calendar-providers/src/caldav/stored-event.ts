import type { EventVersion } from '@appointment/icalendar';
import { readVersion } from '@appointment/icalendar';
import type { DavConnection } from './dav-connection';
import { statusFailure } from './failures';
import { isMember } from './listing';

/** An event of ours as the server has it. */
export interface StoredEvent {
  readonly url: string;
  readonly etag: string | null;
  /** Undefined if there is something that is not our event. */
  readonly version: EventVersion | undefined;
}

/** Undefined if nothing is there. */
export async function storedAt(
  connection: DavConnection,
  url: string,
  uid: string,
): Promise<StoredEvent | undefined> {
  const answer = await connection.send({ method: 'GET', url });
  const { status, headers, text } = answer;
  if (status === 404 || status === 410) return undefined;
  if (status !== 200) throw statusFailure(answer, `GET ${url}`);
  return { url, etag: headers.get('etag'), version: readVersion(text, uid) };
}

/** Where else in the calendar an event of that uid is; servers refuse a second one. */
export async function elsewhere(
  connection: DavConnection,
  calendar: string,
  uid: string,
): Promise<StoredEvent | undefined> {
  const match = { _attributes: { name: 'UID' }, 'c:text-match': uid };
  const event = { _attributes: { name: 'VEVENT' }, 'c:prop-filter': match };
  const filter = {
    'c:comp-filter': { _attributes: { name: 'VCALENDAR' }, 'c:comp-filter': event },
  };
  const body = { 'c:calendar-query': { 'd:prop': { getetag: {} }, 'c:filter': filter } };
  const { rows = [] } = await connection.ask({ method: 'REPORT', url: calendar, depth: '1', body });
  for (const { url } of rows.filter((row) => isMember(row, calendar))) {
    const stored = await storedAt(connection, url, uid);
    // A text match is a search: it can find uids that only contain ours.
    if (stored?.version) return stored;
  }
  return undefined;
}
