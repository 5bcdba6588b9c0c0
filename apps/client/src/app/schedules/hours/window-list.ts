import { Component, computed, inject, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Icon, showTime, TimeField, uniqueId } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import type { WindowModel } from '../model/week-model';

/** The windows of one day, each from a time until another, with the way to take it away. */
@Component({
  selector: 'app-window-list',
  imports: [FormField, Icon, TimeField],
  templateUrl: './window-list.html',
  styleUrl: './window-list.css',
})
export class WindowList {
  readonly windows = input.required<FieldTree<WindowModel[]>>();
  /** Whose windows they are: "Monday". */
  readonly name = input.required<string>();
  /** What is wrong with all of them together. */
  readonly fault = input<string>();
  readonly removed = output<number>();

  readonly #schedules = inject(I18n).messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly id = uniqueId('window');

  protected shown(time: string): string {
    return showTime(time, this.formats.hour12());
  }

  protected endsNextDay({ from, to }: WindowModel): boolean {
    return to < from;
  }

  /** Faults show when the person has been at the field, as everywhere. */
  protected faultOf(field: FieldTree<unknown>): string | undefined {
    return field().touched() ? field().errors()[0]?.message : undefined;
  }

  protected windowFault(window: FieldTree<WindowModel>): string | undefined {
    return this.faultOf(window.from) ?? this.faultOf(window.to);
  }
}
