import { booleanAttribute, Directive, ElementRef, inject, input } from '@angular/core';

/** A button whose work is under way: it keeps its label and its focus, and takes no second click. */
@Directive({
  selector: 'button[uiBusy]',
  host: { '[attr.aria-busy]': 'busy() || null' },
})
export class Busy {
  readonly busy = input(false, { alias: 'uiBusy', transform: booleanAttribute });

  constructor() {
    const button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // While the click is on its way down: the button's own listeners hear it only afterwards.
    button.addEventListener('click', (event) => this.#swallow(event), { capture: true });
  }

  #swallow(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
