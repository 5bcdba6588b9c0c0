import type { ChangedEvent, UnreadEvent, Viewpoint } from '../calendar-port';
import { understood } from '../understood';
import type { Asked } from './asked';
import { isNoAnswer, isTooLarge, statusFailure, unavailable } from './failures';
import { type Address, hrefKey } from './hrefs';
import type { DavRow } from './rows';
import { textOf } from './xml/xml-element';

/** What became of the events that were asked for. */
export interface ReadEvents {
  readonly changed: readonly ChangedEvent[];
  readonly gone: readonly string[];
  readonly problems: readonly UnreadEvent[];
}

/** Keeps each answer small, whatever the size of the calendar. */
const EVENTS_A_REQUEST = 100;
const GONE = [404, 410];

/**
 * Reads the events at these addresses, many at a time (RFC 4791, 7.9). What a server leaves out or cannot answer together is
 * asked for one by one; an event that cannot be read is a problem, and stops no other. Only when none can be read the server is
 * to blame: an empty calendar would be a free one.
 */
export async function readEvents(asked: Asked, addresses: readonly Address[]): Promise<ReadEvents> {
  const found = await inPortions(addresses, async (portion) => {
    const rowOf = await multiget(asked, portion);
    const read: ReadEvents[] = [];
    for (const address of portion)
      read.push(told(rowOf(address), address, asked.view) ?? (await readAlone(asked, address)));
    return allOf(read);
  });
  if (addresses.length > 1 && found.problems.length > 0 && isEmpty(found))
    throw unavailable('unreachable', `${asked.calendar} tells none of its events`);
  return found;
}

/** Reads what should not be there: whatever the server does not tell is gone. */
export const readMissing = (asked: Asked, addresses: readonly Address[]): Promise<ReadEvents> =>
  inPortions(addresses, async (portion) => {
    const rowOf = await multiget(asked, portion);
    return allOf(
      portion.map((address) => told(rowOf(address), address, asked.view) ?? gone(address)),
    );
  });

/** What a row says of the event at that address; undefined if it says nothing. */
function told(row: DavRow | undefined, address: Address, view: Viewpoint): ReadEvents | undefined {
  if (row === undefined) return undefined;
  const isGone = GONE.includes(row.status);
  return understoodRow({ ...row, id: address.id }, view) ?? (isGone ? gone(address) : undefined);
}

const isEmpty = ({ changed, gone }: ReadEvents): boolean =>
  changed.length === 0 && gone.length === 0;

/** What the row tells of its event; undefined if it does not. */
export function understoodRow({ id, props }: DavRow, view: Viewpoint): ReadEvents | undefined {
  const text = textOf(props['c:calendar-data']);
  return text === undefined ? undefined : readText(id, text, view);
}

export const allOf = (found: readonly ReadEvents[]): ReadEvents => ({
  changed: found.flatMap(({ changed }) => changed),
  gone: found.flatMap(({ gone }) => gone),
  problems: found.flatMap(({ problems }) => problems),
});

/** One after the other: a calendar of ten thousand events needs no more memory than one of a hundred. */
async function inPortions(
  addresses: readonly Address[],
  read: (portion: readonly Address[]) => Promise<ReadEvents>,
): Promise<ReadEvents> {
  const found: ReadEvents[] = [];
  for (let at = 0; at < addresses.length; at += EVENTS_A_REQUEST)
    found.push(await read(addresses.slice(at, at + EVENTS_A_REQUEST)));
  return allOf(found);
}

type RowOf = (address: Address) => DavRow | undefined;

/** Finds no rows at all where the server cannot answer together. */
async function multiget(
  { connection, calendar }: Asked,
  addresses: readonly Address[],
): Promise<RowOf> {
  const parts = {
    'd:prop': { getetag: {}, 'c:calendar-data': {} },
    'd:href': addresses.map(({ url }) => new URL(url).pathname),
  };
  const body = { 'c:calendar-multiget': parts };
  try {
    const answer = await connection.ask({ method: 'REPORT', url: calendar, depth: '1', body });
    return rowFinder(answer.rows ?? []);
  } catch (error) {
    if (isTooLarge(error)) return () => undefined;
    throw error;
  }
}

/** Some servers encode addresses differently in each answer. */
function rowFinder(rows: readonly DavRow[]): RowOf {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [hrefKey(row.url), row]));
  return ({ id, url }) => byId.get(id) ?? byKey.get(hrefKey(url));
}

async function readAlone({ connection, view }: Asked, address: Address): Promise<ReadEvents> {
  const { id, url } = address;
  try {
    const answer = await connection.send({ method: 'GET', url });
    const { status, text } = answer;
    if (isNoAnswer(status)) throw statusFailure(answer, `GET ${url}`);
    if (GONE.includes(status)) return gone(address);
    return status === 200 ? readText(id, text, view) : unread(id, `is answered by ${status}`);
  } catch (error) {
    if (isTooLarge(error)) return unread(id, 'is too large');
    throw error;
  }
}

function readText(id: string, text: string, view: Viewpoint): ReadEvents {
  const { changed, problems } = understood(id, text, view);
  return { changed: [changed], gone: [], problems };
}

const gone = ({ id }: Address): ReadEvents => ({ changed: [], gone: [id], problems: [] });

const unread = (id: string, reason: string): ReadEvents => ({
  changed: [],
  gone: [],
  problems: [{ id, reason }],
});
