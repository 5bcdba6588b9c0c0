import { Directive } from '@angular/core';

/** `<input uiSwitch type="checkbox">`: something that is on or off. */
@Directive({
  selector: 'input[type=checkbox][uiSwitch]',
  host: { class: 'switch', role: 'switch' },
})
export class Switch {}
