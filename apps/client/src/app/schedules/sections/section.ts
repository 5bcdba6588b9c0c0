import { computed, Directive, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import type { ScheduleModel } from '../model/schedule-model';

/** What every card of the editor has: the form of the whole schedule, and words. */
@Directive()
export abstract class Section {
  readonly form = input.required<FieldTree<ScheduleModel>>();

  readonly #i18n = inject(I18n);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly common = this.#i18n.messages('common');
  protected readonly formats = inject(Formats);
  protected readonly locale = this.#i18n.locale;
  protected readonly t = computed(() => this.#schedules().editor);

  /** Whether something is wrong in a part that may be folded away. */
  protected faulty(...keys: (keyof ScheduleModel)[]): boolean {
    return keys.some((key) => {
      const state = (this.form()[key] as FieldTree<unknown>)();
      return state.touched() && state.invalid();
    });
  }
}
