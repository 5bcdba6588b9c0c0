import { Component, inject } from '@angular/core';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { OfferStore } from './offer-store';

/** The chosen time in a line or two: when, how long, and on whose clock. */
@Component({
  selector: 'app-chosen-time',
  template: `
    @let page = offer.page();
    @let chosen = offer.chosen();
    @if (page && chosen) {
      <strong>
        <time [attr.datetime]="chosen.start">{{
          formats.shortMeeting(chosen.start, chosen.end)
        }}</time>
      </strong>
      <span class="muted small">
        {{
          t().bar.with(
            common().time.minutes(page.schedule.slotDuration),
            formats.zoneTime(clock.zone())
          )
        }}
      </span>
    }
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
  protected readonly offer = inject(OfferStore);
  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
}
