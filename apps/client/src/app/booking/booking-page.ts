import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  viewChild,
  afterNextRender,
  Injector,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  RadioChips,
  Field,
  Icon,
  Month,
  Notice,
  ZoneField,
  type MonthWords,
} from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { NotFound } from '../missing/not-found';
import { BookingAbout } from './booking-about';
import { BookingForm } from './booking-form';
import { BookingOutcome } from './booking-outcome';
import { BookingStore } from './booking-store';
import { BookingTimes } from './booking-times';
import { EmptyMonth } from './empty-month';
import { firstNameOf } from '../core/first-name';
import { Paused } from './paused';
import { SiteFoot } from './site-foot';
import { Unverified } from './unverified';

type View = 'choose' | 'details' | 'outcome';

/** The page of one schedule, where a stranger books a time. */
@Component({
  selector: 'app-booking-page',
  imports: [
    BookingAbout,
    BookingForm,
    BookingOutcome,
    BookingTimes,
    EmptyMonth,
    Field,
    Icon,
    LoadFailed,
    Month,
    NotFound,
    Notice,
    Paused,
    RadioChips,
    SiteFoot,
    Unverified,
    ZoneField,
  ],
  providers: [BookingStore],
  templateUrl: './booking-page.html',
  styleUrl: './booking-page.css',
  host: { '[attr.data-view]': 'view()' },
})
export class BookingPage {
  readonly username = input.required<string>();
  readonly slug = input.required<string>();
  /** In the address, so that the browser's own way back leads from the form to the times. */
  readonly step = input<string>();

  protected readonly store = inject(BookingStore);
  protected readonly formats = inject(Formats);
  protected readonly clock = inject(Clock);
  protected readonly i18n = inject(I18n);
  protected readonly now = inject(Now);
  protected readonly t = this.i18n.messages('booking');
  protected readonly common = this.i18n.messages('common');
  protected readonly skeletonDays = Array.from({ length: 35 }, (_, day) => day);
  readonly #announcer = inject(Announcer);
  readonly #injector = inject(Injector);
  readonly #router = inject(Router);
  private readonly lostNotice = viewChild('lost', { read: ElementRef<HTMLElement> });
  private readonly dayHeading = viewChild(BookingTimes);

  protected readonly firstName = computed(() => firstNameOf(this.store.page()?.owner.name ?? ''));
  protected readonly view = computed<View>(() => {
    if (this.store.receipt()) return 'outcome';
    return this.step() === 'details' && this.store.chosen() ? 'details' : 'choose';
  });
  protected readonly trouble = computed(() => {
    const error = this.store.trouble();
    if (!error) return undefined;
    if (isProblem(error, 'not-found')) return 'unknown';
    return isProblem(error, 'schedule.paused') ? 'paused' : 'failed';
  });
  protected readonly hours = linkedSignal<12 | 24>(() => (this.formats.hour12() ? 12 : 24));
  protected readonly hourChips = computed(() => [
    { value: 12 as const, label: this.t().clock.twelve },
    { value: 24 as const, label: this.t().clock.twentyFour },
  ]);

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

  constructor() {
    effect(() => this.store.open({ username: this.username(), slug: this.slug() }));
    pageTitle(() => {
      const page = this.store.page();
      return [page && this.t().title(page.schedule.name, page.owner.name)];
    });
    this.#tellWhatIsFree();
  }

  protected setHours(hours: 12 | 24): void {
    this.clock.hours.set(hours);
  }

  protected showDay(day: string): void {
    this.store.showDay(day);
    this.#afterRender(() => this.dayHeading()?.comeIntoView());
    this.#announcer.say(this.t().times.loaded(this.store.freeDays().get(day)?.times ?? 0));
  }

  protected async goOn(): Promise<void> {
    await this.#router.navigate([], { queryParams: { step: 'details' } });
  }

  protected async goBack(): Promise<void> {
    await this.#router.navigate([], { queryParams: {}, replaceUrl: true });
    this.#afterRender(() => this.dayHeading()?.focus());
  }

  /** After the answer: either it is done, or the time is lost and there are others, or the form says why. */
  protected async answered(): Promise<void> {
    if (this.store.receipt()) {
      await this.#router.navigate([], { queryParams: {}, replaceUrl: true });
    } else if (!this.store.chosen()) {
      await this.#router.navigate([], { queryParams: {}, replaceUrl: true });
      this.#afterRender(() => this.lostNotice()?.nativeElement.focus());
    }
  }

  protected bookAnother(): void {
    this.store.again();
    this.#afterRender(() => this.dayHeading()?.focus());
  }

  #tellWhatIsFree(): void {
    effect(() => {
      const times = this.store.offered()?.slots.length;
      if (times === undefined || this.store.loading()) return;
      this.#announcer.say(this.t().times.loaded(times));
    });
  }

  #afterRender(read: () => void): void {
    afterNextRender({ read }, { injector: this.#injector });
  }
}
