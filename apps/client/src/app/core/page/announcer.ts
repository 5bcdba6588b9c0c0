import { Service, signal } from '@angular/core';

/** Tells readers of the page by ear what others see happen. `App` holds the live region. */
@Service()
export class Announcer {
  readonly #said = signal('');
  readonly said = this.#said.asReadonly();

  say(text: string): void {
    // The same sentence twice would be no change, and so would stay unsaid.
    this.#said.update((before) => (before === text ? `${text}\u00a0` : text));
  }
}
