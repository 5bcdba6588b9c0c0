import {
  type CalendarEvent,
  type EventVersion,
  versionOf,
  writeEvent,
} from '@appointment/icalendar';
import type { RemoteCalendarId, RemoteEvent } from '../calendar-port';
import type { DavConnection, PlainAnswer } from './dav-connection';
import { calendarFailure, statusFailure, unavailable } from './failures';
import { eventUrl } from './hrefs';
import { elsewhere, storedAt, type StoredEvent } from './stored-event';

const MOST_ATTEMPTS = 3;
/** Somebody was faster. A 207 that left nothing of ours holds a refusal of that kind. */
const TO_TRY_AGAIN = [412, 207];

/** One event, and the calendar that it belongs into. */
interface Writing {
  readonly connection: DavConnection;
  readonly calendar: RemoteCalendarId;
  readonly event: CalendarEvent;
}

/**
 * Brings the calendar to that word on the event. What is there is looked at first; an answer that leaves a doubt is followed by
 * another look, as servers wrap a refusal in 207, or store and then fail.
 */
export async function putEvent(writing: Writing): Promise<RemoteEvent> {
  const { connection, calendar, event } = writing;
  let url = eventUrl(calendar, event.uid);
  let stored = await storedAt(connection, url, event.uid);
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
    if (stored && isNewer(stored, event)) return remoteEvent(calendar, stored);
    const answer = await putOnce(writing, url, stored);
    if (isStored(answer.status)) return { calendar, id: url, etag: answer.headers.get('etag') };
    stored = await storedAt(connection, url, event.uid);
    if (stored && isThisWord(stored, event)) return remoteEvent(calendar, stored);
    if (TO_TRY_AGAIN.includes(answer.status)) continue;
    stored = await otherPlace(writing, answer);
    url = stored.url;
  }
  throw unavailable('unreachable', `${url} keeps changing while we write`);
}

/** Removes the event. Gone already is as good. */
export async function removeEvent(connection: DavConnection, url: string): Promise<void> {
  const answer = await connection.send({ method: 'DELETE', url });
  const { status } = answer;
  if (isStored(status) || status === 404 || status === 410) return;
  if (status === 401) throw statusFailure(answer, `DELETE ${url}`);
  const { status: found } = await connection.send({ method: 'GET', url });
  if (found !== 404 && found !== 410) throw refusal(answer, `DELETE ${url}`);
}

function putOnce(
  { connection, event }: Writing,
  url: string,
  stored: StoredEvent | undefined,
): Promise<PlainAnswer> {
  const headers = { 'content-type': 'text/calendar; charset=utf-8', ...condition(stored) };
  return connection.send({ method: 'PUT', url, headers, body: writeEvent(event) });
}

/** Nobody else's event is overwritten, nor a change that we have not seen. A weak ETag matches nothing (RFC 9110, 13.1.1). */
function condition(stored: StoredEvent | undefined): Record<string, string> {
  if (stored === undefined) return { 'if-none-match': '*' };
  const { etag } = stored;
  return etag === null || etag.startsWith('W/') ? {} : { 'if-match': etag };
}

/** The uid is taken at another address of the calendar: then that is where the event is. */
async function otherPlace(
  { connection, calendar, event }: Writing,
  answer: PlainAnswer,
): Promise<StoredEvent> {
  const { status, url } = answer;
  const mayBeTaken = status === 403 || status === 409;
  const found = mayBeTaken ? await elsewhere(connection, calendar, event.uid) : undefined;
  if (found === undefined || found.url === url) throw refusal(answer, `PUT ${url}`);
  return found;
}

const refusal = (answer: PlainAnswer, what: string): Error =>
  answer.status === 403 || answer.status === 405
    ? unavailable('read-only', `${what} was answered by ${answer.status}`)
    : calendarFailure(answer, what);

/** 207 says that there is more to read: a refusal can be in it. */
const isStored = (status: number): boolean => status >= 200 && status < 300 && status !== 207;

const isNewer = ({ version }: StoredEvent, event: CalendarEvent): boolean =>
  version !== undefined && version.sequence > event.sequence;

const isThisWord = ({ version }: StoredEvent, event: CalendarEvent): boolean =>
  version !== undefined && sameVersion(version, versionOf(event));

const sameVersion = (a: EventVersion, b: EventVersion): boolean =>
  a.sequence === b.sequence && a.status === b.status && a.start === b.start && a.end === b.end;

const remoteEvent = (calendar: RemoteCalendarId, { url, etag }: StoredEvent): RemoteEvent => ({
  calendar,
  id: url,
  etag,
});
