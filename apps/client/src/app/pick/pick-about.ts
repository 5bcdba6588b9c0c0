import { Component, computed, inject, input } from '@angular/core';
import type { OfferedSlot, PublicHandPicked } from '@appointment/contracts';
import { Avatar, Icon } from '@appointment/ui';
import { placeOf } from '../booking/place';
import { firstNameOf } from '../core/first-name';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';

/** Whom one meets, what about, how long and where; and when, once a time is chosen. */
@Component({
  selector: 'app-pick-about',
  imports: [Avatar, Icon],
  template: `
    @let it = offer();
    <div class="owner-id">
      <ui-avatar class="large" [name]="it.owner.name" />
      <p class="muted">{{ it.owner.name }}</p>
      <h1 id="page-title">{{ it.title }}</h1>
    </div>
    @if (it.details) {
      <p class="about">{{ it.details }}</p>
    }
    <dl class="facts">
      @if (slot(); as slot) {
        <div>
          <dt>
            <svg uiIcon="calendar"></svg><span class="sr">{{ booking().about.when }}</span>
          </dt>
          <dd>
            <strong
              ><time [attr.datetime]="slot.start">{{
                formats.meeting(slot.start, slot.end)
              }}</time></strong
            ><br />
            <span class="muted small">
              {{ formats.zoneTime(clock.zone()) }}
              @if (ownersTime(); as theirs) {
                · {{ booking().about.forOwner(theirs, first()) }}
              }
            </span>
          </dd>
        </div>
      }
      <div>
        <dt>
          <svg uiIcon="clock"></svg><span class="sr">{{ booking().about.length }}</span>
        </dt>
        <dd>{{ common().time.lengthInWords(it.duration) }}</dd>
      </div>
      <div>
        <dt>
          <svg [uiIcon]="place().icon"></svg><span class="sr">{{ booking().about.place }}</span>
        </dt>
        <dd class="words">{{ place().text }}</dd>
      </div>
    </dl>
  `,
  styleUrl: '../booking/booking-about.css',
})
export class PickAbout {
  readonly offer = input.required<PublicHandPicked>();
  readonly slot = input<OfferedSlot>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  protected readonly booking = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');

  protected readonly first = computed(() => firstNameOf(this.offer().owner.name));
  protected readonly place = computed(() => placeOf(this.offer(), this.booking().about));
  /** The owner's own time, where it is another than the reader's. */
  protected readonly ownersTime = computed(() => {
    const slot = this.slot();
    if (!slot) return undefined;
    const theirs = this.formats.time(slot.start, this.offer().timezone);
    return theirs === this.formats.time(slot.start) ? undefined : theirs;
  });
}
