import { Component, computed, inject, input, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { SignInOptions } from '@appointment/contracts';
import { Busy, Control, Field, Notice, PasswordField } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { focusFirstFault } from '../core/forms/faults';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Session } from '../core/session/session';
import { Entrance } from './entrance';
import { wayBack } from './way-back';
import { WaysIn } from './ways-in';

@Component({
  selector: 'app-sign-in',
  imports: [
    Busy,
    Control,
    Entrance,
    Field,
    FormField,
    FormRoot,
    Notice,
    PasswordField,
    RouterLink,
    WaysIn,
  ],
  templateUrl: './sign-in.html',
  styleUrl: './form.css',
})
export class SignIn {
  readonly options = input.required<SignInOptions>();
  /** The page that asked to sign in. */
  readonly to = input<string>();

  readonly #problemWords = inject(ProblemWords);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly t = inject(I18n).messages('session');

  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected readonly form = form(
    signal({ email: '', password: '' }),
    (path) => {
      required(path.email, { message: () => this.t().faults.emailMissing });
      email(path.email, { message: () => this.t().faults.email });
      required(path.password, { message: () => this.t().faults.passwordMissing });
    },
    { submission: { action: () => this.#signIn(), onInvalid: focusFirstFault } },
  );

  protected readonly trouble = computed(() => {
    const problem = this.problem();
    if (!problem) return undefined;
    const words = this.t().problems;
    switch (problem.code) {
      case 'auth.wrong-credentials':
        return { what: words.wrongCredentials, hint: words.wrongCredentialsHint };
      case 'auth.account-disabled':
        return { what: words.disabled, hint: words.disabledHint };
      default:
        return { what: this.#problemWords.of(problem), hint: '' };
    }
  });

  constructor() {
    pageTitle(() => [this.t().signIn.heading]);
  }

  async #signIn(): Promise<undefined> {
    this.problem.set(undefined);
    try {
      await this.#session.signIn(this.form().value());
      await this.#router.navigateByUrl(wayBack(this.to()));
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.problem.set(error);
    }
  }
}
