import { Component, computed, inject, output, signal } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  required,
  type ValidationError,
} from '@angular/forms/signals';
import { Control, Field, Notice, ZoneField } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Profile } from '../core/profile';
import { Session } from '../core/session/session';
import { UsernameField } from '../settings/username-field';
import { usernameRules } from '../settings/username-rules';
import { StepFrame } from './step-frame';

/** Name, link and time zone. */
@Component({
  selector: 'app-you-step',
  imports: [Control, Field, FormField, FormRoot, Notice, StepFrame, UsernameField, ZoneField],
  template: `
    <app-step-frame
      first
      form="you"
      [heading]="t().you.heading"
      [lead]="t().you.lead"
      [submit]="t().continue"
      [busy]="form().submitting()"
    >
      <form id="you" [formRoot]="form">
        @if (trouble(); as trouble) {
          <ui-notice kind="danger" takesFocus>{{ trouble }}</ui-notice>
        }
        <ui-field [label]="profile().name">
          <input uiControl type="text" autocomplete="name" [formField]="form.name" />
        </ui-field>
        <app-username-field [field]="form.username" />
        <ui-field [label]="common().zone.label" [hint]="guessed() ? t().you.zoneHint : undefined">
          <ui-zone-field
            [language]="locale()"
            [hour12]="formats.hour12()"
            [words]="common().zone"
            [formField]="form.timezone"
          />
        </ui-field>
      </form>
    </app-step-frame>
  `,
  styleUrl: './form.css',
})
export class YouStep {
  readonly finished = output<void>();

  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #profile = inject(Profile);
  readonly #settings = this.#i18n.messages('settings');
  readonly #subscriber = inject(Session).subscriber();
  protected readonly common = this.#i18n.messages('common');
  protected readonly formats = inject(Formats);
  protected readonly locale = this.#i18n.locale;
  protected readonly profile = computed(() => this.#settings().profile);
  protected readonly t = this.#i18n.messages('setup');

  readonly #here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  readonly #problem = signal<ApiProblem | undefined>(undefined);

  protected readonly form = form(
    signal({
      name: this.#subscriber?.name ?? '',
      username: this.#subscriber?.username ?? '',
      timezone: this.#subscriber?.timezone ?? this.#here,
    }),
    (path) => {
      required(path.name, { message: () => this.profile().nameMissing });
      maxLength(path.name, 128, { message: () => this.profile().nameLong });
      usernameRules(path.username, this.profile);
    },
    { submission: { action: () => this.#save(), onInvalid: focusFirstFault } },
  );

  protected readonly guessed = computed(() => this.form.timezone().value() === this.#here);
  protected readonly trouble = computed(() => {
    const problem = this.#problem();
    return problem && this.#problemWords.of(problem);
  });

  async #save(): Promise<ValidationError.WithFieldTree[]> {
    this.#problem.set(undefined);
    try {
      await this.#profile.change(this.form().value());
      this.finished.emit();
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.#refused(error);
    }
  }

  #refused(problem: ApiProblem): ValidationError.WithFieldTree[] {
    if (problem.code === 'subscriber.username-taken') {
      const message = this.profile().usernameTaken;
      return [{ kind: 'taken', fieldTree: this.form.username, message }];
    }
    const faults = faultsOf(this.form, problem, () => this.profile().notAccepted);
    if (faults.length === 0) this.#problem.set(problem);
    return faults;
  }
}
