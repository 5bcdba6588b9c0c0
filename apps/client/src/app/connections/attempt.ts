import { computed, inject, Service, signal } from '@angular/core';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { I18n } from '../core/i18n/i18n';
import { troubleOf } from './connection-trouble';

/** Work at the server that may be refused; the card that provides it says why. */
@Service({ autoProvided: false })
export class Attempt {
  readonly #problemWords = inject(ProblemWords);
  readonly #settings = inject(I18n).messages('settings');
  readonly #problem = signal<ApiProblem | undefined>(undefined);

  /** Why the last work was refused, in words. */
  readonly refusal = computed(() => {
    const problem = this.#problem();
    if (!problem) return undefined;
    if (/^(connection|calendar)\.in-use$/.test(problem.code))
      return this.#settings().connections.removal.inUse;
    const trouble = troubleOf(problem.code, '', this.#settings().troubles);
    return trouble ? `${trouble.what} ${trouble.hint}` : this.#problemWords.of(problem);
  });

  /** True when it was done. */
  async at(work: () => Promise<unknown>): Promise<boolean> {
    this.#problem.set(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
      return false;
    }
  }
}
