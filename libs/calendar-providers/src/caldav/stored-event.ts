import { type EventVersion, readEvent, readVersion } from '@appointment/icalendar';
import type { FoundEvent } from '../calendar-port';
import type { DavConnection } from './dav-connection';
import { etagIn } from './etags';
import { type ReadTexts, readTexts } from './event-texts';
import { codeOf, isGone, statusFailure, unavailable } from './failures';
import { eventUrl, idOf } from './hrefs';
import { listing } from './listing';
import { query, textsOf } from './live-texts';
import { textOf } from './xml/xml-element';

/** An event as the server has it. */
export interface StoredEvent {
  readonly url: string;
  readonly etag: string | null;
  readonly text: string;
  /** Undefined if there is something that is not our event. */
  readonly version: EventVersion | undefined;
}

/** Which event of which calendar. */
export interface Wanted {
  readonly connection: DavConnection;
  readonly calendar: string;
  readonly uid: string;
}

/** Undefined if nothing is there. */
export async function storedAt(
  connection: DavConnection,
  url: string,
  uid: string,
): Promise<StoredEvent | undefined> {
  const answer = await connection.send({ method: 'GET', url });
  const { status, text } = answer;
  if (isGone(status)) return undefined;
  if (status !== 200) throw statusFailure(answer, `GET ${url}`);
  const etag = etagIn(answer.headers) ?? (await etagAt(connection, url));
  return { url, etag, text, version: readVersion(text, uid) };
}

/** Asked for as a property: not every server says it with an answer. Null where there is none. */
export async function etagAt(connection: DavConnection, url: string): Promise<string | null> {
  const body = { propfind: { prop: { getetag: {} } } };
  const { rows = [] } = await connection.ask({ method: 'PROPFIND', url, depth: '0', body });
  return textOf(rows[0]?.props['d:getetag']) ?? null;
}

/** The event as it is now; null only if the calendar answers and does not hold it. */
export async function findEvent(wanted: Wanted): Promise<FoundEvent | null> {
  const stored = (await atOwnAddress(wanted)) ?? (await elsewhere(wanted, byListing));
  if (stored === undefined) return null;
  const event = readEvent(stored.text, wanted.uid);
  if (event === undefined)
    throw unavailable(
      'not-icalendar',
      `${stored.url} holds the event, but does not say when it is`,
    );
  return { id: idOf(stored.url), etag: stored.etag, event };
}

async function atOwnAddress(wanted: Wanted): Promise<StoredEvent | undefined> {
  const { connection, calendar, uid } = wanted;
  try {
    const stored = await storedAt(connection, eventUrl(calendar, uid), uid);
    return stored && mentions(stored.text, uid) ? stored : undefined;
  } catch (failure) {
    // The server refuses this one thing, or has trouble with it; the calendar may still say.
    if (['forbidden', 'not-caldav', 'server-error', 'too-large'].includes(String(codeOf(failure))))
      return undefined;
    throw failure;
  }
}

/** Where else in the calendar an event of that uid is. Where the server does not search, `orElse` does. */
export async function elsewhere(
  wanted: Wanted,
  orElse: (wanted: Wanted) => AsyncIterable<ReadTexts> = nowhere,
): Promise<StoredEvent | undefined> {
  const { uid } = wanted;
  const match = { _attributes: { name: 'UID' }, 'c:text-match': uid };
  const rows = await query(wanted, { 'c:prop-filter': match });
  for await (const { texts } of rows ? textsOf(wanted, rows) : orElse(wanted))
    for (const { url, text, etag = null } of texts)
      // A text match is a search: it can find uids that only contain ours, and some servers answer everything.
      if (mentions(text, uid)) return { url, etag, text, version: readVersion(text, uid) };
  return undefined;
}

/** Says nothing: the question is not worth reading everything. */
// eslint-disable-next-line @typescript-eslint/no-empty-function
async function* nowhere(): AsyncGenerator<ReadTexts> {}

async function* byListing({ connection, calendar }: Wanted): AsyncGenerator<ReadTexts> {
  const { members } = await listing(connection, calendar);
  yield* readTexts({ connection, calendar }, members);
}

/** Whether the text is about that uid, be it readable or not. */
const mentions = (text: string, uid: string): boolean =>
  readVersion(text, uid) !== undefined ||
  text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r\n|\n|\r/)
    .some((line) => /^UID[:;]/i.test(line) && line.trim().endsWith(`:${uid}`));
