import {
  ProviderUnavailable,
  type UnavailableCode,
  type UnavailableOptions,
} from '../provider-unavailable';

export const unavailable = (
  code: UnavailableCode,
  detail: string,
  options?: UnavailableOptions,
): ProviderUnavailable => new ProviderUnavailable('caldav', code, detail, options);

export const codeOf = (failure: unknown): UnavailableCode | undefined =>
  failure instanceof ProviderUnavailable ? failure.code : undefined;

/** An answer, as far as its failure is in it. */
export interface Answered {
  readonly status: number;
  readonly headers?: Headers;
}

/** What an HTTP status means that is not the answer hoped for. */
export function statusFailure(answer: Answered, what: string): ProviderUnavailable {
  const { status, headers } = answer;
  const retryAfter = headers && secondsToWait(headers);
  return unavailable(statusCode(status), `${what} was answered by ${status}`, { retryAfter });
}

/** The same of a calendar that worked before: what is not there any more is gone. */
export function calendarFailure(answer: Answered, what: string): ProviderUnavailable {
  if (!isGone(answer.status)) return statusFailure(answer, what);
  return unavailable('calendar-gone', `${what} was answered by ${answer.status}`);
}

export const isGone = (status: number): boolean => status === 404 || status === 410;

/** The password, the load or the way there is at fault; of what was asked this says nothing. */
export const isNoAnswer = (status: number): boolean => [401, 429, 502, 503, 504].includes(status);

function statusCode(status: number): UnavailableCode {
  if (status === 401) return 'wrong-password';
  if (status === 403) return 'forbidden';
  if (status === 408 || status === 504) return 'timed-out';
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  // 501 is how a plain web server answers methods of WebDAV.
  return status >= 500 && status !== 501 ? 'server-error' : 'not-caldav';
}

/** Retry-After in seconds: written so, or as a date (RFC 9110, 10.2.3). */
function secondsToWait(headers: Headers): number | undefined {
  const written = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}$/.test(written)) return Number(written);
  const isDate = /^[a-z]{3}, /i.test(written);
  const [until = NaN, now = NaN] = [isDate ? written : '', headers.get('date') ?? ''].map(
    Date.parse,
  );
  const seconds = Math.ceil((until - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** What fetch threw, in our words; the guard in front of the network and the platform name their reasons by `code`. */
export function networkFailure(error: unknown, url: URL): ProviderUnavailable {
  if (error instanceof ProviderUnavailable) return error;
  const known = causes(error).flatMap(({ code, name }) => codeFor(String(code), String(name)));
  // What is unreachable has a reason further down, at times a telling one.
  const code = known.find((one) => one !== 'unreachable') ?? 'unreachable';
  return unavailable(code, `${url.host} could not be asked`, { cause: error });
}

/** The answer was longer than the guard takes. */
export const isTooLarge = (error: unknown): boolean => codeOf(error) === 'too-large';

/** The server has closed a connection that it had kept open until then: it has heard nothing, or did not finish. */
export const isCutOff = (error: unknown): boolean =>
  causes(error).some(({ code }) =>
    ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(String(code)),
  );

/** Whoever waits for the answer to a write does not know whether it was done. */
export const isDoubtful = (error: unknown): boolean =>
  ['unreachable', 'timed-out', 'too-large'].includes(String(codeOf(error)));

interface Named {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly cause?: unknown;
}

/** Not asked by `instanceof`: what the platform throws can come from another realm than ours. */
function causes(error: unknown): Named[] {
  const chain: Named[] = [];
  for (let link = error; isNamed(link) && chain.length < 10; link = link.cause) chain.push(link);
  return chain;
}

const isNamed = (link: unknown): link is Named => typeof link === 'object' && link !== null;

/** Not ERR_SSL_WRONG_VERSION_NUMBER: that is a server that speaks no TLS at all. */
const CERTIFICATE =
  /CERT|^ERR_TLS_|^ERR_SSL_(?!WRONG_VERSION|PACKET_LENGTH|HTTP_REQUEST)|^UNABLE_TO_(VERIFY|GET_ISSUER)|^HOSTNAME_MISMATCH|^INVALID_(CA|PURPOSE)/;

const codeFor = (code: string, name: string): UnavailableCode[] => {
  const known = KNOWN[code] ?? KNOWN[name] ?? (CERTIFICATE.test(code) ? 'tls' : undefined);
  return known === undefined ? [] : [known];
};

const KNOWN: Readonly<Record<string, UnavailableCode>> = {
  'address-not-allowed': 'address-not-allowed',
  'host-unknown': 'host-unknown',
  'timed-out': 'timed-out',
  'too-large': 'too-large',
  unreachable: 'unreachable',
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
  ETIMEDOUT: 'timed-out',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  TimeoutError: 'timed-out',
  AbortError: 'timed-out',
};
