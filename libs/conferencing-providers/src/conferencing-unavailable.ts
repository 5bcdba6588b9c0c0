/** A provider of meeting links that does not answer, or says no. Never: a meeting without a link. */
export class ConferencingUnavailable extends Error {
  readonly code = 'conferencing.unavailable';

  constructor(
    readonly provider: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${provider}: ${message}`, options);
  }
}
