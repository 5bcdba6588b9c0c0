import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import type { BookingReceipt, OfferedSlot, OfferedSlots } from '@appointment/contracts';
import { addMonths, lastDayOf, monthOf, type DayKey, type MonthKey } from '@appointment/ui';
import { newIdempotencyKey } from '../core/api/api';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { BookingApi, type Asked, type PageAddress } from './booking-api';
import { freeDay, offeredDays } from './free-days';

/** What the person has typed so far; it survives going back and forth. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly notes: string;
  readonly guests: readonly string[];
}

/** A choice that did not hold. */
export interface LostTime {
  readonly slot: OfferedSlot;
  readonly why: 'taken' | 'not-offered';
}

const NO_DRAFT: Draft = { name: '', email: '', notes: '', guests: [] };
const MONTHS_AHEAD = 24;

/** One visit of one page: what is offered, what is chosen, and what came of it. */
@Injectable()
export class BookingStore {
  readonly #api = inject(BookingApi);
  readonly #clock = inject(Clock);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #now = inject(Now);

  readonly #address = signal<PageAddress | undefined>(undefined);
  readonly #page = resource({
    params: () => this.#address(),
    loader: ({ params }) => this.#api.page(params),
  });
  readonly #month = linkedSignal<MonthKey>(() => monthOf(this.today()));
  readonly #answer = resource({
    params: () => {
      const address = this.#address();
      return address && { address, month: this.#month() };
    },
    loader: ({ params, abortSignal }) => this.#api.slots(params.address, params.month, abortSignal),
  });
  readonly #lost = signal<readonly LostTime[]>([]);
  readonly #chosen = signal<OfferedSlot | undefined>(undefined);
  readonly #receipt = signal<BookingReceipt | undefined>(undefined);
  readonly #problem = signal<ApiProblem | undefined>(undefined);
  #sent: { readonly body: string; readonly key: string } | undefined;

  readonly today = computed<DayKey>(() => this.#formats.dayKey(this.#now.at()));
  readonly lastDay = computed<DayKey>(() =>
    lastDayOf(addMonths(monthOf(this.today()), MONTHS_AHEAD)),
  );
  readonly page = computed(() => (this.#page.hasValue() ? this.#page.value() : undefined));
  readonly month = this.#month.asReadonly();
  /** The last answer stays while the next is on its way, so that nothing jumps. */
  readonly offered = linkedSignal<OfferedSlots | undefined, OfferedSlots | undefined>({
    source: () => (this.#answer.hasValue() ? this.#answer.value() : undefined),
    computation: (answer, previous) => answer ?? previous?.value,
  }).asReadonly();
  readonly loading = computed(() => this.#answer.isLoading());
  readonly chosen = this.#chosen.asReadonly();
  readonly receipt = this.#receipt.asReadonly();
  /** What stood in the way of the last request, other than a lost time. */
  readonly problem = this.#problem.asReadonly();
  readonly lastLost = computed(() => this.#lost().at(-1));
  readonly draft = signal<Draft>(NO_DRAFT);
  /** Why there is no page to show: unknown, paused, or the server has trouble. */
  readonly trouble = computed(() => this.#page.error() ?? this.#answer.error());

  readonly #days = computed(() => offeredDays(this.offered()?.slots ?? [], this.#clock.zone()));
  readonly freeDays = computed(
    () => new Map([...this.#days()].map(([day, offered]) => [day, freeDay(offered)])),
  );
  readonly emptyMonth = computed(
    () => ![...this.#days().keys()].some((day) => monthOf(day) === this.month()),
  );

  /** The day whose times are shown: it stays while it can, follows the chosen moment, else is the first free one. */
  readonly day = linkedSignal<
    readonly [ReadonlyMap<DayKey, unknown>, MonthKey],
    DayKey | undefined
  >({
    source: () => [this.#shownDays(), this.month()],
    computation: ([days, month], previous) => {
      const chosen = this.#chosen();
      const wanted = [chosen && this.#formats.dayKey(chosen.start), previous?.value];
      const inMonth = (day: DayKey | undefined) => day && monthOf(day) === month && days.has(day);
      return wanted.find(inMonth) ?? [...days.keys()].find((day) => monthOf(day) === month);
    },
  });

  /** With the lost times among the free ones, so that they can be seen struck out. */
  readonly #shownDays = computed(() => {
    const lost = this.#lost().map(({ slot }) => slot);
    const free = (this.offered()?.slots ?? []).filter(({ start }) => !this.isLost(start));
    const all = [...free, ...lost].sort((a, b) => a.start.localeCompare(b.start));
    return offeredDays(all, this.#clock.zone());
  });
  readonly times = computed(() => this.#shownDays().get(this.day() ?? ''));

  open(address: PageAddress): void {
    this.#address.set(address);
  }

  turnTo(month: MonthKey): void {
    this.#month.set(month);
  }

  showDay(day: DayKey): void {
    this.#month.set(monthOf(day));
    this.day.set(day);
  }

  choose(slot: OfferedSlot): void {
    this.#chosen.set(slot);
    this.#problem.set(undefined);
  }

  isLost(start: string): boolean {
    return this.#lost().some(({ slot }) => slot.start === start);
  }

  look(): void {
    if (this.#page.error()) this.#page.reload();
    this.#answer.reload();
  }

  /** Asks for the chosen time. Whatever is refused is in `problem` or `lastLost` afterwards. */
  async ask(): Promise<void> {
    const [address, slot] = [this.#address(), this.#chosen()];
    if (!address || !slot) return;
    this.#problem.set(undefined);
    const asked = this.#asked(slot);
    try {
      this.#receipt.set(await this.#api.ask(address, asked, this.#keyFor(asked)));
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#refused(error, slot);
    }
  }

  again(): void {
    this.#receipt.set(undefined);
    this.#chosen.set(undefined);
    this.#lost.set([]);
    this.#sent = undefined;
    this.draft.update((draft) => ({ ...draft, notes: '' }));
    this.look();
  }

  #asked(slot: OfferedSlot): Asked {
    const { name, email, notes, guests } = this.draft();
    const [timezone, language] = [this.#clock.zone(), this.#i18n.language()];
    return {
      start: slot.start,
      attendee: { name, email, timezone, language },
      ...(notes.trim() ? { notes } : {}),
      ...(guests.length > 0 ? { guests } : {}),
    };
  }

  /** The same request keeps its key, however often it is sent; another one gets another. */
  #keyFor(asked: Asked): string {
    const body = JSON.stringify(asked);
    if (this.#sent?.body !== body) this.#sent = { body, key: newIdempotencyKey() };
    return this.#sent.key;
  }

  #refused(problem: ApiProblem, slot: OfferedSlot): void {
    if (problem.code === 'slot-taken') return this.#lose({ slot, why: 'taken' });
    if (problem.code === 'slot-not-offered') return this.#lose({ slot, why: 'not-offered' });
    this.#problem.set(problem);
    // The page itself has changed: look what it is now.
    if (problem.code === 'schedule.paused' || problem.code === 'not-found') this.#page.reload();
  }

  #lose(lost: LostTime): void {
    this.#lost.update((all) => [...all, lost]);
    this.#chosen.set(undefined);
    this.#answer.reload();
  }
}
