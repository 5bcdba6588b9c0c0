import { Component, computed, inject, input } from '@angular/core';
import type { OfferedSlot, PublicPage } from '@appointment/contracts';
import { Avatar, Icon } from '@appointment/ui';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { firstNameOf } from '../core/first-name';

/** Whom one meets, what about, how long and where; and when, once a time is chosen. */
@Component({
  selector: 'app-booking-about',
  imports: [Avatar, Icon],
  templateUrl: './booking-about.html',
  styleUrl: './booking-about.css',
})
export class BookingAbout {
  readonly page = input.required<PublicPage>();
  readonly slot = input<OfferedSlot>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');

  protected readonly owner = computed(() => firstNameOf(this.page().owner.name));
  /** The owner's own time, where it is another than the reader's. */
  protected readonly ownersTime = computed(() => {
    const slot = this.slot();
    if (!slot) return undefined;
    const theirs = this.formats.time(slot.start, this.page().schedule.timezone);
    return theirs === this.formats.time(slot.start) ? undefined : theirs;
  });
}
