import { type CalendarEvent, mergeEvent, versionOf, writeEvent } from '@appointment/icalendar';
import type { PutOptions, RemoteCalendarId, RemoteEvent } from '../calendar-port';
import type { DavConnection, PlainAnswer } from './dav-connection';
import { etagIn, ifMatch } from './etags';
import { calendarFailure, isDoubtful, unavailable } from './failures';
import { addressOf, eventUrl, hrefKey, idOf } from './hrefs';
import { elsewhere, etagAt, storedAt, type StoredEvent } from './stored-event';

const MOST_ATTEMPTS = 3;
/** Somebody was faster. A 207 that left nothing of ours holds a refusal of that kind. */
const TO_TRY_AGAIN = [412, 207];

/** One event, and the calendar that it belongs into. */
export interface Writing extends PutOptions {
  readonly connection: DavConnection;
  readonly calendar: RemoteCalendarId;
  readonly event: CalendarEvent;
}

/**
 * Brings the calendar to that word on the event. What is there is looked at first; an answer that leaves a doubt, or none at
 * all, is followed by another look: servers wrap a refusal in 207, or store and then fail.
 */
export async function putEvent(writing: Writing): Promise<RemoteEvent> {
  let stored = await firstLook(writing);
  let url = stored?.url ?? ownUrl(writing);
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
    if (stored && isNewer(stored, writing)) return remoteEvent(writing, stored);
    const answer = await putOnce(writing, url, stored);
    if (!(answer instanceof Error) && isDone(answer.status)) return settled(writing, answer, url);
    stored = await lookAgain(writing, url, answer);
    if (stored && isThisWord(stored, writing)) return remoteEvent(writing, stored);
    if (answer instanceof Error) throw answer;
    if (TO_TRY_AGAIN.includes(answer.status)) continue;
    stored = await otherPlace(writing, url, answer);
    url = stored.url;
  }
  throw unavailable('unreachable', `${url} keeps changing while we write`);
}

const ownUrl = ({ calendar, event }: Writing): string => eventUrl(calendar, event.uid);

const wanted = ({ connection, calendar, event: { uid } }: Writing) => ({
  connection,
  calendar,
  uid,
});

/** Servers and people move events to other addresses; a second one is never made beside the first. */
const firstLook = async (writing: Writing): Promise<StoredEvent | undefined> =>
  (await storedAt(writing.connection, ownUrl(writing), writing.event.uid)) ??
  elsewhere(wanted(writing));

/** The answer, or why there is none: then it is open whether the event was stored. */
async function putOnce(
  { connection, event, keep }: Writing,
  url: string,
  stored: StoredEvent | undefined,
): Promise<PlainAnswer | Error> {
  const headers = { 'content-type': 'text/calendar; charset=utf-8', ...condition(stored) };
  const isMerged = keep === 'owners-words' && stored?.version !== undefined;
  const body = isMerged ? mergeEvent(stored.text, event) : writeEvent(event);
  try {
    return await connection.send({ method: 'PUT', url, headers, body });
  } catch (failure) {
    if (failure instanceof Error && isDoubtful(failure)) return failure;
    throw failure;
  }
}

/** Nobody else's event is overwritten, nor a change that we have not seen. */
const condition = (stored: StoredEvent | undefined): Record<string, string> =>
  stored === undefined ? { 'if-none-match': '*' } : ifMatch(stored.etag);

/** Where the event is now: some servers store it at an address of their own, or do not say its ETag (RFC 4791, 5.3.4). */
async function settled(writing: Writing, answer: PlainAnswer, asked: string): Promise<RemoteEvent> {
  const { connection, calendar } = writing;
  const location = answer.headers.get('location');
  const url = (location && addressOf(location, calendar)?.url) || asked;
  const isWhereAsked = hrefKey(url) === hrefKey(asked);
  try {
    const etag = (isWhereAsked ? etagIn(answer.headers) : null) ?? (await etagAt(connection, url));
    if (etag !== null) return remoteEvent(writing, { url, etag });
    return remoteEvent(writing, (await elsewhere(wanted(writing))) ?? { url, etag });
  } catch {
    // It is written; only its mark is not known.
    return remoteEvent(writing, { url, etag: null });
  }
}

/** Where even that look is not answered, the first failure tells more. */
async function lookAgain(
  writing: Writing,
  url: string,
  answer: PlainAnswer | Error,
): Promise<StoredEvent | undefined> {
  try {
    return await storedAt(writing.connection, url, writing.event.uid);
  } catch (failure) {
    throw answer instanceof Error ? answer : failure;
  }
}

/** The uid is taken at another address of the calendar: then that is where the event is. */
async function otherPlace(
  writing: Writing,
  url: string,
  answer: PlainAnswer,
): Promise<StoredEvent> {
  const mayBeTaken = [403, 409, 422].includes(answer.status);
  const found = mayBeTaken ? await elsewhere(wanted(writing)) : undefined;
  if (found === undefined || found.url === url) throw refusal(answer, `PUT ${url}`);
  return found;
}

/** Of the event itself, not of us: what a calendar may hold (RFC 4791, 5.3.2.1), and what an account may hold once (RFC 6638, 3.2.4.1). */
const OF_THE_EVENT =
  /valid-calendar-(data|object)|supported-calendar-(data|component)|max-|min-|no-uid-conflict|unique-scheduling-object/;

export function refusal(answer: PlainAnswer, what: string): Error {
  const { status, text } = answer;
  if (status === 405 || (status === 403 && !OF_THE_EVENT.test(text)))
    return unavailable('read-only', `${what} was answered by ${status}`);
  return calendarFailure(answer, what);
}

/** 207 says that there is more to read: a refusal can be in it. */
export const isDone = (status: number): boolean => status >= 200 && status < 300 && status !== 207;

const isNewer = ({ version }: StoredEvent, { event }: Writing): boolean =>
  version !== undefined && version.sequence > event.sequence;

function isThisWord({ version }: StoredEvent, { event }: Writing): boolean {
  const ours = versionOf(event);
  return (
    version !== undefined &&
    version.sequence === ours.sequence &&
    version.status === ours.status &&
    version.start === ours.start &&
    version.end === ours.end
  );
}

const remoteEvent = (
  { calendar }: Writing,
  { url, etag }: Pick<StoredEvent, 'url' | 'etag'>,
): RemoteEvent => ({ calendar, id: idOf(url), etag });
