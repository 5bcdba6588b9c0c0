import { computed, inject, linkedSignal, resource, signal } from '@angular/core';
import type { OfferedSlots } from '@appointment/contracts';
import { monthOf, type DayKey, type MonthKey } from '@appointment/ui/month/days';
import { isProblem } from '../core/api/api-problem';
import { Formats } from '../core/i18n/formats';
import { Now } from '../core/now';
import type { OfferSource, Wanted } from './offer-source';

/** What the server offered in one month. */
export interface Seen extends Wanted {
  readonly offered: OfferedSlots;
}

/** Which month is looked at, for times of which length, and what was seen there. */
export class OfferLook {
  readonly #formats = inject(Formats);
  readonly #now = inject(Now);

  readonly #source = signal<OfferSource | undefined>(undefined);
  readonly #length = signal<number | undefined>(undefined);
  /** Midnight does not turn the page: only a month that is over is left. */
  readonly #month = linkedSignal<MonthKey, MonthKey>({
    source: () => monthOf(this.today()),
    computation: (now, previous) => (previous && previous.value > now ? previous.value : now),
  });
  readonly #wanted = computed<Wanted>(() => ({ month: this.#month(), length: this.#length() }));
  readonly #answer = resource({
    params: () => {
      const source = this.#source();
      return source && { source, wanted: this.#wanted() };
    },
    loader: ({ params: { source, wanted }, abortSignal }) =>
      this.#lookAt(source, wanted, abortSignal),
  });
  /** The last answer; it stays while the next is on its way, so that nothing jumps. */
  readonly #seen = signal<Seen | undefined>(undefined);
  readonly #firstFree = signal<string | null>(null);
  #begun = 0;
  #newest = 0;

  readonly source = this.#source.asReadonly();
  readonly month = this.#month.asReadonly();
  readonly length = this.#length.asReadonly();
  readonly seen = this.#seen.asReadonly();
  readonly firstFree = this.#firstFree.asReadonly();
  readonly today = computed<DayKey>(() => this.#formats.dayKey(this.#now.at()));
  readonly loading = computed(() => this.#answer.isLoading());
  readonly error = this.#answer.error;
  /** Whether what was seen is what is wanted. */
  readonly settled = computed(() => {
    const [seen, { month, length }] = [this.#seen(), this.#wanted()];
    return seen?.month === month && seen.length === length;
  });

  open(source: OfferSource): void {
    this.#source.set(source);
  }

  turnTo(month: MonthKey): void {
    this.#month.set(month);
  }

  setLength(minutes: number): void {
    this.#length.set(minutes);
  }

  again(): void {
    this.#answer.reload();
  }

  /** Looks again without anybody noticing, unless something changed. What fails is left for the next time. */
  async refresh(): Promise<void> {
    const [source, wanted] = [this.#source(), this.#wanted()];
    if (!source) return;
    await this.#lookAt(source, wanted).catch((error: unknown) => {
      if (!isProblem(error)) throw error;
    });
  }

  async #lookAt(source: OfferSource, wanted: Wanted, signal?: AbortSignal): Promise<void> {
    const turn = (this.#begun += 1);
    const offered = await source.slots(wanted, signal);
    // Answers may overtake one another, and the reader may have turned the page meanwhile.
    const late = turn < this.#newest || source !== this.#source() || wanted !== this.#wanted();
    if (late) return;
    this.#newest = turn;
    this.#seen.set({ ...wanted, offered });
    if (wanted.month === monthOf(this.today())) this.#firstFree.set(offered.nextAvailable);
  }
}
