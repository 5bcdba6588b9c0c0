import { Location } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { ApiProblem, isProblem } from '../core/api/api-problem';
import { firstNameOf } from '../core/first-name';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { FailedPage } from '../missing/failed-page';
import { NotFound } from '../missing/not-found';
import { Asking } from './asking';
import { BookingAbout } from './booking-about';
import { BookingApi } from './booking-api';
import { BookingChoice } from './booking-choice';
import { BookingForm } from './booking-form';
import { BookingOutcome } from './booking-outcome';
import { BookingStore } from './booking-store';
import { LiveOffer } from './live-offer';
import { OfferStore, type LostTime } from './offer-store';
import { PageStore } from './page-store';
import { Paused } from './paused';
import { SiteFoot } from './site-foot';

type View = 'choose' | 'details' | 'outcome';

/** The page of one schedule, where a stranger books a time. */
@Component({
  selector: 'app-booking-page',
  imports: [
    BookingAbout,
    BookingChoice,
    BookingForm,
    BookingOutcome,
    FailedPage,
    LoadFailed,
    NotFound,
    Paused,
    SiteFoot,
  ],
  providers: [
    PageStore,
    OfferStore,
    LiveOffer,
    BookingStore,
    { provide: Asking, useExisting: BookingStore },
  ],
  templateUrl: './booking-page.html',
  styleUrls: ['./panels.css', './booking-page.css'],
})
export class BookingPage {
  readonly username = input.required<string>();
  readonly slug = input.required<string>();
  /** Of a private page: without it there is no such page. */
  readonly key = input<string>();
  /** In the address, so that the browser's own ways back and forward lead from view to view. */
  readonly step = input<string>();

  protected readonly pages = inject(PageStore);
  protected readonly offer = inject(OfferStore);
  protected readonly booking = inject(BookingStore);
  protected readonly t = inject(I18n).messages('booking');
  protected readonly partMissing = ApiProblem.offline(undefined);
  readonly #announcer = inject(Announcer);
  readonly #api = inject(BookingApi);
  readonly #formats = inject(Formats);
  readonly #injector = inject(Injector);
  readonly #location = inject(Location);
  readonly #router = inject(Router);
  private readonly choice = viewChild(BookingChoice);

  protected readonly owner = computed(() => firstNameOf(this.pages.page()?.owner.name ?? ''));

  protected readonly view = computed<View>(() => {
    const step = this.step();
    if (step === 'done' && this.booking.receipt()) return 'outcome';
    return step === 'details' && this.offer.chosen() ? 'details' : 'choose';
  });
  /** The time that it is about by now. */
  protected readonly time = computed(() => {
    if (this.view() === 'choose') return undefined;
    return this.view() === 'outcome' ? this.booking.receipt() : this.offer.chosen();
  });
  /** On a phone the bar with the chosen time lies over the end of the page. */
  protected readonly hasBar = computed(() => this.view() !== 'outcome' && !!this.offer.chosen());
  protected readonly error = computed(() => this.pages.error() ?? this.offer.trouble());
  protected readonly trouble = computed(() => {
    const error = this.error();
    if (!error) return undefined;
    if (isProblem(error, 'not-found')) return 'unknown';
    return isProblem(error, 'schedule.paused') ? 'paused' : 'failed';
  });
  readonly #turn = linkedSignal<View, { from: View | undefined; to: View }>({
    source: this.view,
    computation: (to, previous) => ({ from: previous?.value.to, to }),
  });

  constructor() {
    inject(LiveOffer);
    effect(() => {
      const address = { username: this.username(), slug: this.slug(), key: this.key() };
      this.pages.open(address);
      this.offer.open(this.#api.offersOf(address));
    });
    effect(() => {
      const gone = this.booking.gone();
      if (gone) untracked(() => this.#sayLost(gone));
    });
    effect(() => {
      // After loading afresh, or when the time was lost, there is nothing to give details of.
      if (this.step() && this.view() === 'choose') void this.#goTo(undefined, { replaceUrl: true });
    });
    effect(() => {
      const { from, to } = this.#turn();
      if (to === 'choose' && from) untracked(() => this.#comeBack(from));
    });
    effect(() => {
      // Also for whoever has left the form before the answer came.
      if (this.booking.receipt()) untracked(() => void this.#showOutcome());
    });
    pageTitle(() => {
      const page = this.pages.page();
      return [page && this.t().title(page.schedule.name, page.owner.name)];
    });
  }

  protected goOn(): Promise<boolean> {
    return this.#goTo('details');
  }

  protected goBack(): void {
    this.#location.back();
  }

  protected bookAnother(): Promise<boolean> {
    return this.#goTo(undefined);
  }

  protected lookAgain(): void {
    if (this.pages.error()) this.pages.look();
    this.offer.look();
  }

  protected loadAfresh(): void {
    location.reload();
  }

  /** Politely: the focus stays where it is, and so does what was typed. */
  #sayLost({ slot, why }: LostTime): void {
    this.#announcer.say(this.t().lost[why].what(this.#formats.dayAndTime(slot.start)));
  }

  #showOutcome(): Promise<boolean> {
    return this.#goTo('done', { replaceUrl: this.view() === 'details' });
  }

  #comeBack(from: View): void {
    if (from === 'outcome') this.booking.again();
    this.booking.forgetProblem();
    this.offer.showChosen();
    const focus = () => this.choice()?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }

  /** The headings take the focus and so come into view: the top of the page is of no use here. */
  #goTo(step: 'details' | 'done' | undefined, { replaceUrl = false } = {}): Promise<boolean> {
    return this.#router.navigate([], {
      queryParams: { step },
      queryParamsHandling: 'merge',
      replaceUrl,
      scroll: 'manual',
    });
  }
}
