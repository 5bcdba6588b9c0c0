import { Component, computed, inject, input } from '@angular/core';
import type { OfferedSlot } from '@appointment/contracts';
import { Avatar } from '@appointment/ui/avatar/avatar';
import { Icon } from '@appointment/ui/icon/icon';
import { firstNameOf } from '../core/first-name';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { placeOf, type Place } from './place';

/** Whom one meets, what about, how long and where; and when, once a time is chosen. */
@Component({
  selector: 'app-meeting-about',
  imports: [Avatar, Icon],
  templateUrl: './meeting-about.html',
  styleUrl: './meeting-about.css',
})
export class MeetingAbout {
  readonly owner = input.required<string>();
  readonly heading = input.required<string>();
  readonly details = input.required<string | null>();
  readonly place = input.required<Place>();
  /** IANA name of the owner's zone. */
  readonly timeZone = input.required<string>();
  /** Left out while there are several lengths to choose from. */
  readonly minutes = input<number>();
  readonly slot = input<OfferedSlot>();
  /** What follows from asking for a time, as long as none is chosen. */
  readonly outcome = input<string>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');

  protected readonly first = computed(() => firstNameOf(this.owner()));
  protected readonly where = computed(() => placeOf(this.place(), this.t().about));
  /** The owner's own time, where it is another than the reader's. */
  protected readonly ownersTime = computed(() => {
    const slot = this.slot();
    if (!slot) return undefined;
    const theirs = this.formats.time(slot.start, this.timeZone());
    return theirs === this.formats.time(slot.start) ? undefined : theirs;
  });
}
