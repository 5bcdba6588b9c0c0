import { Component, computed, inject } from '@angular/core';
import { Week } from '@appointment/ui';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { LoadFailed } from '../core/page/load-failed';
import { CalendarHealth } from './calendar-health';
import { HoursStore } from '../week/hours-store';
import { weekEntries } from '../week/week-entries';
import { WeekStore } from '../week/week-store';
import { WeekTurns } from '../week/week-turns';
import { weekWords } from '../week/week-words';

/** The owner's week: meetings, requests that wait, and what stands in the calendars. */
@Component({
  selector: 'app-week-board',
  imports: [CalendarHealth, LoadFailed, Week, WeekTurns],
  host: { class: 'card' },
  templateUrl: './week-board.html',
  styleUrl: './week-board.css',
})
export class WeekBoard {
  readonly #formats = inject(Formats);
  readonly #hours = inject(HoursStore);
  readonly #t = inject(I18n).messages('dashboard');
  protected readonly clock = inject(Clock);
  protected readonly now = inject(Now);
  protected readonly store = inject(WeekStore);
  protected readonly t = computed(() => this.#t().week);

  protected readonly entries = computed(() =>
    weekEntries(this.store.appointments(), this.store.answers(), {
      t: this.t(),
      formats: this.#formats,
    }),
  );
  protected readonly open = computed(() => {
    const { from, to } = this.store.stretch();
    return this.#hours.within({ start: Date.parse(from), end: Date.parse(to) });
  });
  /** Calendars that could not be read just now. */
  protected readonly quiet = computed(() =>
    this.store
      .answers()
      .filter(({ trust }) => trust !== 'live')
      .map(({ calendar, trust }) =>
        trust === 'failed' ? this.t().failed(calendar.title) : this.t().asSeen(calendar.title),
      ),
  );

  protected readonly words = computed(() => weekWords(this.t(), this.#formats));
}
