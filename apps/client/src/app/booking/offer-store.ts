import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import type { OfferedSlot, OfferedSlots } from '@appointment/contracts';
import { addMonths, lastDayOf, monthOf, type DayKey, type MonthKey } from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { Now } from '../core/now';
import { BookingApi, type PageAddress } from './booking-api';
import { freeDay, offeredDays } from './free-days';

/** A choice that did not hold. */
export interface LostTime {
  readonly slot: OfferedSlot;
  readonly why: 'taken' | 'not-offered';
}

/** What the server offered in one month. */
interface SeenMonth {
  readonly month: MonthKey;
  readonly offered: OfferedSlots;
}

const MONTHS_AHEAD = 24;

/** What one page offers, which day of it is looked at, and which of its times is chosen. */
@Injectable()
export class OfferStore {
  readonly #api = inject(BookingApi);
  readonly #clock = inject(Clock);
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);

  readonly #address = signal<PageAddress | undefined>(undefined);
  readonly #lost = signal<readonly LostTime[]>([]);
  readonly #chosen = signal<OfferedSlot | undefined>(undefined);
  readonly #page = resource({
    params: () => this.#address(),
    loader: ({ params }) => this.#api.page(params),
  });
  /** Midnight does not turn the page: only a month that is over is left. */
  readonly #month = linkedSignal<MonthKey, MonthKey>({
    source: () => monthOf(this.today()),
    computation: (now, previous) => (previous && previous.value > now ? previous.value : now),
  });
  readonly #answer = resource({
    params: () => {
      const address = this.#address();
      return address && { address, month: this.#month() };
    },
    loader: async ({ params: { address, month }, abortSignal }) =>
      this.#see({ month, offered: await this.#api.slots(address, month, abortSignal) }),
  });
  /** The last answer; it stays while the next is on its way, so that nothing jumps. */
  readonly #seen = signal<SeenMonth | undefined>(undefined);
  readonly #firstFree = signal<string | null>(null);

  readonly address = this.#address.asReadonly();
  readonly page = computed(() => (this.#page.hasValue() ? this.#page.value() : undefined));
  readonly today = computed<DayKey>(() => this.#formats.dayKey(this.#now.at()));
  readonly month = this.#month.asReadonly();
  readonly lastDay = computed<DayKey>(() =>
    lastDayOf(addMonths(monthOf(this.today()), MONTHS_AHEAD)),
  );
  readonly loading = computed(() => this.#answer.isLoading());
  readonly offered = computed(() => this.#seen()?.offered);
  /** The first free time of all, as it was when the present month was seen. */
  readonly firstFree = this.#firstFree.asReadonly();
  readonly chosen = this.#chosen.asReadonly();

  /** Why there is no page to show: unknown, paused, or the server has trouble. */
  readonly trouble = computed(() => {
    const error = this.#answer.error();
    const gone = isProblem(error, 'not-found') || isProblem(error, 'schedule.paused');
    return this.#page.error() ?? (gone || !this.#seen() ? error : undefined);
  });
  /** Why the month could not be looked at, while there is a page to say it on. */
  readonly lookFailed = computed(() => (this.trouble() ? undefined : this.#answer.error()));

  readonly freeDays = computed(() => {
    const days = offeredDays(this.offered()?.slots ?? [], this.#clock.zone());
    return new Map([...days].map(([day, offered]) => [day, freeDay(offered)]));
  });
  /** With the lost times among the free ones, so that they can be seen struck out. */
  readonly #days = computed(() => {
    const lost = this.#lost().map(({ slot }) => slot);
    const free = (this.offered()?.slots ?? []).filter(({ start }) => !this.isLost(start));
    const all = [...free, ...lost].sort((a, b) => a.start.localeCompare(b.start));
    return offeredDays(all, this.#clock.zone());
  });
  /** Whether what was seen is the month that was turned to. */
  readonly #settled = computed(() => this.#seen()?.month === this.month());
  readonly #daysOfMonth = computed(() =>
    [...this.#days().keys()].filter((day) => monthOf(day) === this.month()),
  );
  readonly emptyMonth = computed(() => this.#settled() && this.#daysOfMonth().length === 0);

  /** The day whose times are shown: it stays while it can, follows the chosen moment, else is the first free one. */
  readonly day = linkedSignal<readonly DayKey[], DayKey | undefined>({
    source: this.#daysOfMonth,
    computation: (days, previous) => {
      const before = previous?.value;
      if (!this.#settled() && this.#days().has(before ?? '')) return before;
      const chosen = this.#chosen();
      const wanted = [chosen && this.#formats.dayKey(chosen.start), before];
      return wanted.find((day) => day && days.includes(day)) ?? days[0];
    },
  });
  readonly times = computed(() => this.#days().get(this.day() ?? ''));
  /** The choice that did not hold last, where it is of the day that is shown. */
  readonly lostHere = computed(() =>
    this.#lost().findLast(({ slot }) => this.#formats.dayKey(slot.start) === this.day()),
  );

  open(address: PageAddress): void {
    this.#address.set(address);
  }

  look(): void {
    if (this.#page.error()) this.#page.reload();
    this.#answer.reload();
  }

  /** The page itself may have changed: looks what it is now. */
  lookAtPage(): void {
    this.#page.reload();
  }

  turnTo(month: MonthKey): void {
    this.#month.set(month);
  }

  showDay(day: DayKey): void {
    this.#month.set(monthOf(day));
    this.day.set(day);
  }

  /** Shows the day of the chosen time again, wherever one has turned to meanwhile. */
  showChosen(): void {
    const chosen = this.#chosen();
    if (chosen) this.showDay(this.#formats.dayKey(chosen.start));
  }

  choose(slot: OfferedSlot): void {
    this.#chosen.set(slot);
  }

  isLost(start: string): boolean {
    return this.#lost().some(({ slot }) => slot.start === start);
  }

  /** The chosen time did not hold: shows it among those that are free. */
  lose(lost: LostTime): void {
    this.showChosen();
    this.#lost.update((all) => [...all, lost]);
    this.#chosen.set(undefined);
    this.#answer.reload();
  }

  /** Begins anew: nothing is chosen, nothing lost. */
  begin(): void {
    this.#chosen.set(undefined);
    this.#lost.set([]);
    this.look();
  }

  #see(seen: SeenMonth): void {
    this.#seen.set(seen);
    if (seen.month === monthOf(this.today())) this.#firstFree.set(seen.offered.nextAvailable);
  }
}
