/** `temporary`: the same mail may pass later. `permanent`: it never will. */
export type Lasting = 'temporary' | 'permanent';

export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(
    readonly lasting: Lasting,
    message: string,
    /** Addresses that were refused, when it was about them; others of the same mail may have it. */
    readonly refused: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get permanent(): boolean {
    return this.lasting === 'permanent';
  }
}
