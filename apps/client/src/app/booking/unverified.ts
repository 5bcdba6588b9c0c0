import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { Icon } from '@appointment/ui/icon/icon';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';

const SECONDS_BETWEEN_TRIES = 60;

/** The calendar could not be read for too long: no times at all rather than times that may be taken. */
@Component({
  selector: 'app-unverified',
  imports: [Icon],
  template: `
    <div class="empty">
      <span class="round" aria-hidden="true"><svg uiIcon="refresh"></svg></span>
      <h2>{{ t().unverified.heading(owner()) }}</h2>
      <p class="muted measure">{{ t().unverified.text }}</p>
      <button class="button primary" type="button" (click)="tryNow({ byHand: true })">
        <svg uiIcon="refresh"></svg>{{ common().tryAgain }}
      </button>
      <p class="small muted">
        @if (asOf(); as asOf) {
          {{ t().unverified.lastChecked(formats.distance(asOf, now.at())) }}
        }
        {{ t().unverified.nextTry(seconds()) }}
      </p>
    </div>
  `,
  styles: `
    .empty {
      padding-block: var(--space-8);
    }
    .measure {
      max-inline-size: 30rem;
    }
    .round {
      display: grid;
      place-items: center;
      inline-size: 3.25rem;
      block-size: 3.25rem;
      border-radius: var(--radius-full);
      background: var(--warning-soft);
      color: var(--warning);
    }
  `,
})
export class Unverified {
  readonly owner = input.required<string>();
  readonly asOf = input.required<string | null>();
  /** Whether somebody asked for it, rather than the minute being over. */
  readonly again = output<{ byHand: boolean }>();

  protected readonly formats = inject(Formats);
  protected readonly now = inject(Now);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly seconds = signal(SECONDS_BETWEEN_TRIES);

  constructor() {
    const ticking = setInterval(() => this.#tick(), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  protected tryNow(why: { byHand: boolean }): void {
    this.seconds.set(SECONDS_BETWEEN_TRIES);
    this.again.emit(why);
  }

  #tick(): void {
    if (this.seconds() <= 1) this.tryNow({ byHand: false });
    else this.seconds.update((seconds) => seconds - 1);
  }
}
