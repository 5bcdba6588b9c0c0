import type { Wall } from './civil';

/**
 * How many steps the expansion of one event may take: rules with a billion instances exist. What a spent budget
 * leaves out is known from `spentAt` on, so that nobody takes it for free time.
 */
export class Budget {
  readonly #steps: number;
  #left: number;
  #spentAt: Wall | undefined;

  constructor(steps: number) {
    this.#steps = steps;
    this.#left = steps;
  }

  /** False when nothing is left; `at` is how far the expansion has come. */
  spend(at: Wall, steps = 1): boolean {
    this.#left -= steps;
    if (this.#left >= 0) return true;
    this.#left = 0;
    this.#spentAt = Math.min(at, this.#spentAt ?? at);
    return false;
  }

  get used(): number {
    return this.#steps - this.#left;
  }

  /** From where on the expansion is not complete; undefined while it is. */
  get spentAt(): Wall | undefined {
    return this.#spentAt;
  }
}
