/** Why a provider could not answer. The wire's problem codes are `connection.` plus one of these. */
export type UnavailableCode =
  | 'host-unknown'
  | 'unreachable'
  | 'timed-out'
  | 'wrong-password'
  | 'not-caldav'
  | 'address-not-allowed'
  | 'no-calendars'
  | 'read-only';

/** A provider could not answer; `code` says what the owner may do about it. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';

  constructor(
    readonly provider: string,
    readonly code: UnavailableCode,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${provider}: ${detail} (${code})`, options);
  }
}
