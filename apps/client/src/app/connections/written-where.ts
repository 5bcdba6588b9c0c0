import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Calendar } from '@appointment/contracts';
import { Icon } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { Targets } from './targets';

/** Each schedule and the calendar that its bookings go to. */
@Component({
  selector: 'app-written-where',
  imports: [Icon, RouterLink],
  template: `
    @if (targets.schedules().length > 0) {
      <ul class="card">
        @for (schedule of targets.schedules(); track schedule.id) {
          <li>
            <a [routerLink]="['/schedules', schedule.id]">
              <span>
                <span class="strong">{{ schedule.name }}</span><br />
                <span class="muted small">{{ titleOf(schedule.calendarId) }}</span>
              </span>
              <svg uiIcon="next"></svg>
            </a>
          </li>
        }
      </ul>
    } @else if (targets.known()) {
      <p class="card card-body muted">{{ t().noSchedules }}</p>
    }
  `,
  styles: `
    li + li {
      border-block-start: 1px solid var(--border);
    }
    a {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-3);
      padding: var(--space-3) var(--space-4);
      color: inherit;
      line-height: var(--leading-snug);
      text-decoration: none;
    }
    a:hover {
      background: var(--surface-hover);
    }
    .card {
      overflow: clip;
    }
  `,
})
export class WrittenWhere {
  readonly calendars = input.required<readonly Calendar[]>();

  readonly #settings = inject(I18n).messages('settings');
  protected readonly targets = inject(Targets);
  protected readonly t = computed(() => this.#settings().connections);

  protected titleOf(calendarId: number | null): string {
    const calendar = this.calendars().find(({ id }) => id === calendarId);
    return calendar?.title ?? this.t().writtenNowhere;
  }
}
