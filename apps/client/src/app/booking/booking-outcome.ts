import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { BookingReceipt, PublicPage } from '@appointment/contracts';
import { Icon } from '@appointment/ui';
import { firstNameOf } from '../core/first-name';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import type { Draft } from './booking-store';
import { Stressed } from './stressed';

/** What came of it, and what happens next. */
@Component({
  selector: 'app-booking-outcome',
  imports: [Icon, Stressed],
  templateUrl: './booking-outcome.html',
  styleUrl: './booking-outcome.css',
})
export class BookingOutcome {
  readonly page = input.required<PublicPage>();
  readonly receipt = input.required<BookingReceipt>();
  readonly draft = input.required<Draft>();
  readonly another = output<void>();

  protected readonly clock = inject(Clock);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('booking');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly owner = computed(() => firstNameOf(this.page().owner.name));
  protected readonly attendee = computed(() => firstNameOf(this.draft().name));
  protected readonly until = computed(() => {
    const { expiresAt, start } = this.receipt();
    return this.formats.dayAndTime(expiresAt ?? start);
  });

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }
}
