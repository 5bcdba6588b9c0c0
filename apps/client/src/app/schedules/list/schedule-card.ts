import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Schedule } from '@appointment/contracts';
import { Badge, Busy, CopyButton, Icon, Notice, showTime, Switch } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { ProblemWords } from '../../core/api/problem-words';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { RemoveSchedule } from '../remove-schedule';
import { ScheduleStore } from '../schedule-store';
import { weekdaysInWords } from './weekdays-in-words';

/** One schedule of the list: what it offers, its link, and what can be done with it at once. */
@Component({
  selector: 'app-schedule-card',
  imports: [Badge, Busy, CopyButton, Icon, Notice, RemoveSchedule, RouterLink, Switch],
  templateUrl: './schedule-card.html',
  styleUrl: './schedule-card.css',
})
export class ScheduleCard {
  readonly schedule = input.required<Schedule>();

  protected readonly announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #router = inject(Router);
  readonly #store = inject(ScheduleStore);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = this.#i18n.messages('schedules');
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly duplicating = signal(false);

  /** "Mon – Fri, 09:00 – 17:00, Berlin time" */
  protected readonly when = computed(() => {
    const schedule = this.schedule();
    const zone = this.#formats.zoneTime(schedule.timezone);
    if (schedule.useCustomAvailabilities) return this.t().hours(this.t().differs, zone);
    const days = weekdaysInWords(schedule.weekdays, this.#formats);
    const [from, to] = [schedule.startTime, schedule.endTime].map((time) =>
      showTime(time, this.#formats.hour12()),
    );
    return this.t().hours(`${days}, ${from} – ${to}`, zone);
  });

  /** "30 min, 1 hour, you confirm" */
  protected readonly what = computed(() => {
    const { slotDuration, otherDurations, bookingConfirmation } = this.schedule();
    const lengths = [slotDuration, ...otherDurations]
      .toSorted((one, other) => one - other)
      .map((length) => this.#formats.minutes(length));
    return [...lengths, bookingConfirmation ? this.t().asksFirst : this.t().booksAtOnce].join(', ');
  });

  /** Without the key of a private page, which is only copied. */
  protected readonly link = computed(() =>
    this.schedule()
      .pageUrl.replace(/^https?:\/\//, '')
      .replace(/\?.*$/, ''),
  );

  protected async turn(box: HTMLInputElement): Promise<void> {
    const { id, name } = this.schedule();
    const on = box.checked;
    const done = await this.#attempt(() => this.#store.switch(id, on));
    if (!done) box.checked = !on;
    else this.announcer.say(on ? this.t().list.resumedSaid(name) : this.t().list.pausedSaid(name));
  }

  protected async duplicate(): Promise<void> {
    this.duplicating.set(true);
    const copy = await this.#attempt(() => this.#store.duplicate(this.schedule().id));
    this.duplicating.set(false);
    if (!copy) return;
    this.announcer.say(this.t().list.duplicated(copy.name));
    await this.#router.navigate(['/schedules', copy.id]);
  }

  async #attempt(change: () => Promise<Schedule>): Promise<Schedule | undefined> {
    this.refusal.set(undefined);
    try {
      return await change();
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.refusal.set(this.#problemWords.of(error));
      return undefined;
    }
  }
}
