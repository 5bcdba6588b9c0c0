import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  signal,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { NgTemplateOutlet } from '@angular/common';
import { addDays, Icon } from '@appointment/ui';
import { Announcer } from '../../core/page/announcer';
import { Now } from '../../core/now';
import { byFirstDay, newOverride, type OverrideModel } from '../model/override-model';
import { Section } from '../sections/section';
import { daysInWords } from './days-in-words';
import { overrideInWords } from './override-in-words';
import { OverrideEditor } from './override-editor';

const MOST = 200;

/** Days with other hours than the week has: a list by date, of which one is open for writing. */
@Component({
  selector: 'app-special-dates',
  imports: [Icon, NgTemplateOutlet, OverrideEditor],
  templateUrl: './special-dates.html',
  styleUrls: ['../sections/section.css', './special-dates.css'],
})
export class SpecialDates extends Section {
  readonly #announcer = inject(Announcer);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly #now = inject(Now);

  protected readonly full = computed(() => this.#overrides().length >= MOST);
  readonly #overrides = computed(() => this.form().overrides().value());
  /** The entry that is being written. */
  protected readonly writing = signal<number | undefined>(undefined);

  /** By date; while one is written, rows stay where they are. */
  readonly #order = linkedSignal<readonly OverrideModel[], readonly number[]>({
    source: this.#overrides,
    computation: (overrides, before) =>
      this.writing() !== undefined && before?.value.length === overrides.length
        ? before.value
        : byFirstDay(overrides),
  });
  readonly #today = computed(() => this.formats.dayKey(this.#now.at()));
  protected readonly past = computed(() => this.#order().filter((index) => this.#isOver(index)));
  protected readonly coming = computed(() => this.#order().filter((index) => !this.#isOver(index)));

  protected at(index: number): FieldTree<OverrideModel> {
    return this.form().overrides[index] as FieldTree<OverrideModel>;
  }

  /** Open for writing; one with a fault shows it. */
  protected isOpen(index: number): boolean {
    const state = this.at(index)();
    return this.writing() === index || (state.touched() && state.invalid());
  }

  protected name(index: number): string {
    const { startDate, endDate } = this.at(index)().value();
    return daysInWords(startDate, endDate, this.formats) || this.t().special.undated;
  }

  protected what(index: number): string {
    return overrideInWords(this.at(index)().value(), {
      week: this.form().week().value(),
      words: this.t().special,
      hour12: this.formats.hour12(),
    });
  }

  protected add(): void {
    const last = this.#overrides()
      .map(({ endDate }) => endDate)
      .toSorted()
      .at(-1);
    const after = last && last >= this.#today() ? addDays(last, 1) : addDays(this.#today(), 1);
    const index = this.#overrides().length;
    this.form()
      .overrides()
      .value.update((all) => [...all, newOverride(after)]);
    this.edit(index);
  }

  protected edit(index: number): void {
    this.writing.set(index);
    this.#focus(`[data-override="${index}"] input`);
  }

  protected done(index: number): void {
    this.writing.set(undefined);
    this.at(index)().markAsTouched();
    this.#focus(`[data-override="${index}"] button`);
  }

  protected remove(index: number): void {
    this.#announcer.say(this.t().special.removed(this.name(index)));
    this.writing.set(undefined);
    this.form()
      .overrides()
      .value.update((all) => all.toSpliced(index, 1));
    this.#focus('[data-add]');
  }

  #isOver(index: number): boolean {
    const { endDate } = this.#overrides()[index] ?? { endDate: '' };
    return endDate !== '' && endDate < this.#today() && !this.isOpen(index);
  }

  #focus(selector: string): void {
    const focus = () => this.#host.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }
}
