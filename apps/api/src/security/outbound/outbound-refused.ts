export type OutboundRefusal =
  'address-not-allowed' | 'host-unknown' | 'unreachable' | 'timed-out' | 'too-large';

/** A request to the outside was not made, or its answer was not taken. */
export class OutboundRefused extends Error {
  constructor(
    readonly code: OutboundRefusal,
    readonly url: string,
    options?: ErrorOptions,
  ) {
    super(`${url}: ${code}`, options);
  }
}
