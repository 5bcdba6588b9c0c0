import { DestroyRef, inject, Service, signal } from '@angular/core';

/** The time, for what the page says about it: "in 24 minutes". It moves every few seconds. */
@Service()
export class Now {
  readonly #at = signal(Date.now());
  /** Milliseconds since the epoch. */
  readonly at = this.#at.asReadonly();

  constructor() {
    const ticking = setInterval(() => this.#at.set(Date.now()), 10_000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
