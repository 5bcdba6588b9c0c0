import {
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';
import type { Chip } from './chip';

/** One of several, as native radio buttons in a row. A value that no chip has gets no mark. */
@Component({
  selector: 'ui-radio-chips',
  imports: [Icon],
  template: `
    <fieldset
      class="field"
      [class.segmented]="segmented()"
      [attr.aria-describedby]="fault() ? faultId : null"
    >
      <legend [class]="legendHidden() ? 'sr' : 'label'">
        {{ legend() }}
        @if (optional()) {
          <span class="optional">{{ optional() }}</span>
        }
      </legend>
      <div class="chips">
        @for (chip of chips(); track chip.value) {
          <label class="chip">
            <input
              type="radio"
              [name]="group"
              [attr.aria-label]="chip.name"
              [checked]="chip.value === value()"
              (change)="value.set(chip.value)"
              (blur)="touch.emit()"
            />
            <span>{{ chip.label }}</span>
          </label>
        }
      </div>
      @if (fault(); as fault) {
        <p class="error" [id]="faultId"><svg uiIcon="info"></svg>{{ fault }}</p>
      }
    </fieldset>
  `,
  styles: `
    .segmented .chips {
      gap: 0;
    }
  `,
})
export class RadioChips<T> implements FormValueControl<T> {
  readonly value = model.required<T>();
  readonly touch = output<void>();
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly legend = input.required<string>();
  readonly legendHidden = input(false, { transform: booleanAttribute });
  readonly optional = input<string>();
  readonly segmented = input(false, { transform: booleanAttribute });
  readonly chips = input.required<readonly Chip<T>[]>();

  protected readonly group = uniqueId('chips');
  protected readonly faultId = `${this.group}-fault`;
  protected readonly fault = computed(() =>
    this.touched() ? this.errors()[0]?.message : undefined,
  );
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  focus(options?: FocusOptions): void {
    const chosen = this.#host.querySelector<HTMLElement>('input:checked');
    (chosen ?? this.#host.querySelector('input'))?.focus(options);
  }
}
