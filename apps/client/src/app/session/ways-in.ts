import { Component, inject, input } from '@angular/core';
import type { SignInOptions } from '@appointment/contracts';
import { Icon } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';

/** The ways in that need no password here, where the server has any. */
@Component({
  selector: 'app-ways-in',
  imports: [Icon],
  template: `
    @if (options().schemes.includes('oidc')) {
      <a class="button wide" href="/api/v1/auth/oidc/login"
        ><svg uiIcon="out"></svg>{{ t().singleSignOn }}</a
      >
      @if (options().schemes.includes('password')) {
        <p class="or">
          <span>{{ t().or }}</span>
        </p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    :host:empty {
      display: none;
    }
    .or {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      color: var(--text-muted);
      font-size: var(--size-s);
    }
    .or::before,
    .or::after {
      content: '';
      flex: 1;
      border-block-start: 1px solid var(--border);
    }
  `,
})
export class WaysIn {
  readonly options = input.required<SignInOptions>();
  protected readonly t = inject(I18n).messages('session');
}
