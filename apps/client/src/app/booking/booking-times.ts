import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  output,
  viewChild,
} from '@angular/core';
import type { OfferedSlot } from '@appointment/contracts';
import { Icon } from '@appointment/ui/icon/icon';
import { addMonths, monthOf, type MonthKey } from '@appointment/ui/month/days';
import { Notice } from '@appointment/ui/notice/notice';
import { uniqueId } from '@appointment/ui/unique-id';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { neighbours, partsOfDay } from './free-days';
import { OfferStore } from './offer-store';
import { SlotRadio } from './slot-radio';

/** The times of one day, as radio buttons of one name: one Tab stop, arrows through all of them. */
@Component({
  selector: 'app-booking-times',
  imports: [Icon, Notice, SlotRadio],
  templateUrl: './booking-times.html',
  styleUrl: './booking-times.css',
})
export class BookingTimes {
  readonly show = output<string>();
  readonly turn = output<MonthKey>();

  protected readonly offer = inject(OfferStore);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(I18n).messages('booking');
  protected readonly group = uniqueId('time');
  protected readonly skeletonSlots = Array.from({ length: 9 }, (_, slot) => slot);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly notice = viewChild('notice', { read: ElementRef<HTMLElement> });
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly parts = computed(() => {
    const times = this.offer.times();
    return partsOfDay
      .map((part) => ({ part, slots: times?.parts[part] ?? [] }))
      .filter(({ slots }) => slots.length > 0)
      .map(({ part, slots }) => ({ part, slots, free: this.#freeOf(slots) }));
  });
  protected readonly around = computed(() =>
    neighbours(this.offer.freeDays().keys(), this.offer.day() ?? ''),
  );
  /** What lies behind the days that are loaded. */
  protected readonly further = computed<MonthKey | undefined>(() => {
    const next = addMonths(monthOf(this.offer.day() ?? this.offer.today()), 1);
    return next <= monthOf(this.offer.lastDay()) ? next : undefined;
  });

  protected readonly lost = computed(() => {
    const lost = this.offer.lostHere();
    if (!lost) return undefined;
    const words = this.t().lost[lost.why];
    const others = this.parts().some(({ free }) => free > 0);
    return {
      what: words.what(this.formats.time(lost.slot.start)),
      hint: others ? words.hint : words.hintNone,
      // Of one's own doing; what happens by itself is said in a lower voice.
      urgent: lost.why === 'taken' || lost.why === 'not-offered',
    };
  });

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      this.parts();
      if (!this.#host.contains(document.activeElement)) return;
      afterNextRender({ read: () => this.#keepFocus() }, { injector });
    });
  }

  /** Leads to what there is to say: a lost time, else the chosen one, else the day. */
  focus(): void {
    this.comeIntoView();
    const chosen = this.#host.querySelector<HTMLElement>('.slot input:checked');
    (this.notice()?.nativeElement ?? chosen ?? this.heading()?.nativeElement)?.focus();
  }

  focusDay(): void {
    this.heading()?.nativeElement.focus();
  }

  /** On a phone the times stand below the month, out of sight. */
  comeIntoView(): void {
    const heading = this.heading()?.nativeElement;
    const top = heading?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight / 2) heading?.scrollIntoView?.({ block: 'start' });
  }

  protected lossOf({ start }: OfferedSlot): 'lost' | 'gone' | undefined {
    if (this.offer.gone()?.slot.start === start) return 'gone';
    return this.offer.isLost(start) ? 'lost' : undefined;
  }

  /** A time that went took the focus along. */
  #keepFocus(): void {
    if (document.activeElement === document.body) this.focusDay();
  }

  #freeOf(slots: readonly OfferedSlot[]): number {
    return slots.filter(({ start }) => !this.offer.isLost(start)).length;
  }
}
