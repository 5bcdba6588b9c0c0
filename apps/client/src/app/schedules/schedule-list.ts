import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schedule } from '@appointment/contracts';
import { Badge, CopyButton, Icon, showTime, Skeleton } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { ScheduleStore } from './schedule-store';
import { weekdaysInWords } from './weekdays-in-words';

@Component({
  selector: 'app-schedule-list',
  imports: [Badge, CopyButton, Icon, LoadFailed, RouterLink, Skeleton],
  templateUrl: './schedule-list.html',
  styleUrl: './schedule-list.css',
})
export class ScheduleList {
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly common = this.#i18n.messages('common');
  protected readonly store = inject(ScheduleStore);
  protected readonly t = this.#i18n.messages('schedules');

  constructor() {
    pageTitle(() => [this.t().heading]);
  }

  /** "Mon – Fri, 09:00 – 17:00, Berlin time" */
  protected when(schedule: Schedule): string {
    const zone = this.#formats.zoneTime(schedule.timezone);
    if (schedule.useCustomAvailabilities) return this.t().hours(this.t().differs, zone);
    const days = weekdaysInWords(schedule.weekdays, this.#formats);
    const [from, to] = [schedule.startTime, schedule.endTime].map((time) =>
      showTime(time, this.#formats.hour12()),
    );
    return this.t().hours(`${days}, ${from} – ${to}`, zone);
  }

  protected what({ slotDuration, bookingConfirmation }: Schedule): string {
    const length = this.#formats.unit(slotDuration, 'minute');
    return `${length}, ${bookingConfirmation ? this.t().asksFirst : this.t().booksAtOnce}`;
  }

  protected linkOf({ pageUrl }: Schedule): string {
    return pageUrl.replace(/^https?:\/\//, '');
  }

  protected sayCopied(): void {
    this.#announcer.say(this.common().copiedSaid);
  }
}
