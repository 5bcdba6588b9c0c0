import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import { Icon } from '@appointment/ui/icon/icon';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { ChosenTime } from './chosen-time';
import { OfferMonth } from './offer-month';
import { OfferStore } from './offer-store';
import { OfferTimes } from './offer-times';
import { WhoseClock } from './whose-clock';

const JUST_NOW = 10_000;

/** When? The month, the times of a day, and whose clock they are shown on. */
@Component({
  selector: 'app-booking-choice',
  imports: [ChosenTime, Icon, OfferMonth, OfferTimes, WhoseClock],
  templateUrl: './booking-choice.html',
  styleUrls: ['./panels.css', './bar.css', './booking-choice.css'],
})
export class BookingChoice {
  /** First name. */
  readonly owner = input.required<string>();
  readonly goOn = output<void>();

  protected readonly offer = inject(OfferStore);
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);
  protected readonly t = inject(I18n).messages('booking');
  protected readonly skeletonDays = Array.from({ length: 35 }, (_, day) => day);
  protected readonly times = viewChild(OfferTimes);

  /** What one could go on with. */
  protected readonly slot = computed(() => (this.offer.gone() ? undefined : this.offer.chosen()));
  /** There are no times to show, but there is something to say. */
  protected readonly instead = computed(
    () => !this.offer.offered()?.verified || !!this.offer.lookFailed() || this.offer.emptyMonth(),
  );
  /** How fresh it is. The server's clock may be ahead of ours. */
  protected readonly checked = computed(() => {
    const asOf = this.offer.offered()?.asOf;
    if (!asOf) return undefined;
    const [at, now] = [Date.parse(asOf), this.#now.at()];
    return now - at < JUST_NOW
      ? this.t().checkedNow
      : this.t().checked(this.#formats.distance(at, now));
  });

  focus(): void {
    this.times()?.focus();
  }
}
