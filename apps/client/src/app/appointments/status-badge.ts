import { Component, computed, inject, input } from '@angular/core';
import type { BookingStatus } from '@appointment/contracts';
import { Badge, type BadgeKind, type IconName } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';

const looks: Record<BookingStatus, { readonly kind: BadgeKind; readonly icon: IconName }> = {
  none: { kind: 'neutral', icon: 'info' },
  requested: { kind: 'hold', icon: 'clock' },
  booked: { kind: 'booked', icon: 'check' },
  declined: { kind: 'neutral', icon: 'x' },
  cancelled: { kind: 'neutral', icon: 'x' },
  expired: { kind: 'neutral', icon: 'clock' },
  rescheduled: { kind: 'neutral', icon: 'swap' },
};

/** How a meeting stands, in a word. */
@Component({
  selector: 'app-status-badge',
  imports: [Badge],
  template: `<ui-badge [kind]="look().kind" [icon]="look().icon">{{ words() }}</ui-badge>`,
})
export class StatusBadge {
  readonly status = input.required<BookingStatus>();

  /** What stands behind the word, after a comma. */
  readonly more = input<string>();

  readonly #t = inject(I18n).messages('appointments');
  protected readonly words = computed(() =>
    [this.#t().status[this.status()], this.more()].filter(Boolean).join(', '),
  );
  protected readonly look = computed(() => looks[this.status()]);
}
