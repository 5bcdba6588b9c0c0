import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { I18n } from './core/i18n/i18n';
import { Announcer } from './core/page/announcer';
import { Failures } from './core/failure/failures';
import { FailureNotice } from './core/failure/failure-notice';

@Component({
  selector: 'app-root',
  imports: [FailureNotice, RouterOutlet],
  template: `
    @if (ready()) {
      <a class="skip" href="#main" (click)="skip($event)">{{ skipText() }}</a>
    }
    <p class="sr" role="status" aria-live="polite">{{ announcer.said() }}</p>
    <router-outlet />
    @if (failures.current(); as failure) {
      <app-failure-notice [failure]="failure" />
    }
  `,
})
export class App {
  readonly #document = inject(DOCUMENT);
  readonly #i18n = inject(I18n);
  protected readonly announcer = inject(Announcer);
  protected readonly failures = inject(Failures);
  protected readonly ready = this.#i18n.ready;

  protected skipText(): string {
    return this.#i18n.messages('common')().skip;
  }

  /** By hand: with a base address, a bare fragment would lead to the start page. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.#document.getElementById('main')?.focus();
  }
}
