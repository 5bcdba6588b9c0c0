import { Component, effect, inject, input, linkedSignal, resource, untracked } from '@angular/core';
import { debounced } from '@angular/core';
import { Router } from '@angular/router';
import type { ScheduleList } from '@appointment/contracts';
import { Icon, uniqueId } from '@appointment/ui';
import { OwnerApi } from '../../core/api/owner-api';
import { I18n } from '../../core/i18n/i18n';
import type { View } from './view';

/** How long somebody pauses between two letters, at most, in milliseconds. */
const PAUSE = 200;

/** Search, schedule and order. They stand in the address, so that a reload or a link keeps them. */
@Component({
  selector: 'app-list-filters',
  imports: [Icon],
  template: `
    <form role="search" (submit)="$event.preventDefault(); search(words.value)">
      <div class="search">
        <label class="sr" [for]="id">{{ t().search }}</label>
        <svg uiIcon="search"></svg>
        <input
          #words
          class="input"
          type="search"
          maxlength="100"
          autocomplete="off"
          [id]="id"
          [placeholder]="t().searchHint"
          [value]="typed()"
          (input)="typed.set(words.value)"
        />
      </div>
      @if (schedules().length > 1) {
        <select
          #schedule
          class="select"
          [attr.aria-label]="t().schedule"
          (change)="go({ schedule: schedule.value || null })"
        >
          <option value="">{{ t().allSchedules }}</option>
          @for (each of schedules(); track each.id) {
            <option [value]="each.id" [selected]="each.id === view().scheduleId">
              {{ each.name }}
            </option>
          }
        </select>
      }
      <select
        #order
        class="select"
        [attr.aria-label]="t().order.name"
        (change)="go({ order: order.value || null })"
      >
        <option value="">{{ t().order.date }}</option>
        <option value="newest" [selected]="view().newestFirst">{{ t().order.newest }}</option>
      </select>
    </form>
  `,
  styleUrl: './list-filters.css',
})
export class ListFilters {
  readonly view = input.required<View>();

  readonly #api = inject(OwnerApi);
  readonly #router = inject(Router);
  protected readonly t = inject(I18n).messages('appointments');
  protected readonly id = uniqueId('search');
  #searched: string | undefined;

  readonly #read = resource({ loader: () => this.#api.get<ScheduleList>('/schedules') });
  protected readonly schedules = () => (this.#read.hasValue() ? this.#read.value().items : []);

  /** What stands in the field. Words that came from there change nothing in it: one may be typing on. */
  protected readonly typed = linkedSignal<string, string>({
    source: () => this.view().words,
    computation: (words, before) => (before && words === this.#searched ? before.value : words),
  });
  readonly #settled = debounced(() => this.typed(), PAUSE);

  constructor() {
    effect(() => {
      const typed = this.#settled.value();
      // Between two letters, or after a link has changed the words, there is nothing to do.
      if (typed === untracked(this.typed)) untracked(() => this.search(typed));
    });
  }

  protected search(typed: string): void {
    const words = typed.trim();
    if (words === this.view().words) return;
    this.#searched = words;
    this.go({ q: words || null });
  }

  /** The same page, looked at in another way: an open appointment stays open. */
  protected go(change: Readonly<Record<string, string | null>>): void {
    const url = this.#router.parseUrl(this.#router.url);
    const all = Object.entries({ ...url.queryParams, ...change });
    url.queryParams = Object.fromEntries(all.filter(([, value]) => value !== null));
    void this.#router.navigateByUrl(url, { replaceUrl: true });
  }
}
