import { AuthMemory, type WayIn } from './auth/auth-memory';
import { SignIn } from './auth/sign-in';
import { isCutOff, networkFailure, statusFailure, unavailable } from './failures';
import type { CaldavAccount } from './fetch';
import { type DavRow, rowsOf } from './rows';
import { refuseUntrusted } from './trust';
import { readXml, XmlRefused } from './xml/read-xml';
import { childText, type XmlElement } from './xml/xml-element';
import { writeXml, type XmlBody } from './xml/write-xml';

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
  readonly headers: Headers;
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
/** One to hear what the server wants, one for a nonce that has grown old, one more. */
const MOST_SIGN_INS = 3;
const XML = 'application/xml; charset=utf-8';
/** Asked twice, or unsigned by mistake, they do no harm. */
const SAFE = ['GET', 'PROPFIND', 'REPORT'];

/** An account at one server: redirects, the password and failures are handled here, once for all questions. */
export class DavConnection {
  readonly #named: URL;
  readonly #signIn: SignIn;
  readonly #fetch: CaldavAccount['fetch'];
  readonly #patience: number | undefined;

  constructor(account: CaldavAccount) {
    const { url, username, password, fetch, patience, memory = new AuthMemory() } = account;
    this.#named = new URL(url);
    this.#signIn = new SignIn({ username, password, memory });
    this.#fetch = fetch;
    this.#patience = patience;
  }

  /** It shows no name and no password. */
  get isAnonymous(): boolean {
    return this.#signIn.isAnonymous;
  }

  /** Asks; any status is an answer. Throws `ProviderUnavailable` where nobody answers. */
  async ask({ method, url, depth, body }: DavQuestion): Promise<DavAnswer> {
    const headers = { depth, 'content-type': XML };
    const answer = await this.send({ method, url, headers, body: writeXml(body) });
    const multistatus = multistatusIn(answer);
    return {
      url: answer.url,
      status: answer.status,
      headers: answer.headers,
      rows: multistatus && rowsOf(multistatus, answer.url),
      syncToken: childText(multistatus, 'd:sync-token'),
    };
  }

  /** Asks; anything but a multistatus is a failure. */
  async askRows(question: DavQuestion): Promise<DavRows> {
    const answer = await this.ask(question);
    const { rows } = answer;
    if (rows === undefined) throw statusFailure(answer, `${question.method} ${question.url}`);
    return { ...answer, rows };
  }

  /** Any status is an answer; redirects are followed with the same method. */
  async send(request: PlainRequest): Promise<PlainAnswer> {
    let url = new URL(request.url);
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      // Without a password nothing is at stake but the request; the guard of the network watches over that.
      if (!this.#signIn.isAnonymous) refuseUntrusted(this.#named, url);
      const answer = await this.#sendSigned(url, request);
      const location = answer.headers.get('location');
      if (!REDIRECTS.has(answer.status) || location === null) return answer;
      if (!URL.canParse(location, url.href)) break;
      url = new URL(location, url);
    }
    throw unavailable('not-caldav', `${request.url} redirects without an end`);
  }

  async #sendSigned(url: URL, request: PlainRequest): Promise<PlainAnswer> {
    if (this.#mustAskFirst(url, request))
      await this.#sendSigned(url, { method: 'PROPFIND', url: url.href, headers: { depth: '0' } });
    let way = this.#signIn.wayInto(url);
    for (let tries = 1; ; tries++) {
      const answer = await this.#sendSurely(url, request, way);
      const next = this.#signIn.again({ ...answer, url, sent: way });
      if (next === undefined || tries > MOST_SIGN_INS) return answer;
      way = next;
    }
  }

  /** A stranger's PUT could be taken; the owner's would be the second. */
  #mustAskFirst(url: URL, { method }: PlainRequest): boolean {
    const isUnknown = !this.#signIn.isAnonymous && this.#signIn.wayInto(url) === undefined;
    return isUnknown && !SAFE.includes(method);
  }

  /** What changes nothing can be asked once more. */
  async #sendSurely(url: URL, request: PlainRequest, way: WayIn | undefined): Promise<PlainAnswer> {
    try {
      return await this.#sendOnce(url, request, way);
    } catch (failure) {
      if (!SAFE.includes(request.method) || !isCutOff(failure)) throw failure;
      return this.#sendOnce(url, request, way);
    }
  }

  async #sendOnce(
    url: URL,
    { method, headers, body }: PlainRequest,
    way: WayIn | undefined,
  ): Promise<PlainAnswer> {
    const authorization = way && this.#signIn.authorization(way, { method, url, body });
    try {
      const response = await this.#fetch(url.href, {
        method,
        headers: { ...headers, ...(authorization !== undefined && { authorization }) },
        ...(body !== undefined && { body }),
        ...(this.#patience !== undefined && { milliseconds: this.#patience }),
        redirect: 'manual',
      });
      const text = await response.text();
      return { url: url.href, status: response.status, headers: response.headers, text };
    } catch (error) {
      throw networkFailure(error, url);
    }
  }
}

/** Some servers answer a multistatus by 200; whatever else is no XML is no answer of theirs. */
function multistatusIn({ status, text }: PlainAnswer): XmlElement | undefined {
  if (status !== 207 && status !== 200) return undefined;
  try {
    const root = readXml(text);
    return root.name === 'd:multistatus' ? root : undefined;
  } catch (error) {
    if (error instanceof XmlRefused) return undefined;
    throw error;
  }
}
