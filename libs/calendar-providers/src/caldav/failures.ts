import { ProviderUnavailable, type UnavailableCode } from '../provider-unavailable';

export const unavailable = (
  code: UnavailableCode,
  detail: string,
  options?: ErrorOptions,
): ProviderUnavailable => new ProviderUnavailable('caldav', code, detail, options);

/** What an HTTP status means that is not the answer hoped for. */
export function statusFailure(status: number, what: string): ProviderUnavailable {
  return unavailable(statusCode(status), `${what} was answered by ${status}`);
}

/** The password, the load or the way there is at fault; of what was asked this says nothing. */
export const isNoAnswer = (status: number): boolean => [401, 429, 502, 503, 504].includes(status);

function statusCode(status: number): UnavailableCode {
  if (status === 401 || status === 403) return 'wrong-password';
  if (status === 408 || status === 504) return 'timed-out';
  // 501 is how a plain web server answers methods of WebDAV.
  if (status === 429 || (status >= 500 && status !== 501)) return 'unreachable';
  return 'not-caldav';
}

/** What fetch threw, in our words; the guard in front of the network and the platform name their reasons by `code`. */
export function networkFailure(error: unknown, url: URL): ProviderUnavailable {
  if (error instanceof ProviderUnavailable) return error;
  const code = causes(error)
    .map(({ code, name }) => KNOWN[String(code)] ?? KNOWN[String(name)])
    .find((known) => known !== undefined);
  return unavailable(code ?? 'unreachable', `${url.host} could not be asked`, { cause: error });
}

/** The answer was longer than the guard takes. */
export const isTooLarge = (error: unknown): boolean =>
  causes(error).some(({ code }) => code === 'too-large');

interface Named {
  readonly code?: unknown;
  readonly name?: unknown;
  readonly cause?: unknown;
}

function causes(error: unknown): Named[] {
  const chain: Named[] = [];
  for (let link = error; link instanceof Object && chain.length < 10; link = (link as Named).cause)
    chain.push(link);
  return chain;
}

const KNOWN: Readonly<Record<string, UnavailableCode>> = {
  'address-not-allowed': 'address-not-allowed',
  'host-unknown': 'host-unknown',
  'timed-out': 'timed-out',
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
