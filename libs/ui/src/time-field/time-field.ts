import { computed, Directive, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { isTimeOfDay, readTime, showTime, stepped } from './time-of-day';

/**
 * A text field for a time of day, on the owner's clock (a native time field follows the browser's).
 * The value is `09:30`; what cannot be read stays as it was typed, for the form to refuse.
 */
@Directive({
  selector: 'input[uiTime]',
  host: {
    type: 'text',
    inputmode: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    '[value]': 'shown()',
    '(change)': 'read()',
    '(blur)': 'touch.emit()',
    '(keydown.arrowup)': 'step($event, 1)',
    '(keydown.arrowdown)': 'step($event, -1)',
  },
})
export class TimeField implements FormValueControl<string> {
  readonly value = model('');
  readonly touch = output<void>();
  readonly hour12 = input(false);
  readonly stepMinutes = input(15);

  readonly #input = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  readonly #display = computed(() => {
    const value = this.value();
    return isTimeOfDay(value) ? showTime(value, this.hour12()) : value;
  });
  protected readonly shown = this.#display;

  protected read(): void {
    const typed = this.#input.value;
    this.value.set(readTime(typed) ?? typed.trim());
    // Typing 9 over 09:00 changes no value, yet the text has to follow.
    this.#input.value = this.#display();
  }

  protected step(event: Event, direction: 1 | -1): void {
    event.preventDefault();
    const from = readTime(this.#input.value) ?? '09:00';
    this.value.set(stepped(from, this.stepMinutes(), direction));
    this.#input.value = this.#display();
  }
}
