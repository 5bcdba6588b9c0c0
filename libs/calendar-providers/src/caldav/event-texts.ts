import type { UnreadEvent } from '../calendar-port';
import type { EventText } from '../understood';
import type { Asked } from './asked';
import { etagIn } from './etags';
import { isGone, isNoAnswer, isTooLarge, statusFailure } from './failures';
import { type Address, hrefKey } from './hrefs';
import type { DavRow } from './rows';
import { textOf } from './xml/xml-element';

/** What stands at an address, and how the server writes that. */
export type FoundText = EventText & Pick<Address, 'url'>;

/** What became of the events that were asked for. */
export interface ReadTexts {
  readonly texts: readonly FoundText[];
  readonly gone: readonly string[];
  /** The server does not tell them, though it names them. */
  readonly untold: readonly UnreadEvent[];
}

type Place = Pick<Asked, 'connection' | 'calendar'>;

/** Keeps each answer small, whatever the size of the calendar. */
const EVENTS_A_REQUEST = 100;
/** So often a server may refuse before it is believed to know no multiget: halving a portion finds the one event that it stumbles over sooner. */
const MOST_REFUSALS = 8;

/**
 * Reads the events at these addresses, many at a time (RFC 4791, 7.9), one portion after the other. What a server cannot answer
 * together is asked for in halves; what it leaves out, again. An event that it does not tell stops no other.
 */
export async function* readTexts(
  place: Place,
  addresses: readonly Address[],
): AsyncGenerator<ReadTexts> {
  const reader = new TextReader(place);
  let at = 0;
  while (at < addresses.length) {
    const portion = addresses.slice(at, at + reader.size);
    at += portion.length;
    yield await reader.read(portion);
  }
}

export const allOf = (found: readonly ReadTexts[]): ReadTexts => ({
  texts: found.flatMap(({ texts }) => texts),
  gone: found.flatMap((one) => one.gone),
  untold: found.flatMap(({ untold }) => untold),
});

export async function collected(portions: AsyncIterable<ReadTexts>): Promise<ReadTexts> {
  return allOf(await listOf(portions));
}

export async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

class TextReader {
  size = EVENTS_A_REQUEST;
  readonly #place: Place;
  /** Undefined until the server has shown whether it answers many at once. */
  #answersTogether: boolean | undefined;
  #refusals = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  async read(portion: readonly Address[]): Promise<ReadTexts> {
    if (portion.length <= 1 || this.#answersTogether === false) return this.#alone(portion);
    const { rowOf, isTooMuch } = await multiget(this.#place, portion);
    if (rowOf === undefined) return this.#smaller(portion, isTooMuch);
    this.#answersTogether = true;
    const rows = portion.map((address) => told(rowOf(address), address));
    const untold = portion.filter((_, index) => rows[index] === undefined);
    // A server may tell a few at a time; one that tells none of many stumbles over one of them.
    const rest = untold.length < portion.length ? this.read(untold) : this.#halves(untold);
    return allOf([...rows.filter((row) => row !== undefined), await rest]);
  }

  #smaller(portion: readonly Address[], isTooMuch: boolean): Promise<ReadTexts> {
    if (isTooMuch) this.size = Math.max(1, Math.floor(portion.length / 2));
    else if (this.#answersTogether === undefined && ++this.#refusals >= MOST_REFUSALS)
      this.#answersTogether = false;
    return this.#halves(portion);
  }

  async #halves(portion: readonly Address[]): Promise<ReadTexts> {
    const middle = Math.ceil(portion.length / 2);
    const first = await this.read(portion.slice(0, middle));
    return allOf([first, await this.read(portion.slice(middle))]);
  }

  async #alone(portion: readonly Address[]): Promise<ReadTexts> {
    const read: ReadTexts[] = [];
    for (const address of portion) read.push(await this.#one(address));
    return allOf(read);
  }

  async #one({ id, url }: Address): Promise<ReadTexts> {
    try {
      const answer = await this.#place.connection.send({ method: 'GET', url });
      const { status, text, headers } = answer;
      if (isNoAnswer(status)) throw statusFailure(answer, `GET ${url}`);
      if (isGone(status)) return gone({ id });
      const etag = etagIn(headers) ?? undefined;
      return status === 200
        ? only({ id, url, text, etag })
        : unread(id, `is answered by ${status}`);
    } catch (error) {
      if (isTooLarge(error)) return unread(id, 'is too large');
      throw error;
    }
  }
}

/** What a row says of the event at that address; undefined if it says nothing. */
function told(row: DavRow | undefined, { id }: Address): ReadTexts | undefined {
  if (row === undefined) return undefined;
  const text = textIn(row);
  if (text !== undefined) return only({ ...text, id });
  return isGone(row.status) ? gone({ id }) : undefined;
}

/** The event that a row tells; undefined if it only names it. */
export function textIn({ id, url, props }: DavRow): FoundText | undefined {
  const text = textOf(props['c:calendar-data']);
  return text === undefined ? undefined : { id, url, text, etag: textOf(props['d:getetag']) };
}

interface Together {
  /** Undefined where the server cannot answer together. */
  readonly rowOf?: (address: Address) => DavRow | undefined;
  readonly isTooMuch: boolean;
}

const TOO_MUCH = [413, 414, 507];

async function multiget(
  { connection, calendar }: Place,
  addresses: readonly Address[],
): Promise<Together> {
  const parts = {
    prop: { getetag: {}, 'c:calendar-data': {} },
    href: addresses.map(({ url }) => new URL(url).pathname),
  };
  const body = { 'c:calendar-multiget': parts };
  try {
    const answer = await connection.ask({ method: 'REPORT', url: calendar, depth: '1', body });
    if (isNoAnswer(answer.status)) throw statusFailure(answer, `REPORT ${calendar}`);
    const isTooMuch = TOO_MUCH.includes(answer.status);
    return { ...(answer.rows && { rowOf: rowFinder(answer.rows) }), isTooMuch };
  } catch (error) {
    if (isTooLarge(error)) return { isTooMuch: true };
    throw error;
  }
}

/** Some servers encode addresses differently in each answer. */
function rowFinder(rows: readonly DavRow[]): (address: Address) => DavRow | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [hrefKey(row.url), row]));
  return ({ id, url }) => byId.get(id) ?? byKey.get(hrefKey(url));
}

const only = (text: FoundText): ReadTexts => ({ texts: [text], gone: [], untold: [] });

const gone = ({ id }: Pick<Address, 'id'>): ReadTexts => ({ texts: [], gone: [id], untold: [] });

const unread = (id: string, reason: string): ReadTexts => ({
  texts: [],
  gone: [],
  untold: [{ id, reason }],
});
