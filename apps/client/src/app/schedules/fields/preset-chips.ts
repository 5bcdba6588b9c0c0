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
import { RadioChips, uniqueId, type Chip } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { DurationField } from './duration-field';
import { waitInWords, withStored } from './presets';

const OTHER = -1;

/** A length of time: one of the usual ones, the one that is stored already, or any other to the minute. */
@Component({
  selector: 'app-preset-chips',
  imports: [DurationField, RadioChips],
  template: `
    <ui-radio-chips
      [legend]="legend()"
      [chips]="chips()"
      [value]="typing() ? other : value()"
      [errors]="typing() ? [] : errors()"
      [touched]="touched()"
      (valueChange)="choose($event)"
      (touch)="touch.emit()"
    />
    @if (typing()) {
      <app-duration-field
        [label]="otherLabel()"
        [faultId]="fault() ? faultId : undefined"
        [(value)]="value"
        (touched)="touch.emit()"
      />
      @if (fault(); as fault) {
        <p class="error" [id]="faultId">{{ fault }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
    }
  `,
})
export class PresetChips implements FormValueControl<number> {
  readonly value = model(0);
  readonly touch = output<void>();
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly legend = input.required<string>();
  readonly presets = input.required<readonly Chip<number>[]>();
  readonly otherLabel = input.required<string>();

  readonly #formats = inject(Formats);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly other = OTHER;
  protected readonly faultId = uniqueId('length-fault');

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
  protected readonly chips = computed(() => [
    ...withStored(
      this.presets(),
      this.typing() ? [] : [this.#stored()],
      this.#formats,
      waitInWords,
    ),
    { value: OTHER, label: this.#schedules().editor.other },
  ]);
  protected readonly fault = computed(() =>
    this.touched() ? this.errors()[0]?.message : undefined,
  );

  focus(options?: FocusOptions): void {
    this.#host.querySelector<HTMLElement>('input:checked')?.focus(options);
  }

  protected choose(value: number): void {
    this.typing.set(value === OTHER);
    if (value !== OTHER) this.value.set(value);
  }

  #known(stored: number, value: number): boolean {
    return stored === value || this.presets().some((preset) => preset.value === value);
  }
}
