import { Component, inject, input } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { Failures, type Failure } from './failures';

@Component({
  selector: 'app-failure-notice',
  template: `
    <div class="notice danger" role="alert">
      <div>
        @if (failure() === 'new-version') {
          <p>{{ words().newVersion }}</p>
        } @else {
          <p>
            <strong>{{ words().title }}</strong> {{ words().text }}
          </p>
        }
        <p class="actions">
          <button class="button small" type="button" (click)="failures.dismiss()">
            {{ words().goOn }}
          </button>
          <button class="button small" type="button" (click)="reload()">
            {{ words().reload }}
          </button>
        </p>
      </div>
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      inset-inline: var(--space-4);
      inset-block-end: var(--space-4);
      z-index: var(--z-toast);
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    .notice {
      inline-size: min(36rem, 100%);
      box-shadow: var(--shadow-3);
      pointer-events: auto;
    }
    .actions {
      margin-block-start: var(--space-2);
    }
  `,
})
export class FailureNotice {
  readonly failure = input.required<Failure>();

  readonly #common = inject(I18n).messages('common');
  protected readonly failures = inject(Failures);

  protected words() {
    return this.#common().failure;
  }

  protected reload(): void {
    location.reload();
  }
}
