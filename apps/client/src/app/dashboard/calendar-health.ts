import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Icon } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';
import { DashboardStore } from './dashboard-store';

/** Whether the calendars can be read, and when they last were. */
@Component({
  selector: 'app-calendar-health',
  imports: [Busy, Icon, RouterLink],
  template: `
    @if (stale(); as stale) {
      <p class="warning">
        <svg uiIcon="warn"></svg><span>{{ stale }}</span>
      </p>
      <a class="button small" routerLink="/connections">{{ t().look }}</a>
    } @else if (store.calendars().length === 0) {
      <p>
        <svg uiIcon="info"></svg><span>{{ t().noCalendar }}</span>
      </p>
      <a class="button small" routerLink="/connections">{{ t().connect }}</a>
    } @else {
      <p class="fresh">
        <span class="live" aria-hidden="true"></span>
        <span>{{ checkedAt() }}</span>
        <button
          class="button quiet icon-only small"
          type="button"
          [uiBusy]="checking()"
          [attr.aria-label]="t().checkNow"
          (click)="check()"
        >
          @if (!checking()) {
            <svg uiIcon="refresh"></svg>
          }
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
    }
    p {
      display: flex;
      gap: var(--space-2);
      color: var(--text-muted);
      font-size: var(--size-s);
    }
    .icon {
      margin-block-start: 0.15em;
    }
    .warning,
    .warning .icon {
      color: var(--warning);
    }
    .fresh {
      align-items: center;
    }
    .live {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 50%;
      background: var(--success);
      box-shadow: 0 0 0 3px var(--success-soft);
    }
  `,
})
export class CalendarHealth {
  /** The calendars were read anew. */
  readonly checked = output<void>();

  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);
  protected readonly store = inject(DashboardStore);
  protected readonly t = inject(I18n).messages('dashboard');
  protected readonly checking = signal(false);

  protected readonly stale = computed(() => {
    const titles = this.store.stale().map(({ title }) => this.t().quoted(title));
    return titles.length > 0 ? this.t().stale(this.#formats.list(titles)) : undefined;
  });
  protected readonly checkedAt = computed(() => {
    const at = this.store.checkedAt();
    if (!at) return undefined;
    return this.t().fresh(this.#formats.distance(at, Math.max(this.#now.at(), Date.parse(at))));
  });

  protected async check(): Promise<void> {
    this.checking.set(true);
    await this.store.checkCalendars();
    this.checking.set(false);
    this.checked.emit();
    this.#announcer.say(this.t().checkedSaid);
  }
}
