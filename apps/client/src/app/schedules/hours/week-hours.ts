import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Icon, Switch } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { CopyDay } from './copy-day';
import { WindowList } from './window-list';
import { nextWindow, type DayModel } from '../model/week-model';

/** The hours of a week, day by day, with windows to add, remove and copy. */
@Component({
  selector: 'app-week-hours',
  imports: [CopyDay, FormField, Icon, Switch, WindowList],
  templateUrl: './week-hours.html',
  styleUrl: './week-hours.css',
})
export class WeekHours {
  readonly field = input.required<FieldTree<DayModel[]>>();

  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().editor);

  /** The weekday that is about to be copied. */
  protected readonly copying = signal<number | undefined>(undefined);

  /** The days in the order of the owner's week. */
  protected readonly days = computed(() => {
    // A week that was put in place as a whole has other fields than the one before.
    this.field()().value();
    return this.formats.weekdays().map((weekday) => this.dayOf(weekday));
  });

  protected dayOf(weekday: number): FieldTree<DayModel> {
    return this.field()[weekday - 1] as FieldTree<DayModel>;
  }

  protected name(weekday: number): string {
    return this.formats.weekday(weekday);
  }

  /** Faults show when the person has been at the field, as everywhere. */
  protected faultOf(field: FieldTree<unknown>): string | undefined {
    return field().touched() ? field().errors()[0]?.message : undefined;
  }

  protected add(day: FieldTree<DayModel>): void {
    day.windows().value.update((windows) => [...windows, nextWindow(windows)]);
  }

  protected remove(day: FieldTree<DayModel>, index: number): void {
    const rest = day.windows().value().toSpliced(index, 1);
    // The last window gone means a day off; its hours stay ready for later.
    if (rest.length === 0) day.on().value.set(false);
    else day.windows().value.set(rest);
  }

  /** Who gave it up by a key goes on where they were. */
  protected giveUp(way: 'by-key' | 'by-leaving', button: HTMLElement): void {
    this.copying.set(undefined);
    if (way === 'by-key') button.focus();
  }

  protected copy(from: number, to: readonly number[]): void {
    const { on, windows } = this.dayOf(from)().value();
    for (const weekday of to) {
      this.dayOf(weekday).on().value.set(on);
      this.dayOf(weekday).windows().value.set(structuredClone(windows));
    }
    this.copying.set(undefined);
    const names = this.formats.list(to.map((weekday) => this.name(weekday)));
    this.#announcer.say(this.t().copied(this.name(from), names));
  }
}
