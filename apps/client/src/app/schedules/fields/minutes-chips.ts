import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { CheckChips, Icon, type Chip } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { DurationField } from './duration-field';
import { withStored } from './presets';

/** Several lengths of time: of the usual ones, those that are chosen already, and any other to add. */
@Component({
  selector: 'app-minutes-chips',
  imports: [CheckChips, DurationField, Icon],
  template: `
    <ui-check-chips
      [legend]="legend()"
      [chips]="chips()"
      [value]="value()"
      [error]="fault()"
      (valueChange)="set($event)"
      (touch)="touch.emit()"
    />
    @if (adding()) {
      <div class="adding">
        <app-duration-field [label]="otherLabel()" [(value)]="other" />
        <button class="button" type="button" (click)="add()">{{ t().add }}</button>
      </div>
    } @else {
      <button class="button quiet small" type="button" (click)="open()">
        <svg uiIcon="plus"></svg>{{ otherLabel() }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
    }
    .adding {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `,
})
export class MinutesChips implements FormValueControl<readonly number[]> {
  readonly value = model.required<readonly number[]>();
  readonly touch = output<void>();
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly legend = input.required<string>();
  readonly otherLabel = input.required<string>();
  readonly presets = input.required<readonly Chip<number>[]>();
  /** What the field for another length begins with. */
  readonly firstOther = input(60);

  readonly #formats = inject(Formats);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly adding = signal(false);
  protected readonly other = signal(0);
  /** Everything that was chosen once stays at hand. */
  readonly #seen = signal<readonly number[]>([]);
  protected readonly chips = computed(() =>
    withStored(this.presets(), [...this.#seen(), ...this.value()], this.#formats),
  );
  protected readonly fault = computed(() =>
    this.touched() ? this.errors()[0]?.message : undefined,
  );

  focus(options?: FocusOptions): void {
    this.#host.querySelector('input')?.focus(options);
  }

  protected set(values: readonly number[]): void {
    this.#seen.update((seen) => [...seen, ...this.value()]);
    this.value.set(values.toSorted((one, next) => one - next));
  }

  protected open(): void {
    this.other.set(this.firstOther());
    this.adding.set(true);
  }

  protected add(): void {
    const other = this.other();
    if (other > 0) this.set([...new Set([...this.value(), other])]);
    this.adding.set(false);
    this.touch.emit();
  }
}
