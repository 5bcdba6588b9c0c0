import { booleanAttribute, Component, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { uniqueId } from '../unique-id';
import type { Chip } from './chip';

/** One of several, as native radio buttons in a row. A value that no chip has gets no mark. */
@Component({
  selector: 'ui-radio-chips',
  template: `
    <fieldset class="field" [class.segmented]="segmented()">
      <legend [class]="legendHidden() ? 'sr' : 'label'">{{ legend() }}</legend>
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
  readonly legend = input.required<string>();
  readonly legendHidden = input(false, { transform: booleanAttribute });
  readonly segmented = input(false, { transform: booleanAttribute });
  readonly chips = input.required<readonly Chip<T>[]>();

  protected readonly group = uniqueId('chips');
}
