import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  Field,
  Icon,
  Month,
  RadioChips,
  ZoneField,
  type DayKey,
  type MonthKey,
  type MonthWords,
} from '@appointment/ui';
import { firstNameOf } from '../core/first-name';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { BookingTimes } from './booking-times';
import { ChosenTime } from './chosen-time';
import { EmptyMonth } from './empty-month';
import { OfferStore } from './offer-store';
import { Unverified } from './unverified';

const JUST_NOW = 10_000;

/** When? The month, the times of a day, and whose clock they are shown on. */
@Component({
  selector: 'app-booking-choice',
  imports: [
    BookingTimes,
    ChosenTime,
    EmptyMonth,
    Field,
    Icon,
    LoadFailed,
    Month,
    RadioChips,
    Unverified,
    ZoneField,
  ],
  templateUrl: './booking-choice.html',
  styleUrls: ['./panels.css', './booking-choice.css'],
})
export class BookingChoice {
  readonly goOn = output<void>();

  protected readonly offer = inject(OfferStore);
  protected readonly formats = inject(Formats);
  protected readonly clock = inject(Clock);
  protected readonly now = inject(Now);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.messages('booking');
  protected readonly common = this.i18n.messages('common');
  protected readonly skeletonDays = Array.from({ length: 35 }, (_, day) => day);
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);
  private readonly times = viewChild(BookingTimes);
  private readonly empty = viewChild(EmptyMonth);

  protected readonly owner = computed(() => firstNameOf(this.offer.page()?.owner.name ?? ''));
  protected readonly hours = linkedSignal<12 | 24>(() => (this.formats.hour12() ? 12 : 24));
  protected readonly hourChips = computed(() => [
    { value: 12 as const, label: this.t().clock.twelve },
    { value: 24 as const, label: this.t().clock.twentyFour },
  ]);
  /** How fresh it is. The server's clock may be ahead of ours. */
  protected readonly checked = computed(() => {
    const asOf = this.offer.offered()?.asOf;
    if (!asOf) return undefined;
    const [at, now] = [Date.parse(asOf), this.now.at()];
    return now - at < JUST_NOW
      ? this.t().checkedNow
      : this.t().checked(this.formats.distance(at, now));
  });
  protected readonly monthWords = computed<MonthWords>(() => {
    const words = this.t().month;
    return {
      month: (month) => this.formats.month(month),
      weekday: (weekday, style) => this.formats.weekday(weekday, style),
      day: (day, { free, past, today }) => {
        const state = past ? words.past : free > 0 ? words.timesFree(free) : words.noTimes;
        return words.day(this.formats.calendarDay(day), today ? words.today(state) : state);
      },
    };
  });
  /** The place of the focus was taken away; it goes to what is there instead, once that has come. */
  readonly #focusWaits = signal(false);

  constructor() {
    effect(() => {
      if (!this.#focusWaits() || this.offer.loading()) return;
      this.#focusWaits.set(false);
      this.#afterRender(() => (this.times() ?? this.empty())?.focus());
    });
    effect(() => {
      const times = this.offer.offered()?.slots.length;
      if (times === undefined || this.offer.loading()) return;
      this.#announcer.say(this.t().times.loaded(times));
    });
  }

  /** Leads to the times, or to what is said in place of them, once they are here. */
  focus(): void {
    if (this.offer.times()) this.times()?.focus();
    else this.#focusWaits.set(true);
  }

  protected showDay(day: DayKey): void {
    this.offer.showDay(day);
    this.#afterRender(() => this.times()?.comeIntoView());
    this.#announcer.say(this.t().times.loaded(this.offer.freeDays().get(day)?.times ?? 0));
  }

  /** The button goes with what it stood for; the focus of whoever pressed it must not. */
  protected lookAgain({ byHand }: { byHand: boolean }): void {
    this.offer.look();
    this.#focusWaits.set(byHand);
  }

  protected goTo(start: string): void {
    this.offer.showDay(this.formats.dayKey(start));
    this.#focusWaits.set(true);
  }

  protected goFurther(month: MonthKey): void {
    this.offer.turnTo(month);
    this.#focusWaits.set(true);
  }

  #afterRender(read: () => void): void {
    afterNextRender({ read }, { injector: this.#injector });
  }
}
