import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { OfferedSlot } from '@appointment/contracts';
import {
  addMonths,
  lastDayOf,
  monthOf,
  type DayKey,
  type MonthKey,
} from '@appointment/ui/month/days';
import { isProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { daysWithHours, freeDay, offeredDays } from './free-days';
import { OfferLook } from './offer-look';
import type { OfferSource } from './offer-source';

/**
 * Why a choice did not hold: somebody was faster, the page changed, it went while the page was open,
 * or at that moment there is nothing of the other length.
 */
export type WhyLost = 'taken' | 'not-offered' | 'gone' | 'length';

/** A choice that did not hold. */
export interface LostTime {
  readonly slot: OfferedSlot;
  readonly why: WhyLost;
}

interface DaysSeen {
  readonly days: readonly DayKey[];
  readonly zone: string;
}

const MONTHS_AHEAD = 24;
const MINUTE = 60_000;

const lasting = (start: string, minutes: number): OfferedSlot => ({
  start,
  end: new Date(Date.parse(start) + minutes * MINUTE).toISOString(),
});

/** What is offered, which day of it is looked at, and which of its times is chosen. */
@Injectable()
export class OfferStore {
  readonly #clock = inject(Clock);
  readonly #formats = inject(Formats);
  readonly #look = new OfferLook();
  readonly #lost = signal<readonly LostTime[]>([]);
  readonly #chosen = signal<OfferedSlot | undefined>(undefined);
  /** For which length the chosen time was found on the list. */
  readonly #chosenFor = signal<number | undefined>(undefined);

  readonly source = this.#look.source;
  readonly month = this.#look.month;
  /** The length that was chosen, in minutes; before that, it is the page's own. */
  readonly length = this.#look.length;
  readonly today = this.#look.today;
  readonly loading = this.#look.loading;
  /** The first free time of all, as it was when the present month was seen. */
  readonly firstFree = this.#look.firstFree;
  readonly lastDay = computed<DayKey>(() =>
    lastDayOf(addMonths(monthOf(this.today()), MONTHS_AHEAD)),
  );
  readonly offered = computed(() => this.#look.seen()?.offered);
  /** The chosen time. It stays when it is `gone`, for whoever is about to ask for it. */
  readonly chosen = this.#chosen.asReadonly();

  /** Why nothing can be shown: there is no such page any more, or the server has trouble. */
  readonly trouble = computed(() => {
    const error = this.#look.error();
    const over = isProblem(error, 'not-found') || isProblem(error, 'schedule.paused');
    return over || !this.offered() ? error : undefined;
  });
  /** Why the month could not be looked at, while there is another to show. */
  readonly lookFailed = computed(() => (this.trouble() ? undefined : this.#look.error()));

  /** The chosen time, when it is not offered any more as far as one can see from here. */
  readonly gone = computed<LostTime | undefined>(() => {
    const [slot, offered] = [this.#chosen(), this.offered()];
    if (!slot || !offered?.verified || !this.#look.settled()) return undefined;
    const inSight = monthOf(this.#dayOf(slot)) === this.month();
    if (!inSight || offered.slots.some(({ start }) => start === slot.start)) return undefined;
    return { slot, why: this.#chosenFor() === this.length() ? 'gone' : 'length' };
  });
  readonly #allLost = computed<readonly LostTime[]>(() => {
    const gone = this.gone();
    return gone ? [...this.#lost(), gone] : this.#lost();
  });

  readonly freeDays = computed(() => {
    const days = offeredDays(this.offered()?.slots ?? [], this.#clock.zone());
    return new Map([...days].map(([day, offered]) => [day, freeDay(offered)]));
  });
  /** Days that had times, of which none is left. */
  readonly fullDays = computed<ReadonlySet<DayKey>>(() => {
    const [hours, free] = [this.offered()?.hours ?? [], this.freeDays()];
    const days = daysWithHours(hours, this.#clock.zone());
    return new Set([...days].filter((day) => !free.has(day)));
  });
  /** With the lost times among the free ones, so that they can be seen struck out. */
  readonly #days = computed(() => {
    const lost = this.#allLost().map(({ slot }) => slot);
    const free = (this.offered()?.slots ?? []).filter(({ start }) => !this.isLost(start));
    const all = [...free, ...lost].sort((a, b) => a.start.localeCompare(b.start));
    return offeredDays(all, this.#clock.zone());
  });
  readonly #daysOfMonth = computed(() =>
    [...this.#days().keys()].filter((day) => monthOf(day) === this.month()),
  );
  readonly emptyMonth = computed(() => this.#look.settled() && this.#daysOfMonth().length === 0);
  /** There were times in the empty month, and all of them are taken. */
  readonly fullMonth = computed(() =>
    [...this.fullDays()].some((day) => monthOf(day) === this.month()),
  );

  /** The day whose times are shown: it stays while it can, follows the chosen moment, else is the first free one. */
  readonly day = linkedSignal<DaysSeen, DayKey | undefined>({
    source: () => ({ days: this.#daysOfMonth(), zone: this.#clock.zone() }),
    computation: ({ days, zone }, previous) => {
      const before = previous?.value;
      if (!this.#look.settled() && this.#days().has(before ?? '')) return before;
      const chosen = this.#chosen();
      const wanted = [chosen && this.#dayOf(chosen), before];
      const found = wanted.find((day) => day && days.includes(day));
      // Times that go while the page is open leave the day where it is: nothing jumps under a hand.
      const emptied = previous?.source.zone === zone && monthOf(before ?? '') === this.month();
      return found ?? (emptied ? before : days[0]);
    },
  });
  readonly times = computed(() => this.#days().get(this.day() ?? ''));
  /** The day that is shown has no times; not to be mixed up with times that are on their way. */
  readonly emptyDay = computed(() => this.#look.settled() && !!this.day() && !this.times());
  /** The choice that did not hold last, where it is of the day that is shown. */
  readonly lostHere = computed(() =>
    this.#allLost().findLast(({ slot }) => this.#dayOf(slot) === this.day()),
  );

  open(source: OfferSource): void {
    this.#look.open(source);
  }

  look(): void {
    this.#look.again();
  }

  /** Looks again without anybody noticing, unless something changed. */
  refresh(): Promise<void> {
    return this.#look.refresh();
  }

  turnTo(month: MonthKey): void {
    this.#look.turnTo(month);
  }

  showDay(day: DayKey): void {
    this.turnTo(monthOf(day));
    this.day.set(day);
  }

  /** Times of another length. The chosen moment stays, if it is offered at that length too. */
  setLength(minutes: number): void {
    this.#look.setLength(minutes);
    this.#chosen.update((chosen) => chosen && lasting(chosen.start, minutes));
    this.showChosen();
  }

  /** Shows the day of the chosen time again, wherever one has turned to meanwhile. */
  showChosen(): void {
    const chosen = this.#chosen();
    if (chosen) this.showDay(this.#dayOf(chosen));
  }

  choose(slot: OfferedSlot): void {
    this.#chosen.set(slot);
    this.#chosenFor.set(this.length());
  }

  isLost(start: string): boolean {
    return this.#allLost().some(({ slot }) => slot.start === start);
  }

  /** The chosen time did not hold: shows it among those that are free. */
  lose(lost: LostTime): void {
    this.showChosen();
    this.#lost.update((all) => [...all, lost]);
    this.#chosen.set(undefined);
    this.look();
  }

  /** Begins anew: nothing is chosen, nothing lost. */
  begin(): void {
    this.#chosen.set(undefined);
    this.#lost.set([]);
    this.look();
  }

  #dayOf({ start }: OfferedSlot): DayKey {
    return this.#formats.dayKey(start);
  }
}
