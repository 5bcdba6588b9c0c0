import { Component, inject, input, model } from '@angular/core';
import { Control } from '@appointment/ui/field/control';
import { Field } from '@appointment/ui/field/field';
import { I18n } from '../i18n/i18n';

/** A word to the other side about what is done to a meeting; it may stay empty. */
@Component({
  selector: 'app-reason-field',
  imports: [Control, Field],
  template: `
    <ui-field [label]="label()" [optional]="common().optional">
      <textarea
        #word
        uiControl
        rows="2"
        maxlength="500"
        [value]="reason()"
        (input)="reason.set(word.value)"
      ></textarea>
    </ui-field>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ReasonField {
  readonly label = input.required<string>();
  readonly reason = model.required<string>();

  protected readonly common = inject(I18n).messages('common');
}
