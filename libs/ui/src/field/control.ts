import { Directive, ElementRef, inject } from '@angular/core';
import { Labelled } from './labelled';

/** The native control of a field: gives it the look and ties it to label, hint and fault. */
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
  protected readonly field = inject(Labelled);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly look = this.#element.tagName === 'SELECT' ? 'select' : 'input';
}
