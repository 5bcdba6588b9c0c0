import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CopyButton, Icon } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { Session } from '../core/session/session';

/** The end of the set-up: the link. */
@Component({
  selector: 'app-finish',
  imports: [CopyButton, Icon, RouterLink],
  template: `
    <span class="round" aria-hidden="true"><svg uiIcon="check"></svg></span>
    <h1>{{ t().finish.heading(firstName()) }}</h1>
    <p class="muted">{{ t().finish.lead }}</p>
    <div class="share">
      <code dir="ltr">{{ link() }}</code>
      <button
        class="button primary"
        [uiCopy]="pageUrl()"
        [doneLabel]="common().copied"
        (copied)="sayCopied()"
      >
        {{ common().copy }}
      </button>
    </div>
    <div class="actions">
      <a class="button" [href]="pageUrl()">{{ t().finish.seePage }}</a>
      <a class="button quiet" routerLink="/dashboard">{{ t().finish.toDashboard }}</a>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
      justify-items: start;
      padding-block-start: 8vh;
    }
    h1 {
      font-size: var(--size-3xl);
      letter-spacing: -0.028em;
      overflow-wrap: anywhere;
    }
    .round {
      display: grid;
      place-items: center;
      inline-size: 3.25rem;
      block-size: 3.25rem;
      border-radius: var(--radius-slot);
      background: var(--success-soft);
      color: var(--success);
    }
    :host-context([dir='rtl']) .round {
      border-radius: var(--radius-slot-rtl);
    }
    .round .icon {
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
    .share {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      inline-size: 100%;
      padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
      border: 1px solid var(--border);
      border-radius: var(--radius-l);
      background: var(--surface-raised);
      box-shadow: var(--shadow-2);
    }
    code {
      flex: 1;
      min-inline-size: 0;
      font: var(--size-l) / 1.4 var(--font-mono);
      overflow-wrap: anywhere;
    }
    @media (max-width: 47.99rem) {
      .share {
        flex-wrap: wrap;
        padding: var(--space-3);
      }
      code {
        flex-basis: 100%;
        font-size: var(--size-m);
      }
      .share .button {
        inline-size: 100%;
      }
    }
  `,
})
export class Finish {
  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #subscriber = inject(Session).subscriber;
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = this.#i18n.messages('setup');

  protected readonly pageUrl = computed(() => this.#subscriber()?.pageUrl ?? '');
  protected readonly link = computed(() => this.pageUrl().replace(/^https?:\/\//, ''));
  protected readonly firstName = computed(() => this.#subscriber()?.name.split(/\s/, 1)[0] ?? '');

  protected sayCopied(): void {
    this.#announcer.say(this.common().copiedSaid);
  }
}
