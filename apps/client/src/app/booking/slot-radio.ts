import { Component, inject, input, output } from '@angular/core';
import type { OfferedSlot } from '@appointment/contracts';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';

/** One time among others that bear the same name: one Tab stop, arrows through all of them. */
@Component({
  selector: 'app-slot-radio',
  template: `
    <label class="slot">
      <input
        type="radio"
        [name]="group()"
        [value]="slot().start"
        [disabled]="lost() === 'lost'"
        [attr.aria-disabled]="lost() ? true : null"
        [checked]="!lost() && chosen()"
        (change)="choose.emit()"
      />
      <span>
        <time [attr.datetime]="slot().start">{{ formats.time(slot().start) }}</time>
        @if (lost()) {
          <span class="sr">{{ t().times.justTaken }}</span>
        }
      </span>
    </label>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SlotRadio {
  readonly slot = input.required<OfferedSlot>();
  readonly group = input.required<string>();
  readonly chosen = input(false);
  /**
   * Struck out. What went while the page was open is `gone` and can still have the focus: were it
   * disabled, whoever stands on it would lose their place.
   */
  readonly lost = input<'lost' | 'gone'>();
  readonly choose = output<void>();

  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('booking');
}
