import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { BookingReceipt } from '@appointment/contracts';
import { Icon } from '@appointment/ui/icon/icon';
import { firstNameOf } from '../core/first-name';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { AddToCalendar } from './add-to-calendar';
import type { Draft } from './asking';
import type { CalendarEntry } from './calendar-links';
import { Stressed } from './stressed';

/** What came of it, and what happens next. */
@Component({
  selector: 'app-booking-outcome',
  imports: [AddToCalendar, Icon, Stressed],
  templateUrl: './booking-outcome.html',
  styleUrl: './booking-outcome.css',
})
export class BookingOutcome {
  /** Full name. */
  readonly owner = input.required<string>();
  /** What the meeting is about. */
  readonly what = input.required<string>();
  readonly place = input<string>();
  readonly receipt = input.required<BookingReceipt>();
  readonly draft = input.required<Draft>();
  /** Whether there may be other times to book. */
  readonly offersAnother = input(true, { transform: booleanAttribute });
  readonly another = output<void>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('booking');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly first = computed(() => firstNameOf(this.owner()));
  protected readonly entry = computed<CalendarEntry>(() => ({
    title: this.t().title(this.what(), this.owner()),
    start: this.receipt().start,
    end: this.receipt().end,
    details: this.receipt().manageUrl,
    place: this.place(),
  }));
  protected readonly attendee = computed(() => firstNameOf(this.draft().name));
  protected readonly until = computed(() => {
    const { expiresAt, start } = this.receipt();
    return this.formats.dayAndTime(expiresAt ?? start);
  });

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }
}
