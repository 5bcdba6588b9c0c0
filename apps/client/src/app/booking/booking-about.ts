import { Component, computed, inject, input } from '@angular/core';
import type { OfferedSlot, PublicPage } from '@appointment/contracts';
import { RadioChips } from '@appointment/ui/chips/radio-chips';
import { I18n } from '../core/i18n/i18n';
import { firstNameOf } from '../core/first-name';
import { MeetingAbout } from './meeting-about';
import { OfferStore } from './offer-store';

const MINUTE = 60_000;

/** What a page is about, and which of its lengths one wants. */
@Component({
  selector: 'app-booking-about',
  imports: [MeetingAbout, RadioChips],
  templateUrl: './booking-about.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class BookingAbout {
  readonly page = input.required<PublicPage>();
  readonly slot = input<OfferedSlot>();

  protected readonly offer = inject(OfferStore);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');

  protected readonly first = computed(() => firstNameOf(this.page().owner.name));
  protected readonly lengths = computed(() =>
    this.page().schedule.durations.map((minutes) => ({
      value: minutes,
      label: this.common().time.minutes(minutes),
    })),
  );
  /** Of the chosen time; before that, where there is one length only. */
  protected readonly minutes = computed(() => {
    const slot = this.slot();
    if (slot) return (Date.parse(slot.end) - Date.parse(slot.start)) / MINUTE;
    return this.lengths().length > 1 ? undefined : this.page().schedule.slotDuration;
  });
}
