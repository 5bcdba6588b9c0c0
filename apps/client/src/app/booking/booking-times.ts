import { Component, computed, ElementRef, inject, output, viewChild } from '@angular/core';
import { Icon, uniqueId } from '@appointment/ui';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { BookingStore } from './booking-store';
import { neighbours, partsOfDay } from './free-days';

/** The times of one day, as radio buttons of one name: one Tab stop, arrows through all of them. */
@Component({
  selector: 'app-booking-times',
  imports: [Icon],
  templateUrl: './booking-times.html',
  styleUrl: './booking-times.css',
})
export class BookingTimes {
  readonly show = output<string>();

  protected readonly store = inject(BookingStore);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('booking');
  protected readonly group = uniqueId('time');
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly parts = computed(() => {
    const times = this.store.times();
    return partsOfDay
      .map((part) => ({ part, slots: times?.parts[part] ?? [] }))
      .filter(({ slots }) => slots.length > 0);
  });
  protected readonly around = computed(() =>
    neighbours(this.store.freeDays().keys(), this.store.day() ?? ''),
  );
  /** Beyond the days that are loaded, the server knows the next. */
  protected readonly next = computed(() => this.around().after);

  focus(): void {
    this.heading()?.nativeElement.focus();
  }

  /** On a phone the times stand below the month, out of sight. */
  comeIntoView(): void {
    const heading = this.heading()?.nativeElement;
    if (heading && heading.getBoundingClientRect().top > innerHeight / 2)
      heading.scrollIntoView?.({ block: 'start' });
  }
}
