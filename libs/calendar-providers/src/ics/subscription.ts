import { networkFailure, statusFailure } from '../caldav/failures';
import type { Fetch } from '../caldav/fetch';
import {
  ProviderUnavailable,
  type UnavailableCode,
  type UnavailableOptions,
} from '../provider-unavailable';

/** A calendar that is published at an address, to be read and nothing else. */
export interface IcsSubscription {
  /** https or webcal; often a secret. */
  readonly url: string;
  readonly fetch: Fetch;
  /** Of the whole text; 20 MB if nothing is said. */
  readonly maxBytes?: number;
  /** For each request, in milliseconds; 20 s if nothing is said. */
  readonly patience?: number;
}

/** What a server said about a text, to ask whether it has changed (RFC 9110, 13.1). */
export interface Validators {
  readonly etag?: string;
  readonly modified?: string;
}

export interface Fetched {
  /** Undefined if it is as it was. */
  readonly text: string | undefined;
  readonly validators: Validators;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

export const unavailable = (
  code: UnavailableCode,
  detail: string,
  options?: UnavailableOptions,
): ProviderUnavailable => new ProviderUnavailable('ics', code, detail, options);

/** https, whatever the address says that programs subscribe by. Throws `ProviderUnavailable` for any other. */
export function feedAddress(written: string): URL {
  const typed = written.trim().replace(/^webcals?:\/\//i, 'https://');
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(withScheme)) throw unavailable('host-unknown', 'this is no address');
  const url = new URL(withScheme);
  if (url.protocol !== 'https:')
    throw unavailable('address-not-allowed', 'subscriptions are read over https only');
  url.hash = '';
  return url;
}

/** Asks whether the text has changed, and for it. Throws `ProviderUnavailable`; the address itself is in no message. */
export async function fetchFeed(
  subscription: IcsSubscription,
  known: Validators = {},
): Promise<Fetched> {
  const named = feedAddress(subscription.url);
  let url = named;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answer = await askOnce(subscription, url, {
      ...conditions(known),
      ...signIn(named, url),
    });
    const location = answer.headers.get('location');
    if (!REDIRECTS.has(answer.status) || location === null) return read(answer, url);
    if (!URL.canParse(location, url)) break;
    url = feedAddress(new URL(location, url).href);
  }
  throw unavailable('not-icalendar', `${named.host} redirects without an end`);
}

const conditions = ({ etag, modified }: Validators): Record<string, string> => ({
  ...(etag !== undefined && { 'if-none-match': etag }),
  ...(modified !== undefined && { 'if-modified-since': modified }),
});

/** A name and a password in the address are for its own server. */
const signIn = ({ username, password, origin }: URL, url: URL): Record<string, string> => {
  if ((username === '' && password === '') || url.origin !== origin) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
};

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function askOnce(
  { fetch, maxBytes = 20_000_000, patience = 20_000 }: IcsSubscription,
  url: URL,
  headers: Record<string, string>,
): Promise<Answer> {
  const address = new URL(url);
  [address.username, address.password] = ['', ''];
  try {
    const signal = AbortSignal.timeout(patience);
    const accept = 'text/calendar, */*;q=0.1';
    const init = {
      method: 'GET',
      headers: { accept, ...headers },
      redirect: 'manual',
      signal,
      maxBytes,
      milliseconds: patience,
    } as const;
    const response = await fetch(address.href, init);
    refuseLarge(Number(response.headers.get('content-length')), maxBytes);
    const text = await response.text();
    refuseLarge(text.length, maxBytes);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    throw asOurs(networkFailure(error, url), error);
  }
}

function refuseLarge(bytes: number, most: number): void {
  if (bytes > most) throw unavailable('too-large', `${bytes} bytes are more than ${most}`);
}

function read({ status, headers, text }: Answer, url: URL): Fetched {
  if (status === 404 || status === 410)
    throw unavailable('calendar-gone', `${url.host} has nothing there`);
  if (status !== 200 && status !== 304) {
    const failure = statusFailure({ status, headers }, url.host);
    const { code, retryAfter } = failure;
    const known = code === 'not-caldav' ? 'not-icalendar' : code;
    throw unavailable(known, `${url.host} answered ${status}`, { retryAfter });
  }
  const [etag, modified] = [headers.get('etag'), headers.get('last-modified')];
  return {
    text: status === 304 ? undefined : text,
    validators: { ...(etag !== null && { etag }), ...(modified !== null && { modified }) },
  };
}

const asOurs = (failure: ProviderUnavailable, cause: unknown): ProviderUnavailable =>
  failure.provider === 'ics' ? failure : unavailable(failure.code, 'could not be asked', { cause });
