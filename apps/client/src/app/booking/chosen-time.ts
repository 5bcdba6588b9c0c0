import { Component, computed, inject, input } from '@angular/core';
import type { OfferedSlot } from '@appointment/contracts';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';

const MINUTE = 60_000;

/** The chosen time in a line or two: when, how long, and on whose clock. */
@Component({
  selector: 'app-chosen-time',
  template: `
    <strong>
      <time [attr.datetime]="slot().start">{{
        formats.shortMeeting(slot().start, slot().end)
      }}</time>
    </strong>
    <span class="muted small">
      {{ t().bar.with(common().time.minutes(minutes()), formats.zoneTime(clock.zone())) }}
    </span>
  `,
  styles: `
    :host {
      display: grid;
      min-inline-size: 0;
      line-height: var(--leading-snug);
    }
    @media (min-width: 48rem) {
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        column-gap: var(--space-2);
      }
    }
  `,
})
export class ChosenTime {
  readonly slot = input.required<OfferedSlot>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly minutes = computed(
    () => (Date.parse(this.slot().end) - Date.parse(this.slot().start)) / MINUTE,
  );
}
