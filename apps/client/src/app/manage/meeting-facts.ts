import { Component, computed, inject, input } from '@angular/core';
import type { PublicAppointment } from '@appointment/contracts';
import { Fact, type IconName } from '@appointment/ui';
import { AnswerList } from '../booking/answer-list';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';

/** When, where, with whom, and what was said about it. */
@Component({
  selector: 'app-meeting-facts',
  imports: [AnswerList, Fact],
  templateUrl: './meeting-facts.html',
  styles: `
    dl {
      font-size: var(--size-l);
    }
    .gone {
      text-decoration: line-through;
    }
    .words {
      white-space: pre-line;
    }
  `,
})
export class MeetingFacts {
  readonly meeting = input.required<PublicAppointment>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  protected readonly now = inject(Now);
  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('manage');
  protected readonly booking = this.#i18n.messages('booking');

  protected readonly booked = computed(() => this.meeting().status === 'booked');
  protected readonly gone = computed(
    () => !['booked', 'requested'].includes(this.meeting().status),
  );
  protected readonly icon = computed<IconName>(() => {
    const { locationPhone, locationType } = this.meeting();
    if (locationPhone) return 'phone';
    return locationType === 'online' ? 'video' : 'place';
  });
  /** What the place is called; a way in of its own stands beside it. */
  protected readonly place = computed(() => {
    const { locationName, locationUrl, locationPhone, locationType } = this.meeting();
    if (locationName) return locationName;
    if (locationUrl || locationPhone) return undefined;
    return locationType === 'online' ? this.t().online : this.t().inPerson;
  });
  /** A link that is made for each meeting may take a moment. */
  protected readonly linkComes = computed(() => {
    const { meetingLinkProvider, locationUrl } = this.meeting();
    return this.booked() && !!meetingLinkProvider && !locationUrl;
  });
  protected readonly people = computed(() =>
    this.formats.list([this.meeting().owner.name, this.t().you, ...this.meeting().guests]),
  );

  /** As people write it; the link itself keeps it. */
  protected withoutScheme(address: string): string {
    return address.replace(/^https?:\/\//, '');
  }
}
