import { Component, contentChild } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { Labelled } from './labelled';

/**
 * A labelled control of a form: `<ui-field label="Name"><input uiControl [formField]="…"></ui-field>`.
 * Unless `error` is given, the fault is the form's. It shows when the person has left the control and
 * hides while they type.
 */
@Component({
  selector: 'ui-field',
  imports: [Icon],
  providers: [{ provide: Labelled, useExisting: Field }],
  templateUrl: './labelled.html',
})
export class Field extends Labelled {
  private readonly bound = contentChild<FormField<unknown>>(FormField);

  protected override faultOfForm(): string | undefined {
    const state = this.bound()?.state();
    return state?.touched() ? state.errors()[0]?.message : undefined;
  }
}
