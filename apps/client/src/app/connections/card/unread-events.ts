import { Component, computed, inject, input } from '@angular/core';
import type { Calendar } from '@appointment/contracts';
import { I18n } from '../../core/i18n/i18n';

/** Which events of a calendar could not be read, why, and whether they count all the same. */
@Component({
  selector: 'app-unread-events',
  template: `
    <details class="small">
      <summary>{{ t().unread(calendar().problems) }}</summary>
      <p class="muted">{{ t().unreadText }}</p>
      <ul>
        @for (event of calendar().unreadEvents; track $index) {
          <li>
            <span class="strong">{{ event.title || t().unreadWithout(event.file) }}</span>
            {{ t().unreadReasons[event.reason] }}
            {{ event.busy ? t().unreadBusy : t().unreadNotBusy }}
          </li>
        }
        @if (more(); as more) {
          <li>{{ t().unreadMore(more) }}</li>
        }
      </ul>
    </details>
  `,
  styles: `
    details {
      margin-block-start: var(--space-1);
    }
    summary {
      display: inline-block;
      color: var(--warning);
      font-weight: var(--weight-medium);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: var(--space-2);
      margin-block-start: var(--space-2);
      overflow-wrap: anywhere;
    }
  `,
})
export class UnreadEvents {
  readonly calendar = input.required<Calendar>();

  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().connections);
  /** The server names the first of them only. */
  protected readonly more = computed(
    () => this.calendar().problems - this.calendar().unreadEvents.length,
  );
}
