import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { Control, Field, type Chip } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { waitInWords, withStored } from './presets';
import { DurationField } from './duration-field';

const OTHER = 'other';

/** A length of time from a native list: the usual ones, the one that is stored already, or any other. */
@Component({
  selector: 'app-minutes-select',
  imports: [Control, DurationField, Field],
  template: `
    <ui-field [label]="label()" [hint]="hint()">
      <select
        #list
        uiControl
        [errors]="errors()"
        [touched]="touched()"
        (change)="choose(list.value)"
        (blur)="touch.emit()"
      >
        @for (each of options(); track each.value) {
          <option [value]="each.value" [selected]="!typing() && each.value === value()">
            {{ each.label }}
          </option>
        }
        <option [value]="other" [selected]="typing()">{{ t().other }}</option>
      </select>
      @if (typing()) {
        <app-duration-field [label]="label()" [(value)]="value" (touched)="touch.emit()" />
      }
    </ui-field>
  `,
})
export class MinutesSelect implements FormValueControl<number> {
  readonly value = model(0);
  readonly touch = output<void>();
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly presets = input.required<readonly Chip<number>[]>();

  readonly #formats = inject(Formats);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly other = OTHER;
  protected readonly typing = linkedSignal<unknown, boolean>({
    source: this.presets,
    computation: () => false,
  });
  protected readonly options = computed(() =>
    withStored(this.presets(), this.typing() ? [] : [this.value()], this.#formats, waitInWords),
  );

  focus(options?: FocusOptions): void {
    this.#host.querySelector('select')?.focus(options);
  }

  protected choose(value: string): void {
    this.typing.set(value === OTHER);
    if (value !== OTHER) this.value.set(Number(value));
  }
}
