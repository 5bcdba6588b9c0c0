import { Component, computed, inject, input } from '@angular/core';
import type { OfferedSlot, PublicPage } from '@appointment/contracts';
import { Avatar } from '@appointment/ui/avatar/avatar';
import { RadioChips } from '@appointment/ui/chips/radio-chips';
import { Icon } from '@appointment/ui/icon/icon';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { firstNameOf } from '../core/first-name';
import { OfferStore } from './offer-store';
import { placeOf } from './place';

const MINUTE = 60_000;

/** Whom one meets, what about, how long and where; and when, once a time is chosen. */
@Component({
  selector: 'app-booking-about',
  imports: [Avatar, Icon, RadioChips],
  templateUrl: './booking-about.html',
  styleUrl: './booking-about.css',
})
export class BookingAbout {
  readonly page = input.required<PublicPage>();
  readonly slot = input<OfferedSlot>();

  protected readonly offer = inject(OfferStore);
  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');

  protected readonly owner = computed(() => firstNameOf(this.page().owner.name));
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
  protected readonly place = computed(() => placeOf(this.page().schedule, this.t().about));
  /** The owner's own time, where it is another than the reader's. */
  protected readonly ownersTime = computed(() => {
    const slot = this.slot();
    if (!slot) return undefined;
    const theirs = this.formats.time(slot.start, this.page().schedule.timezone);
    return theirs === this.formats.time(slot.start) ? undefined : theirs;
  });
}
