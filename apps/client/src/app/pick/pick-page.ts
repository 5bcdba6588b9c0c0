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
import { Icon, Skeleton } from '@appointment/ui';
import { Asking } from '../booking/asking';
import { BookingForm } from '../booking/booking-form';
import { BookingOutcome } from '../booking/booking-outcome';
import { ChosenTime } from '../booking/chosen-time';
import { MeetingAbout } from '../booking/meeting-about';
import type { LostTime } from '../booking/offer-store';
import { SiteFoot } from '../booking/site-foot';
import { Unverified } from '../booking/unverified';
import { watchChanges } from '../booking/watch-changes';
import { isProblem } from '../core/api/api-problem';
import { firstNameOf } from '../core/first-name';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { pageTitle } from '../core/page/page-title';
import { FailedPage } from '../missing/failed-page';
import { Lost } from '../missing/lost';
import { NotFound } from '../missing/not-found';
import { changesOf } from './pick-api';
import { PickStore } from './pick-store';
import { PickTimes } from './pick-times';

type View = 'choose' | 'details' | 'outcome';

/** Times that somebody chose by hand: whoever has the link takes one of them. */
@Component({
  selector: 'app-pick-page',
  imports: [
    BookingForm,
    BookingOutcome,
    ChosenTime,
    FailedPage,
    Icon,
    Lost,
    MeetingAbout,
    NotFound,
    PickTimes,
    SiteFoot,
    Skeleton,
    Unverified,
  ],
  providers: [PickStore, { provide: Asking, useExisting: PickStore }],
  templateUrl: './pick-page.html',
  styleUrls: ['../booking/panels.css', '../booking/booking-page.css', '../booking/bar.css'],
  styles: `
    @media (min-width: 64rem) {
      .state {
        display: grid;
        align-content: center;
      }
    }
  `,
})
export class PickPage {
  readonly slug = input.required<string>();
  /** In the address, so that the browser's own ways back and forward lead from view to view. */
  readonly step = input<string>();

  protected readonly store = inject(PickStore);
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #location = inject(Location);
  readonly #router = inject(Router);
  protected readonly t = this.#i18n.messages('pick');
  protected readonly booking = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  private readonly times = viewChild(PickTimes);

  protected readonly owner = computed(() => firstNameOf(this.store.offer()?.owner.name ?? ''));
  protected readonly view = computed<View>(() => {
    const step = this.step();
    if (this.store.receipt()) return 'outcome';
    return step === 'details' && this.store.chosen() ? 'details' : 'choose';
  });
  /** What one could go on with. */
  protected readonly slot = computed(() => (this.store.gone() ? undefined : this.store.chosen()));
  /** There are no times to show, but there is something to say. */
  protected readonly instead = computed(
    () => !this.store.offer()?.verified || this.store.days().length === 0,
  );
  /** The time that it is about by now. */
  protected readonly time = computed(() => {
    if (this.view() === 'choose') return undefined;
    return this.store.receipt() ?? this.store.chosen();
  });
  protected readonly hasBar = computed(() => this.view() !== 'outcome' && !!this.store.chosen());
  protected readonly trouble = computed(() => {
    const error = this.store.error();
    // What came of it is worth more than what became of the rest.
    if (!error || this.store.receipt()) return undefined;
    return isProblem(error, 'not-found') ? 'unknown' : 'failed';
  });
  /** Its owner has closed it. Whoever is about to take a time hears of it first where they are. */
  protected readonly withdrawn = computed(
    () => this.store.offer()?.state === 'withdrawn' && this.view() === 'choose',
  );
  /** Why there is nothing to choose from. */
  protected readonly none = computed(() =>
    this.store.offer()?.state === 'over' ? this.t().over : this.t().allTaken,
  );
  readonly #turn = linkedSignal<View, { from: View | undefined; to: View }>({
    source: this.view,
    computation: (to, previous) => ({ from: previous?.value.to, to }),
  });

  constructor() {
    effect(() => this.store.open(this.slug()));
    effect(() => {
      // After loading afresh, or when the time was lost, there is nothing to give details of.
      if (this.step() && this.view() === 'choose') void this.#goTo(undefined);
    });
    effect(() => {
      const { from, to } = this.#turn();
      if (to === 'choose' && from) untracked(() => this.#comeBack());
    });
    effect(() => {
      const gone = this.store.gone();
      if (gone) untracked(() => this.#sayLost(gone));
    });
    effect((onCleanup) => {
      // Nothing is to be chosen any more.
      if (this.store.receipt() || this.trouble()) return;
      const look = () => void this.store.refresh();
      onCleanup(watchChanges({ changes: changesOf(this.slug()), look }));
    });
    pageTitle(() => {
      const offer = this.store.offer();
      return [offer && this.t().title(offer.title, offer.owner.name)];
    });
  }

  protected goOn(): Promise<boolean> {
    return this.#router.navigate([], { queryParams: { step: 'details' }, scroll: 'manual' });
  }

  protected goBack(): void {
    this.#location.back();
  }

  #comeBack(): void {
    this.store.forgetProblem();
    afterNextRender({ read: () => this.times()?.focus() }, { injector: this.#injector });
  }

  /** Politely: the focus stays where it is, and so does what was typed. */
  #sayLost({ slot, why }: LostTime): void {
    this.#announcer.say(this.booking().lost[why].what(this.#formats.dayAndTime(slot.start)));
  }

  #goTo(step: string | undefined): Promise<boolean> {
    return this.#router.navigate([], { queryParams: { step }, replaceUrl: true, scroll: 'manual' });
  }
}
