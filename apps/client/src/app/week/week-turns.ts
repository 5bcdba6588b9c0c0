import { Component, computed, inject } from '@angular/core';
import { Icon } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { WeekStore } from './week-store';

/** Which week is looked at, and the ways to others. */
@Component({
  selector: 'app-week-turns',
  imports: [Icon],
  template: `
    <h2 id="week" aria-live="polite">{{ range() }}</h2>
    <div class="actions">
      <button
        class="button quiet icon-only small"
        type="button"
        [attr.aria-label]="t().before"
        (click)="store.turn(-1)"
      >
        <svg uiIcon="back"></svg>
      </button>
      <button class="button small" type="button" (click)="store.toToday()">
        {{ t().now }}
      </button>
      <button
        class="button quiet icon-only small"
        type="button"
        [attr.aria-label]="t().after"
        (click)="store.turn(1)"
      >
        <svg uiIcon="next"></svg>
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
    }
    h2 {
      font-size: var(--size-l);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class WeekTurns {
  readonly #formats = inject(Formats);
  readonly #t = inject(I18n).messages('dashboard');
  protected readonly store = inject(WeekStore);
  protected readonly t = computed(() => this.#t().week);

  protected readonly range = computed(() => {
    const days = this.store.days();
    return this.#formats.calendarDays(days[0] ?? '', days.at(-1) ?? '');
  });
}
