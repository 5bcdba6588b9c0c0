/** Trying again can't help: the message goes dead at once and is shown to its owner. */
export class PermanentFailure extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
