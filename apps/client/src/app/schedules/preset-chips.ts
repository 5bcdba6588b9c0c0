import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { RadioChips, uniqueId, type Chip } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';

const OTHER = -1;

/** A number of minutes: one of the usual ones, the one that is stored already, or, if allowed, any other. */
@Component({
  selector: 'app-preset-chips',
  imports: [RadioChips],
  template: `
    <ui-radio-chips
      [legend]="legend()"
      [chips]="chips()"
      [value]="typing() ? other : value()"
      (valueChange)="choose($event)"
    />
    @if (typing()) {
      <div class="field other">
        <label [for]="id">{{ otherLabel() }}</label>
        <input
          #minutes
          class="input num"
          type="number"
          min="10"
          max="600"
          step="5"
          [id]="id"
          [value]="value()"
          [attr.aria-invalid]="error() ? true : null"
          [attr.aria-describedby]="error() ? id + '-fault' : null"
          (input)="value.set(minutes.valueAsNumber || 0)"
          (blur)="touch.emit()"
        />
        @if (error(); as fault) {
          <p class="error" [id]="id + '-fault'">{{ fault }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .other {
      max-inline-size: 12rem;
    }
  `,
})
export class PresetChips implements FormValueControl<number> {
  readonly value = model(0);
  readonly touch = output<void>();
  readonly legend = input.required<string>();
  readonly presets = input.required<readonly Chip<number>[]>();
  /** The chip that opens a field for any other number; left out where there is none. */
  readonly otherChip = input<string>();
  readonly otherLabel = input<string>();
  readonly error = input<string>();

  readonly #formats = inject(Formats);
  protected readonly id = uniqueId('minutes');
  protected readonly other = OTHER;

  /** The usual ones with the stored one among them; it stays while another is tried. */
  readonly #stored = linkedSignal<number, number>({
    source: this.value,
    computation: (value, before) =>
      before && this.#known(before.value, value) ? before.value : value,
  });
  protected readonly typing = linkedSignal<unknown, boolean>({
    source: this.presets,
    computation: () => false,
  });
  protected readonly chips = computed(() => {
    const stored = this.#stored();
    const usual = this.presets();
    const isUsual = this.typing() || usual.some(({ value }) => value === stored);
    const extra = isUsual ? [] : [{ value: stored, label: this.#formats.minutes(stored) }];
    const more = this.otherChip();
    return [
      ...[...usual, ...extra].toSorted((one, next) => one.value - next.value),
      ...(more ? [{ value: OTHER, label: more }] : []),
    ];
  });

  protected choose(value: number): void {
    this.typing.set(value === OTHER);
    if (value !== OTHER) this.value.set(value);
  }

  #known(stored: number, value: number): boolean {
    return stored === value || this.presets().some((preset) => preset.value === value);
  }
}
