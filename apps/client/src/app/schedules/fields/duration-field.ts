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
import { I18n } from '../../core/i18n/i18n';
import { timeUnits, unitOf, type TimeUnit } from './time-units';

const units: readonly TimeUnit[] = ['minute', 'hour', 'day'];

/** A length of time to the minute: a number, and whether it means minutes, hours or days. */
@Component({
  selector: 'app-duration-field',
  host: { role: 'group', '[attr.aria-label]': 'label()' },
  template: `
    <input
      #amount
      class="input num"
      type="number"
      min="0"
      inputmode="decimal"
      [attr.aria-label]="t().amount(label())"
      [attr.aria-invalid]="faultId() ? true : null"
      [attr.aria-describedby]="faultId() ?? null"
      [value]="shown()"
      (input)="write(amount.valueAsNumber)"
      (blur)="touched.emit()"
    />
    <select
      #unitField
      class="select"
      [attr.aria-label]="t().unit(label())"
      (change)="measureIn(unitField.value)"
      (blur)="touched.emit()"
    >
      @for (each of units; track each) {
        <option [value]="each" [selected]="each === unit()">{{ t().units[each] }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 5.5rem minmax(7rem, 9rem);
      gap: var(--space-2);
    }
  `,
})
export class DurationField {
  /** Minutes. */
  readonly value = model(0);
  readonly label = input.required<string>();
  readonly faultId = input<string>();
  readonly touched = output<void>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly units = units;
  #written: number | undefined;

  /** As the person chose it; a value from elsewhere is shown in the unit that suits it. */
  protected readonly unit = linkedSignal<number, TimeUnit>({
    source: this.value,
    computation: (value, before) =>
      before && value === this.#written ? before.value : unitOf(value),
  });
  protected readonly shown = computed(() => this.value() / timeUnits[this.unit()]);

  focus(options?: FocusOptions): void {
    this.#host.querySelector('input')?.focus(options);
  }

  protected write(amount: number): void {
    this.#set(Math.round((amount || 0) * timeUnits[this.unit()]));
  }

  protected measureIn(name: string): void {
    const unit = units.find((each) => each === name) ?? 'minute';
    const amount = this.shown();
    this.#set(Math.round(amount * timeUnits[unit]));
    this.unit.set(unit);
  }

  #set(minutes: number): void {
    this.#written = minutes;
    this.value.set(minutes);
  }
}
