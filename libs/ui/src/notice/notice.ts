import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const iconOf: Record<NoticeKind, IconName> = {
  info: 'info',
  success: 'tick',
  warning: 'warn',
  danger: 'warn',
};

/** Something to know, in the page. What just failed is said at once; the rest when there is a pause. */
@Component({
  selector: 'ui-notice',
  imports: [Icon],
  host: {
    class: 'notice',
    tabindex: '-1',
    '[class]': 'kind()',
    '[attr.role]': "urgent() || kind() === 'danger' ? 'alert' : 'status'",
  },
  template: `<svg [uiIcon]="icon() ?? fallback()"></svg>
    <div><ng-content /></div>`,
})
export class Notice {
  readonly kind = input<NoticeKind>('info');
  readonly icon = input<IconName>();
  /** It just went wrong for the reader, though nothing is broken. */
  readonly urgent = input(false, { transform: booleanAttribute });
  /** After a failed submit: the reader is led to what it says. */
  readonly takesFocus = input(false, { transform: booleanAttribute });

  protected readonly fallback = computed(() => iconOf[this.kind()]);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => {
      if (this.takesFocus()) element.focus();
    });
  }
}
