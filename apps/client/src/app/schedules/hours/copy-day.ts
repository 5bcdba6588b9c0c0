import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';

/** Asks to which days the hours of one day are copied. Escape, or leaving it, gives it up. */
@Component({
  selector: 'app-copy-day',
  host: {
    role: 'dialog',
    '[attr.aria-label]': 't().copyTo(name())',
    '(keydown.escape)': 'dismiss($event)',
    '(focusout)': 'leave($event)',
  },
  template: `
    <p class="strong small">{{ t().copyTo(name()) }}</p>
    @for (day of others(); track day) {
      <label>
        <input
          #box
          class="check"
          type="checkbox"
          [checked]="chosen().includes(day)"
          (change)="choose(day, box.checked)"
        />
        {{ formats.weekday(day) }}
      </label>
    }
    <button class="button primary small" type="button" (click)="copied.emit(chosen())">
      {{ t().copyDays(chosen().length) }}
    </button>
  `,
  styles: `
    :host {
      position: absolute;
      inset-block-start: 2.75rem;
      inset-inline-end: 0;
      z-index: var(--z-popover);
      display: grid;
      gap: var(--space-1);
      inline-size: 13rem;
      padding: var(--space-3);
      border: 1px solid var(--border);
      border-radius: var(--radius-m);
      background: var(--surface-raised);
      box-shadow: var(--shadow-3);
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      min-block-size: 1.75rem;
      font-size: var(--size-s);
    }
    .button {
      margin-block-start: var(--space-2);
    }
    @media (pointer: coarse) {
      label {
        min-block-size: var(--target);
      }
    }
  `,
})
export class CopyDay {
  readonly weekday = input.required<number>();
  readonly copied = output<readonly number[]>();
  readonly dismissed = output<'by-key' | 'by-leaving'>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly name = computed(() => this.formats.weekday(this.weekday()));
  protected readonly others = computed(() =>
    this.formats.weekdays().filter((day) => day !== this.weekday()),
  );
  /** The other working days, which is what most people want. */
  protected readonly chosen = linkedSignal<readonly number[]>(() =>
    this.others().filter((day) => day <= 5),
  );

  constructor() {
    afterNextRender(() => this.#element.querySelector('input')?.focus());
  }

  protected choose(day: number, chosen: boolean): void {
    this.chosen.update((days) =>
      this.others().filter((other) => (other === day ? chosen : days.includes(other))),
    );
  }

  protected dismiss(event: Event): void {
    event.stopPropagation();
    this.dismissed.emit('by-key');
  }

  protected leave(event: FocusEvent): void {
    const to = event.relatedTarget;
    const tools = this.#element.parentElement;
    // A click beside any control moves the focus nowhere; only going elsewhere ends it.
    if (to instanceof Node && !tools?.contains(to)) this.dismissed.emit('by-leaving');
  }
}
