import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Control, Field, Icon, RadioChips } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { WindowList } from '../hours/window-list';
import type { OverrideModel } from '../model/override-model';
import { nextWindow } from '../model/week-model';

/** One special date, or a stretch of them, open for writing. */
@Component({
  selector: 'app-override-editor',
  imports: [Control, Field, FormField, Icon, RadioChips, WindowList],
  template: `
    <ui-field [label]="t().firstDay">
      <input uiControl type="date" [formField]="field().startDate" (change)="keepOrder()" />
    </ui-field>
    <ui-field [label]="t().lastDay" [hint]="t().lastDayHint">
      <input
        uiControl
        type="date"
        [min]="field().startDate().value()"
        [formField]="field().endDate"
      />
    </ui-field>
    <ui-radio-chips
      class="wide"
      [legend]="t().what"
      [chips]="kinds()"
      [formField]="field().closed"
    />
    @if (!field().closed().value()) {
      <app-window-list
        class="wide"
        [windows]="field().windows"
        [name]="name()"
        (removed)="remove($event)"
      />
    }
    <div class="wide actions">
      @if (!field().closed().value() && field().windows().value().length < most) {
        <button class="button quiet small" type="button" (click)="add()">
          <svg uiIcon="plus"></svg>{{ t().addWindow }}
        </button>
      }
      <button class="button quiet small" type="button" (click)="removed.emit()">
        <svg uiIcon="trash"></svg>{{ t().remove(name()) }}
      </button>
      <button class="button small" type="button" (click)="done.emit()">{{ t().done }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3) var(--space-5);
      padding: var(--space-4);
      border-radius: var(--radius-m);
      background: var(--surface-sunken);
    }
    .actions {
      justify-content: end;
    }
    .actions > .button:first-child:not(:only-child) {
      margin-inline-end: auto;
    }
    @media (min-width: 48rem) {
      :host {
        grid-template-columns: 1fr 1fr;
      }
      .wide {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class OverrideEditor {
  readonly field = input.required<FieldTree<OverrideModel>>();
  /** "5 – 16 October" */
  readonly name = input.required<string>();
  readonly done = output<void>();
  readonly removed = output<void>();

  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly t = computed(() => this.#schedules().editor.special);
  protected readonly most = 10;
  protected readonly kinds = computed(() => [
    { value: true, label: this.t().closed },
    { value: false, label: this.t().open },
  ]);

  /** A first day after the last one moves the last one along. */
  protected keepOrder(): void {
    const { startDate, endDate } = this.field()().value();
    if (startDate && endDate < startDate) this.field().endDate().value.set(startDate);
  }

  protected add(): void {
    this.field()
      .windows()
      .value.update((windows) => [...windows, nextWindow(windows)]);
  }

  /** The last window gone means a day off. */
  protected remove(index: number): void {
    const rest = this.field().windows().value().toSpliced(index, 1);
    if (rest.length === 0) this.field().closed().value.set(true);
    else this.field().windows().value.set(rest);
  }
}
