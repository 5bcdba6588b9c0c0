import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConfirmAdmin, Subscriber } from '@appointment/contracts';
import { Busy, Notice } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { OwnerApi } from '../core/api/owner-api';
import { ProblemWords } from '../core/api/problem-words';
import { I18n } from '../core/i18n/i18n';
import { pageTitle } from '../core/page/page-title';
import { Session } from '../core/session/session';

/** Where the letter leads that asks whether the account of an administrator's address is theirs. */
@Component({
  selector: 'app-admin-address',
  imports: [Busy, Notice, RouterLink],
  template: `
    <div class="page-head">
      <h1>{{ t().heading }}</h1>
    </div>
    @if (done()) {
      <ui-notice kind="success" takesFocus>{{ t().done }}</ui-notice>
      <a class="button" routerLink="/dashboard">{{ t().toDashboard }}</a>
    } @else {
      @if (refusal(); as refusal) {
        <ui-notice kind="danger" takesFocus>{{ refusal }}</ui-notice>
      }
      <p>{{ t().text(email()) }}</p>
      <button class="button primary" type="button" [uiBusy]="busy()" (click)="confirm()">
        {{ t().confirm }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      justify-items: start;
      max-inline-size: 40rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class AdminAddress {
  readonly token = input.required<string>();

  readonly #api = inject(OwnerApi);
  readonly #problemWords = inject(ProblemWords);
  readonly #session = inject(Session);
  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().adminAddress);
  protected readonly email = computed(() => this.#session.subscriber()?.email ?? '');

  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  readonly #problem = signal<ApiProblem | undefined>(undefined);
  protected readonly refusal = computed(() => {
    const problem = this.#problem();
    if (!problem) return undefined;
    return problem.code === 'not-found' ? this.t().failed : this.#problemWords.of(problem);
  });

  constructor() {
    pageTitle(() => [this.t().heading]);
  }

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    this.#problem.set(undefined);
    try {
      const body: ConfirmAdmin = { token: this.token() };
      this.#session.changed(await this.#api.post<Subscriber>('/me/admin', body));
      this.done.set(true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
