import { davRequest, type DAVResponse } from 'tsdav';
import { networkFailure, statusFailure, unavailable } from './failures';
import type { CaldavAccount } from './fetch';
import { type DavRow, rowsOf, textOf } from './rows';
import { refuseUntrusted } from './trust';

/** An XML body as tsdav writes it; names without a prefix are of the DAV: namespace. */
export type XmlBody = Record<string, unknown>;

export interface DavQuestion {
  readonly method: 'PROPFIND' | 'REPORT';
  readonly url: string;
  readonly depth: '0' | '1';
  readonly body: XmlBody;
}

export interface DavAnswer {
  /** Where the answer came from, redirects followed. */
  readonly url: string;
  readonly status: number;
  /** Undefined for anything but a multistatus. */
  readonly rows: readonly DavRow[] | undefined;
  readonly syncToken: string | undefined;
}

export type DavRows = DavAnswer & { readonly rows: readonly DavRow[] };

export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** An answer whose body has been read. */
export interface PlainAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
const MULTISTATUS = 207;

const NAMESPACES = {
  'xmlns:d': 'DAV:',
  'xmlns:c': 'urn:ietf:params:xml:ns:caldav',
  'xmlns:cs': 'http://calendarserver.org/ns/',
  'xmlns:ca': 'http://apple.com/ns/ical/',
};

/**
 * An account at one server. tsdav writes and reads the XML; redirects, the password and failures are ours: tsdav's own
 * calls throw for one 4xx row in a multistatus, and leave redirects to fetch.
 */
export class DavConnection {
  readonly #named: URL;
  readonly #authorization: string;
  readonly #fetch: CaldavAccount['fetch'];

  constructor({ url, username, password, fetch }: CaldavAccount) {
    this.#named = new URL(url);
    this.#authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    this.#fetch = fetch;
  }

  /** Asks; any status is an answer. Throws `ProviderUnavailable` where nobody answers. */
  async ask({ method, url, depth, body }: DavQuestion): Promise<DavAnswer> {
    let answer: PlainAnswer | undefined;
    const responses = await davRequest({
      url,
      init: { method, headers: { depth }, namespace: 'd', attributes: NAMESPACES, body },
      fetch: async (_, init) => {
        const headers = { depth, 'content-type': 'application/xml; charset=utf-8' };
        answer = await this.send({ method, url, headers, body: String(init?.body) });
        return multistatusOf(answer);
      },
    });
    if (answer === undefined) throw unavailable('unreachable', `${url} was not asked`);
    return davAnswer(answer, responses);
  }

  /** Asks; anything but a multistatus is a failure. */
  async askRows(question: DavQuestion): Promise<DavRows> {
    const answer = await this.ask(question);
    const { rows, status } = answer;
    if (rows === undefined) throw statusFailure(status, `${question.method} ${question.url}`);
    return { ...answer, rows };
  }

  /** Any status is an answer; redirects are followed with the same method. */
  async send(request: PlainRequest): Promise<PlainAnswer> {
    let url = new URL(request.url);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      refuseUntrusted(this.#named, url);
      const answer = await this.#sendOnce(url, request);
      const location = answer.headers.get('location');
      if (!REDIRECTS.has(answer.status) || location === null) return answer;
      if (!URL.canParse(location, url.href)) break;
      url = new URL(location, url);
    }
    throw unavailable('not-caldav', `${request.url} redirects without an end`);
  }

  async #sendOnce(url: URL, { method, headers, body }: PlainRequest): Promise<PlainAnswer> {
    try {
      const response = await this.#fetch(url.href, {
        method,
        headers: { ...headers, authorization: this.#authorization },
        ...(body !== undefined && { body }),
        redirect: 'manual',
      });
      const text = await response.text();
      return { url: url.href, status: response.status, headers: response.headers, text };
    } catch (error) {
      throw networkFailure(error, url);
    }
  }
}

/** What tsdav is to read; it needs to know nothing of other answers. */
const multistatusOf = ({ status, text }: PlainAnswer): Response =>
  status === MULTISTATUS
    ? new Response(text, { status, headers: { 'content-type': 'application/xml' } })
    : new Response();

function davAnswer({ url, status }: PlainAnswer, responses: readonly DAVResponse[]): DavAnswer {
  const multistatus: unknown = responses[0]?.raw?.multistatus;
  if (multistatus === undefined) return { url, status, rows: undefined, syncToken: undefined };
  const { syncToken } = Object(multistatus) as { syncToken?: unknown };
  return { url, status, rows: rowsOf(responses, url), syncToken: textOf(syncToken) };
}
