import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

export type BadgeKind = 'neutral' | 'booked' | 'hold' | 'success' | 'warning' | 'danger';

/** A state in a word, with an icon so that colour is never the only sign. */
@Component({
  selector: 'ui-badge',
  imports: [Icon],
  host: { class: 'badge', '[class]': 'kind()' },
  template: `
    @if (icon(); as name) {
      <svg [uiIcon]="name"></svg>
    }
    <ng-content />
  `,
})
export class Badge {
  readonly kind = input<BadgeKind>('neutral');
  readonly icon = input<IconName>();
}
