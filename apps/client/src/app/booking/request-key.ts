import { newIdempotencyKey } from '../core/api/api';

/** The same request keeps its key, however often it is sent; another one gets another. */
export class RequestKey {
  #last: { readonly body: string; readonly key: string } | undefined;

  for(request: object): string {
    const body = JSON.stringify(request);
    if (this.#last?.body !== body) this.#last = { body, key: newIdempotencyKey() };
    return this.#last.key;
  }

  /** From now on, even the same request is another one. */
  forget(): void {
    this.#last = undefined;
  }
}
