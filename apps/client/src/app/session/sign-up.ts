import { Component, computed, inject, input, signal } from '@angular/core';
import {
  email,
  form,
  FormField,
  FormRoot,
  maxLength,
  minLength,
  required,
  type ValidationError,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { Register, SignInOptions } from '@appointment/contracts';
import { Busy, Control, Field, Notice, PasswordField } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Session } from '../core/session/session';
import { Entrance } from './entrance';
import { WaysIn } from './ways-in';

const LEAST_PASSWORD = 8;

@Component({
  selector: 'app-sign-up',
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
  templateUrl: './sign-up.html',
  styleUrl: './form.css',
})
export class SignUp {
  readonly options = input.required<SignInOptions>();
  /** A code that came with the link. */
  readonly invite = input<string>();

  readonly #clock = inject(Clock);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  protected readonly t = this.#i18n.messages('session');

  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly asksForCode = computed(
    () => this.options().signUp === 'invite' && !this.options().firstAccount,
  );

  protected readonly form = form(
    signal({ name: '', email: '', password: '', inviteCode: '' }),
    (path) => {
      required(path.name, { message: () => this.t().faults.nameMissing });
      maxLength(path.name, 128, { message: () => this.t().faults.nameLong });
      required(path.email, { message: () => this.t().faults.emailMissing });
      email(path.email, { message: () => this.t().faults.email });
      required(path.password, { message: () => this.t().faults.passwordMissing });
      minLength(path.password, LEAST_PASSWORD, {
        message: ({ value }) => this.t().faults.passwordShort(LEAST_PASSWORD - value().length),
      });
      maxLength(path.password, 256, { message: () => this.t().faults.passwordLong });
      required(path.inviteCode, {
        message: () => this.t().faults.inviteMissing,
        when: () => this.asksForCode(),
      });
    },
    { submission: { action: () => this.#signUp(), onInvalid: focusFirstFault } },
  );

  protected readonly trouble = computed(() => {
    const problem = this.problem();
    if (!problem) return undefined;
    const words = this.t().problems;
    return problem.code === 'auth.sign-up-closed'
      ? { what: words.signUpClosed, hint: words.signUpClosedHint }
      : { what: this.#problemWords.of(problem), hint: '' };
  });

  constructor() {
    pageTitle(() => [this.t().signUp.heading]);
  }

  async #signUp(): Promise<ValidationError.WithFieldTree[]> {
    this.problem.set(undefined);
    try {
      await this.#session.signUp(this.#account());
      await this.#router.navigateByUrl('/setup');
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.#refused(error);
    }
  }

  #account(): Register {
    const { inviteCode, ...account } = this.form().value();
    const code = inviteCode || this.invite();
    return {
      ...account,
      timezone: this.#clock.zone(),
      language: this.#i18n.language(),
      ...(code ? { inviteCode: code } : {}),
    };
  }

  #refused(problem: ApiProblem): ValidationError.WithFieldTree[] {
    if (problem.code === 'subscriber.email-taken') {
      const message = this.t().problems.emailTaken;
      return [{ kind: 'taken', fieldTree: this.form.email, message }];
    }
    const faults = faultsOf(this.form, problem, () => this.t().faults.notAccepted);
    if (faults.length === 0) {
      this.problem.set(problem);
    }
    return faults;
  }
}
