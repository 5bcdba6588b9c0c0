import { Component, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';
import type { Chip } from './chip';

/** Several of several, as native check boxes in a row. The value keeps the order of the chips. */
@Component({
  selector: 'ui-check-chips',
  imports: [Icon],
  template: `
    <fieldset class="field" [attr.aria-describedby]="error() ? faultId : null">
      <legend class="label">{{ legend() }}</legend>
      <div class="chips">
        @for (chip of chips(); track chip.value) {
          <label class="chip">
            <input
              #box
              type="checkbox"
              [attr.aria-label]="chip.name"
              [checked]="value().includes(chip.value)"
              (change)="choose(chip.value, box.checked)"
              (blur)="touch.emit()"
            />
            <span>{{ chip.label }}</span>
          </label>
        }
      </div>
      @if (error(); as fault) {
        <p class="error" [id]="faultId"><svg uiIcon="info"></svg>{{ fault }}</p>
      }
    </fieldset>
  `,
})
export class CheckChips<T> implements FormValueControl<readonly T[]> {
  readonly value = model.required<readonly T[]>();
  readonly touch = output<void>();
  readonly legend = input.required<string>();
  readonly chips = input.required<readonly Chip<T>[]>();
  readonly error = input<string>();

  protected readonly faultId = uniqueId('chips-fault');

  protected choose(value: T, chosen: boolean): void {
    const wanted = (chip: Chip<T>) =>
      chip.value === value ? chosen : this.value().includes(chip.value);
    this.value.set(
      this.chips()
        .filter(wanted)
        .map((chip) => chip.value),
    );
  }
}
