import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { Question } from '@appointment/contracts';
import { RadioChips } from '@appointment/ui/chips/radio-chips';
import { Control } from '@appointment/ui/field/control';
import { Field } from '@appointment/ui/field/field';
import { I18n } from '../core/i18n/i18n';
import { NO, YES } from './answers';

/** One question of the owner, as the control that fits its kind. */
@Component({
  selector: 'app-question-field',
  imports: [Control, Field, FormField, RadioChips],
  template: `
    @switch (question().kind) {
      @case ('yes-no') {
        <ui-radio-chips
          [legend]="question().label"
          [optional]="optional()"
          [chips]="yesAndNo()"
          [formField]="field()"
        />
      }
      @case ('choice') {
        <ui-field [label]="question().label" [optional]="optional()">
          <select uiControl [formField]="field()">
            <option value="">{{ t().form.choose }}</option>
            @for (choice of question().choices; track choice) {
              <option [value]="choice">{{ choice }}</option>
            }
          </select>
        </ui-field>
      }
      @case ('phone') {
        <ui-field [label]="question().label" [optional]="optional()">
          <input
            uiControl
            type="tel"
            inputmode="tel"
            autocomplete="tel"
            placeholder="+49 30 1234567"
            [formField]="field()"
          />
        </ui-field>
      }
      @default {
        <ui-field [label]="question().label" [optional]="optional()">
          <textarea uiControl rows="2" [formField]="field()"></textarea>
        </ui-field>
      }
    }
  `,
  styles: `
    :host {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly field = input.required<FieldTree<string>>();

  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  readonly #common = this.#i18n.messages('common');
  protected readonly optional = computed(() =>
    this.question().required ? undefined : this.#common().optional,
  );
  protected readonly yesAndNo = computed(() => [
    { value: YES, label: this.t().form.yes },
    { value: NO, label: this.t().form.no },
  ]);
}
