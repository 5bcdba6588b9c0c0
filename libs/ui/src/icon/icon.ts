import { Component, computed, input } from '@angular/core';
import { alongReading, icons, type IconName } from './icons';

/** `<svg uiIcon="check"></svg>`: a drawing beside a word, never instead of one. */
@Component({
  selector: 'svg[uiIcon]',
  host: {
    class: 'icon',
    viewBox: '0 0 20 20',
    'aria-hidden': 'true',
    '[class.flip]': 'flips()',
  },
  template: `<svg:path [attr.d]="path()" />`,
})
export class Icon {
  readonly name = input.required<IconName>({ alias: 'uiIcon' });

  protected readonly path = computed(() => icons[this.name()]);
  protected readonly flips = computed(() => alongReading.has(this.name()));
}
