import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field, Icon } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { questionKinds, type QuestionModel } from '../model/question-model';

/** One question: how it is worded, how it is answered, and whether it must be. */
@Component({
  selector: 'app-question-editor',
  imports: [Control, Field, FormField, Icon],
  host: { role: 'group', '[attr.aria-label]': 't().name(number())' },
  template: `
    <div class="head">
      <span class="strong small" aria-hidden="true">{{ t().name(number()) }}</span>
      @if (!first()) {
        <button
          class="button quiet icon-only small"
          type="button"
          data-move="-1"
          [attr.aria-label]="t().up(number())"
          (click)="moved.emit(-1)"
        >
          <svg uiIcon="up"></svg>
        </button>
      }
      @if (!last()) {
        <button
          class="button quiet icon-only small"
          type="button"
          data-move="1"
          [attr.aria-label]="t().down(number())"
          (click)="moved.emit(1)"
        >
          <svg uiIcon="down"></svg>
        </button>
      }
      <button
        class="button quiet icon-only small"
        type="button"
        [attr.aria-label]="t().remove(number())"
        (click)="removed.emit()"
      >
        <svg uiIcon="trash"></svg>
      </button>
    </div>
    <ui-field class="wide" [label]="t().label">
      <input uiControl type="text" [formField]="field().label" />
    </ui-field>
    <ui-field [label]="t().kind">
      <select uiControl [formField]="field().kind">
        @for (kind of kinds; track kind) {
          <option [value]="kind">{{ t().kinds[kind] }}</option>
        }
      </select>
    </ui-field>
    <label class="required">
      <input class="check" type="checkbox" [formField]="field().required" />
      <span>{{ t().required }}</span>
    </label>
    @if (field().kind().value() === 'choice') {
      <ui-field class="wide" [label]="t().choices" [hint]="t().choicesHint">
        <textarea uiControl rows="3" [formField]="field().choices"></textarea>
      </ui-field>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3) var(--space-5);
      padding: var(--space-3) var(--space-4) var(--space-4);
      border-radius: var(--radius-m);
      background: var(--surface-sunken);
    }
    .head {
      display: flex;
      align-items: center;
    }
    .head > span {
      flex: 1;
    }
    .required {
      display: flex;
      align-items: center;
      align-self: end;
      gap: var(--space-2);
      min-block-size: var(--control);
      cursor: pointer;
    }
    @media (min-width: 48rem) {
      :host {
        grid-template-columns: 1fr 1fr;
      }
      .head,
      .wide {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class QuestionEditor {
  readonly field = input.required<FieldTree<QuestionModel>>();
  /** From 1. */
  readonly number = input.required<number>();
  readonly first = input(false);
  readonly last = input(false);
  readonly moved = output<1 | -1>();
  readonly removed = output<void>();

  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly t = computed(() => this.#schedules().editor.questions);
  protected readonly kinds = questionKinds;
}
