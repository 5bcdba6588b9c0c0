import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Appointment } from '@appointment/contracts';
import { Badge } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';

const SOON = 12 * 3_600_000;

/** A meeting in the list of what comes next; of the first one we say how far off it is. */
@Component({
  selector: 'app-next-meeting',
  imports: [Badge, RouterLink],
  template: `
    <a [routerLink]="['/appointments', meeting().id]">
      <time [attr.datetime]="meeting().start">{{ time() }}</time>
      <span class="person">
        <span class="strong">{{ meeting().attendee.name }}</span><br />
        <span class="muted small num">{{ about() }}</span>
      </span>
      @if (soon(); as soon) {
        <ui-badge kind="booked">{{ soon }}</ui-badge>
      }
    </a>
  `,
  styles: `
    a {
      display: grid;
      grid-template-columns: minmax(3.25rem, auto) 1fr auto;
      align-items: center;
      gap: var(--space-3);
      padding: var(--space-3) var(--space-4);
      color: inherit;
      line-height: var(--leading-snug);
      text-decoration: none;
    }
    a:hover {
      background: var(--surface-hover);
    }
    a:focus-visible {
      outline-offset: calc(-1 * var(--focus-width));
    }
    time {
      font-weight: var(--weight-strong);
      white-space: nowrap;
    }
    .person {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class NextMeeting {
  readonly meeting = input.required<Appointment>();
  readonly first = input(false);

  readonly #formats = inject(Formats);
  readonly #now = inject(Now);
  readonly #t = inject(I18n).messages('dashboard');

  protected readonly time = computed(() => this.#formats.time(this.meeting().start));

  /** "Coaching, 60 min" today, "Tomorrow, Coaching" later. */
  protected readonly about = computed(() => {
    const { start, end, title } = this.meeting();
    if (this.#formats.dayKey(start) === this.#formats.dayKey(this.#now.at())) {
      const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
      return this.#t().titleAndLength(title, this.#formats.unit(minutes, 'minute'));
    }
    const near = this.#formats.nearDay(start, this.#now.at());
    return this.#t().dayAndTitle(near ?? this.#formats.shortDay(start), title);
  });

  protected readonly soon = computed(() => {
    const away = Date.parse(this.meeting().start) - this.#now.at();
    return this.first() && away > 0 && away < SOON
      ? this.#formats.distance(this.meeting().start, this.#now.at(), 'short')
      : undefined;
  });
}
