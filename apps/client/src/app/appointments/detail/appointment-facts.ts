import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Appointment } from '@appointment/contracts';
import { Icon } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { placeInWords } from './place-in';

/** Who comes, where to, and what they said. */
@Component({
  selector: 'app-appointment-facts',
  imports: [Icon, RouterLink],
  templateUrl: './appointment-facts.html',
  styles: `
    dl {
      padding: var(--space-4) var(--space-5);
    }
    .words {
      white-space: pre-line;
    }
  `,
})
export class AppointmentFacts {
  readonly appointment = input.required<Appointment>();

  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('appointments');
  protected readonly place = computed(() => placeInWords(this.appointment(), this.t().place));

  /** What the attendee answered to the invitation; nothing yet is nothing to say. */
  protected readonly answer = computed(() => {
    const answer = this.appointment().attendeeAnswer;
    return answer && answer !== 'needs-action' ? this.t().attendeeAnswer[answer] : undefined;
  });

  protected said(value: string | boolean): string {
    if (typeof value === 'string') return value;
    return value ? this.t().yes : this.t().no;
  }
}
