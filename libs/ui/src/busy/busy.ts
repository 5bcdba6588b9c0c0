import { booleanAttribute, Directive, input } from '@angular/core';

/** A button whose work is under way: it keeps its label and its focus, and takes no second click. */
@Directive({
  selector: 'button[uiBusy]',
  host: {
    '[attr.aria-busy]': 'busy() || null',
    '(click)': 'swallow($event)',
  },
})
export class Busy {
  readonly busy = input(false, { alias: 'uiBusy', transform: booleanAttribute });

  protected swallow(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
