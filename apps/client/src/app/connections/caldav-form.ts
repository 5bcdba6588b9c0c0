import { Component, computed, inject, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required, type ValidationError } from '@angular/forms/signals';
import type { ConnectedCaldav } from '@appointment/contracts';
import { Control, Field, Notice, PasswordField } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { I18n } from '../core/i18n/i18n';
import { ConnectionStore } from './connection-store';
import { troubleOf } from './connection-trouble';

/** Address, user and password of a CalDAV account. Its button stands outside: `form="caldav"`. */
@Component({
  selector: 'app-caldav-form',
  imports: [Control, Field, FormField, FormRoot, Notice, PasswordField],
  templateUrl: './caldav-form.html',
  styleUrl: './caldav-form.css',
})
export class CaldavForm {
  readonly connected = output<ConnectedCaldav>();

  readonly #problemWords = inject(ProblemWords);
  readonly #store = inject(ConnectionStore);
  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().caldav);

  readonly #problem = signal<ApiProblem | undefined>(undefined);
  readonly #tried = signal('');

  protected readonly form = form(
    signal({ url: '', username: '', password: '' }),
    (path) => {
      required(path.url, { message: () => this.t().faults.url });
      required(path.username, { message: () => this.t().faults.username });
      required(path.password, { message: () => this.t().faults.password });
    },
    { submission: { action: () => this.#connect(), onInvalid: focusFirstFault } },
  );

  /** While the server is asked; that may take some seconds. */
  readonly busy = computed(() => this.form().submitting());

  protected readonly trouble = computed(() => {
    const problem = this.#problem();
    if (!problem) return undefined;
    const known = troubleOf(problem.code, this.#tried(), this.t().problems);
    return known ?? { what: this.#problemWords.of(problem), hint: '' };
  });

  /** After a failure the button says "Try again". */
  readonly failed = computed(() => this.#problem() !== undefined);

  async #connect(): Promise<ValidationError.WithFieldTree[]> {
    const account = this.form().value();
    this.#problem.set(undefined);
    this.#tried.set(account.url);
    try {
      this.connected.emit(await this.#store.connect(account));
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
      return this.#faults(error);
    }
  }

  #faults(problem: ApiProblem): ValidationError.WithFieldTree[] {
    const at = troubleOf(problem.code, this.#tried(), this.t().problems)?.field;
    if (at) return [{ kind: problem.code, fieldTree: this.form[at.name], message: at.text }];
    return faultsOf(this.form, problem, () => this.t().faults.notAccepted);
  }
}
