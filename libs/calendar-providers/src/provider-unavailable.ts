/** Why a provider could not answer. The wire's problem codes are `connection.` plus one of these. */
export type UnavailableCode =
  // The way there.
  | 'host-unknown'
  | 'address-not-allowed'
  | 'unreachable'
  | 'timed-out'
  /** Its certificate does not prove that it is the server. */
  | 'tls'
  // Who we are to it.
  | 'wrong-password'
  /** It asks for a way of signing in that is neither Basic nor Digest. */
  | 'sign-in-unsupported'
  /** It knows us, and refuses this one thing. */
  | 'forbidden'
  // What it is.
  | 'not-caldav'
  | 'not-icalendar'
  | 'no-calendars'
  | 'calendar-gone'
  | 'read-only'
  // How it is.
  | 'too-large'
  | 'rate-limited'
  | 'server-error';

export interface UnavailableOptions extends ErrorOptions {
  /** Seconds. */
  readonly retryAfter?: number | undefined;
}

/** A provider could not answer; `code` says what the owner may do about it. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
  /** Seconds that the provider asked us to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly provider: string,
    readonly code: UnavailableCode,
    detail: string,
    { retryAfter, ...options }: UnavailableOptions = {},
  ) {
    super(`${provider}: ${detail} (${code})`, options);
    this.retryAfter = retryAfter;
  }
}
