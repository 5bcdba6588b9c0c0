import { Component, computed, inject, signal } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  required,
  type ValidationError,
} from '@angular/forms/signals';
import type { Subscriber } from '@appointment/contracts';
import { languages } from '@appointment/i18n';
import { Busy, Control, Field, Notice, RadioChips, ZoneField } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { pageTitle } from '../core/page/page-title';
import { Profile } from '../core/profile';
import { Session } from '../core/session/session';
import { FeedLinks } from './feeds/feed-links';
import { UsernameField } from './username-field';
import { usernameRules } from './username-rules';

const editable = (subscriber: Subscriber) => ({
  name: subscriber.name,
  username: subscriber.username,
  timezone: subscriber.timezone,
  language: subscriber.language,
  colourScheme: subscriber.colourScheme,
  timeMode: subscriber.timeMode,
  // A native select knows only texts.
  startOfWeek: String(subscriber.startOfWeek ?? ''),
});

/** The profile, and how these pages look and speak. */
@Component({
  selector: 'app-settings',
  imports: [
    Busy,
    Control,
    FeedLinks,
    Field,
    FormField,
    FormRoot,
    Notice,
    RadioChips,
    UsernameField,
    ZoneField,
  ],
  templateUrl: './settings.html',
  styleUrl: './settings.css',
})
export class Settings {
  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #profile = inject(Profile);
  readonly #session = inject(Session);
  readonly #settings = this.#i18n.messages('settings');
  protected readonly formats = inject(Formats);
  protected readonly locale = this.#i18n.locale;
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#settings().profile);

  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly saved = signal(false);
  protected readonly trouble = computed(() => {
    const problem = this.problem();
    return problem && this.#problemWords.of(problem);
  });

  protected readonly form = form(
    signal(editable(this.#session.subscriber() as Subscriber)),
    (path) => {
      required(path.name, { message: () => this.t().nameMissing });
      maxLength(path.name, 128, { message: () => this.t().nameLong });
      usernameRules(path.username, this.t);
    },
    { submission: { action: () => this.#save(), onInvalid: focusFirstFault } },
  );

  protected readonly languages = computed(() =>
    languages.map((value) => ({ value, label: this.common().languages[value] })),
  );
  protected readonly themes = computed(() =>
    (['system', 'light', 'dark'] as const).map((value) => ({
      value,
      label: this.t().themes[value],
    })),
  );
  protected readonly clocks = computed(() => [
    { value: null, label: this.t().clocks.auto },
    { value: 12 as const, label: this.t().clocks.twelve },
    { value: 24 as const, label: this.t().clocks.twentyFour },
  ]);

  constructor() {
    pageTitle(() => [this.t().heading]);
  }

  async #save(): Promise<ValidationError.WithFieldTree[]> {
    this.problem.set(undefined);
    this.saved.set(false);
    try {
      const { startOfWeek, ...rest } = this.form().value();
      await this.#profile.change({
        ...rest,
        startOfWeek: startOfWeek ? Number(startOfWeek) : null,
      });
      this.form().reset(editable(this.#session.subscriber() as Subscriber));
      this.saved.set(true);
      this.#announcer.say(this.t().saved);
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.#refused(error);
    }
  }

  #refused(problem: ApiProblem): ValidationError.WithFieldTree[] {
    if (problem.code === 'subscriber.username-taken') {
      const message = this.t().usernameTaken;
      return [{ kind: 'taken', fieldTree: this.form.username, message }];
    }
    const faults = faultsOf(this.form, problem, () => this.t().notAccepted);
    if (faults.length === 0) this.problem.set(problem);
    return faults;
  }
}
