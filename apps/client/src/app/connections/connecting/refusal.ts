import { computed, inject, Service, signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { isProblem, type ApiProblem } from '../../core/api/api-problem';
import { ProblemWords } from '../../core/api/problem-words';
import { faultsOf } from '../../core/forms/faults';
import { I18n } from '../../core/i18n/i18n';
import { troubleOf, type Trouble, type TypedField } from '../connection-trouble';

/** A form that can say at its fields what is wrong with an address or a password. */
export type TypedForm = FieldTree<unknown> & Partial<Record<TypedField, FieldTree<string>>>;

/** Why a server did not let itself be connected: above a form, and at its fields. */
@Service({ autoProvided: false })
export class Refusal {
  readonly #problemWords = inject(ProblemWords);
  readonly #settings = inject(I18n).messages('settings');
  readonly #problem = signal<ApiProblem | undefined>(undefined);
  readonly #tried = signal('');

  readonly stands = computed(() => this.#problem() !== undefined);

  readonly trouble = computed<Trouble | undefined>(() => {
    const problem = this.#problem();
    if (!problem) return undefined;
    const known = troubleOf(problem.code, this.#tried(), this.#settings().troubles);
    return known ?? { what: this.#problemWords.of(problem), hint: '' };
  });

  /** The faults for a form's submission, none when the work was done. `url` is what was tried. */
  async of(
    form: TypedForm,
    url: string,
    work: () => Promise<void>,
  ): Promise<ValidationError.WithFieldTree[]> {
    this.#problem.set(undefined);
    this.#tried.set(url);
    try {
      await work();
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
      return this.#faults(form, error);
    }
  }

  #faults(form: TypedForm, problem: ApiProblem): ValidationError.WithFieldTree[] {
    const at = this.trouble()?.field;
    const fieldTree = at && (form[at.name] ?? form.url);
    if (at && fieldTree) return [{ kind: problem.code, fieldTree, message: at.text }];
    // Known troubles without a field are nobody's typing: the words above the form are enough.
    const known = troubleOf(problem.code, this.#tried(), this.#settings().troubles);
    const { notAccepted } = this.#settings().connecting.faults;
    return known ? [] : faultsOf(form, problem, () => notAccepted);
  }
}
