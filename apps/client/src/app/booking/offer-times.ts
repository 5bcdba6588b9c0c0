import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { DayKey, MonthKey } from '@appointment/ui/month/days';
import { ApiProblem } from '../core/api/api-problem';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { BookingTimes } from './booking-times';
import { EmptyMonth } from './empty-month';
import { OfferStore } from './offer-store';
import { Unverified } from './unverified';

/** The times of the day that is looked at, or what there is to say in their place. */
@Component({
  selector: 'app-offer-times',
  imports: [BookingTimes, EmptyMonth, LoadFailed, Unverified],
  template: `
    @let offered = offer.offered()!;
    @if (!offered.verified) {
      @defer (on immediate) {
        <app-unverified [owner]="owner()" [asOf]="offered.asOf" (again)="lookAgain($event)" />
      } @error {
        <app-load-failed [error]="partMissing" (again)="loadAfresh()" />
      }
    } @else if (offer.lookFailed(); as error) {
      <app-load-failed [error]="error" (again)="lookAgain({ byHand: true })" />
    } @else if (offer.emptyMonth()) {
      @defer (on immediate) {
        <app-empty-month
          #empty
          [owner]="owner()"
          [month]="offer.month()"
          [full]="offer.fullMonth()"
          [next]="offered.nextAvailable"
          [first]="offer.firstFree()"
          (goTo)="goTo($event)"
        />
      } @error {
        <app-load-failed [error]="partMissing" (again)="loadAfresh()" />
      }
    } @else {
      <app-booking-times (show)="showDay($event)" (turn)="goFurther($event)" />
    }
  `,
  host: { '[attr.aria-busy]': 'offer.loading()' },
  styles: `
    :host {
      display: block;
    }
    /* What is looked at again pales only after a while. */
    :host([aria-busy='true']) app-booking-times {
      animation: pale var(--motion) 300ms both;
    }
    @keyframes pale {
      to {
        opacity: 0.5;
      }
    }
  `,
})
export class OfferTimes {
  readonly owner = input.required<string>();

  protected readonly offer = inject(OfferStore);
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #injector = inject(Injector);
  readonly #t = inject(I18n).messages('booking');
  private readonly times = viewChild(BookingTimes);
  /** By its name: by its type it would be loaded before it is needed. */
  private readonly empty = viewChild<{ focus(): void }>('empty');
  readonly #saysEmpty = computed(
    () => !!this.offer.offered()?.verified && !this.offer.lookFailed() && this.offer.emptyMonth(),
  );
  protected readonly partMissing = ApiProblem.offline(undefined);
  /** The place of the focus was taken away; it goes to what is there instead, once that has come. */
  readonly #focusWaits = signal(false);

  constructor() {
    effect(() => {
      if (!this.#focusWaits() || this.offer.loading()) return;
      // What is said in place of times comes a moment later.
      if (this.#saysEmpty() && !this.empty()) return;
      this.#focusWaits.set(false);
      this.#afterRender(() => (this.times() ?? this.empty())?.focus());
    });
    effect(() => {
      // Of what the page sees by itself, nobody asked to be told.
      if (!this.offer.loading()) untracked(() => this.#sayHowMany());
    });
  }

  /** Leads to the times, or to what is said in place of them, once they are here. */
  focus(): void {
    if (this.offer.times()) this.times()?.focus();
    else this.#focusWaits.set(true);
  }

  showDay(day: DayKey): void {
    this.offer.showDay(day);
    this.#afterRender(() => this.times()?.comeIntoView());
    this.#announcer.say(this.#t().times.loaded(this.offer.freeDays().get(day)?.times ?? 0));
  }

  /** The button goes with what it stood for; the focus of whoever pressed it must not. */
  protected lookAgain({ byHand }: { byHand: boolean }): void {
    this.offer.look();
    this.#focusWaits.set(byHand);
  }

  /** A part that did not come is not asked for a second time by a page that stands. */
  protected loadAfresh(): void {
    location.reload();
  }

  protected goTo(start: string): void {
    this.offer.showDay(this.#formats.dayKey(start));
    this.#focusWaits.set(true);
  }

  protected goFurther(month: MonthKey): void {
    this.offer.turnTo(month);
    this.#focusWaits.set(true);
  }

  #sayHowMany(): void {
    const times = this.offer.offered()?.slots.length;
    if (times !== undefined) this.#announcer.say(this.#t().times.loaded(times));
  }

  #afterRender(read: () => void): void {
    afterNextRender({ read }, { injector: this.#injector });
  }
}
