import type { RemoteEvent } from '../calendar-port';
import type { DavConnection, PlainAnswer } from './dav-connection';
import { ifMatch } from './etags';
import { isDoubtful, isGone, isNoAnswer, statusFailure, unavailable } from './failures';
import { elsewhere, storedAt, type StoredEvent } from './stored-event';
import { isDone, refusal } from './writing';

const MOST_ATTEMPTS = 3;

type There = Pick<StoredEvent, 'url' | 'etag'>;

/** Removes the event. Gone already is as good; an answer that leaves a doubt is followed by a look. */
export async function removeEvent(connection: DavConnection, event: RemoteEvent): Promise<void> {
  let there: There | undefined = { url: event.id, etag: event.etag };
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
    const answer = await deleteOnce(connection, there);
    const isAway = !(answer instanceof Error) && (isDone(answer.status) || isGone(answer.status));
    there = isAway ? await elsewhereOf(connection, event) : await stillAt(connection, there, event);
    if (there === undefined) return;
    if (answer instanceof Error) throw answer;
    if (!isAway && answer.status !== 412) throw refusal(answer, `DELETE ${there.url}`);
  }
  throw unavailable('unreachable', `${event.id} keeps changing while we remove it`);
}

/** The answer, or why there is none. */
async function deleteOnce(
  connection: DavConnection,
  { url, etag }: There,
): Promise<PlainAnswer | Error> {
  try {
    const answer = await connection.send({ method: 'DELETE', url, headers: ifMatch(etag) });
    if (isNoAnswer(answer.status) && answer.status !== 504)
      throw statusFailure(answer, `DELETE ${url}`);
    return answer;
  } catch (failure) {
    if (failure instanceof Error && isDoubtful(failure)) return failure;
    throw failure;
  }
}

/** Undefined if it is gone, or something else stands there by now. */
async function stillAt(
  connection: DavConnection,
  { url }: There,
  { uid }: RemoteEvent,
): Promise<There | undefined> {
  const stored = await storedAt(connection, url, uid ?? '');
  return stored && (uid === undefined || stored.version) ? stored : undefined;
}

/** People's programs move events to other addresses. */
const elsewhereOf = async (
  connection: DavConnection,
  { calendar, uid }: RemoteEvent,
): Promise<There | undefined> =>
  uid === undefined ? undefined : elsewhere({ connection, calendar, uid });
