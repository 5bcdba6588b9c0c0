import { computed, Directive, ElementRef, inject, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { Field } from './field';

/**
 * The native control of a field: gives it the look and ties it to label, hint and fault.
 * In a form, `[formField]` hands in `errors` and `touched`. Asking it for them instead would bring the
 * library of forms to every page that has a field.
 */
@Directive({
  selector: 'input[uiControl], select[uiControl], textarea[uiControl]',
  host: {
    '[id]': 'field.id',
    '[class]': 'look',
    '[attr.aria-invalid]': 'field.invalid() || null',
    '[attr.aria-describedby]': 'field.describedBy()',
  },
})
export class Control {
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly fault = computed(() => (this.touched() ? this.errors()[0]?.message : undefined));

  protected readonly field = inject(Field);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly look = this.#element.tagName === 'SELECT' ? 'select' : 'input';

  constructor() {
    this.field.holds(this);
  }
}
