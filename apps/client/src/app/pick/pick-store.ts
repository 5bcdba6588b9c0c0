import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { BookingReceipt, OfferedSlot, Question } from '@appointment/contracts';
import type { DayKey } from '@appointment/ui';
import { NO_DRAFT, type Asking, type Draft } from '../booking/asking';
import type { Asked } from '../booking/booking-api';
import type { LostTime } from '../booking/offer-store';
import { RequestKey } from '../booking/request-key';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { PickApi } from './pick-api';

/** The times of one local day of whoever looks. */
export interface PickDay {
  readonly day: DayKey;
  readonly slots: readonly OfferedSlot[];
}

/** Times that somebody chose, which of them is picked, and what came of it. */
@Injectable()
export class PickStore implements Asking {
  readonly #api = inject(PickApi);
  readonly #clock = inject(Clock);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);

  readonly #slug = signal<string | undefined>(undefined);
  readonly #offer = resource({
    params: () => this.#slug(),
    loader: ({ params }) => this.#api.show(params),
  });
  readonly #chosen = signal<OfferedSlot | undefined>(undefined);
  readonly #lost = signal<readonly LostTime[]>([]);
  readonly #receipt = signal<BookingReceipt | undefined>(undefined);
  readonly #problem = signal<ApiProblem | undefined>(undefined);
  readonly #key = new RequestKey();
  /** A request is on its way, or has come through. */
  readonly #asked = signal(false);

  readonly questions = signal<readonly Question[]>([]).asReadonly();
  readonly draft = signal<Draft>(NO_DRAFT);
  readonly receipt = this.#receipt.asReadonly();
  readonly problem = this.#problem.asReadonly();

  readonly offer = computed(() => (this.#offer.hasValue() ? this.#offer.value() : undefined));
  readonly error = this.#offer.error;
  /** The chosen time. It stays when it is `gone`, for whoever is about to take it. */
  readonly chosen = this.#chosen.asReadonly();
  /** The chosen time, when somebody took it while the page was open. */
  readonly gone = computed<LostTime | undefined>(() => {
    const [slot, offer] = [this.#chosen(), this.offer()];
    // That one's own request takes the time from the list is no loss.
    if (!slot || !offer?.verified || this.#asked()) return undefined;
    const isThere = offer.slots.some(({ start }) => start === slot.start);
    return isThere ? undefined : { slot, why: 'gone' };
  });
  readonly #allLost = computed<readonly LostTime[]>(() => {
    const gone = this.gone();
    return gone ? [...this.#lost(), gone] : this.#lost();
  });
  /** Whether there still is one to be had. */
  readonly isOpen = computed(() =>
    this.days().some(({ slots }) => !slots.every((slot) => this.lossOf(slot))),
  );
  /** What to say of the last choice that did not hold. */
  readonly lastLost = computed(() => this.#allLost().at(-1));
  /** With the lost times among the free ones, so that they can be seen struck out. */
  readonly days = computed<readonly PickDay[]>(() => {
    const lost = this.#allLost().map(({ slot }) => slot);
    const free = (this.offer()?.slots ?? []).filter((slot) => !this.lossOf(slot));
    const all = [...free, ...lost].sort((a, b) => a.start.localeCompare(b.start));
    const days = Map.groupBy(all, ({ start }) => this.#formats.dayKey(start));
    return [...days].map(([day, slots]) => ({ day, slots }));
  });

  open(slug: string): void {
    this.#slug.set(slug);
  }

  look(): void {
    this.#offer.reload();
  }

  /** Looks again without anybody noticing, unless something changed. */
  async refresh(): Promise<void> {
    const slug = this.#slug();
    if (!slug) return;
    try {
      const offer = await this.#api.show(slug);
      if (slug === this.#slug()) this.#offer.set(offer);
    } catch (error) {
      if (!isProblem(error)) throw error;
      // What was typed is worth more than to hear of it at once; asking for the time will tell.
      if (error.code === 'not-found' && !this.#chosen()) this.look();
    }
  }

  choose(slot: OfferedSlot): void {
    this.#chosen.set(slot);
  }

  lossOf({ start }: OfferedSlot): 'lost' | 'gone' | undefined {
    if (this.gone()?.slot.start === start) return 'gone';
    return this.#lost().some(({ slot }) => slot.start === start) ? 'lost' : undefined;
  }

  async ask(): Promise<void> {
    const [slug, slot] = [this.#slug(), this.#chosen()];
    if (!slug || !slot) return;
    this.#problem.set(undefined);
    this.#asked.set(true);
    const request = this.#requestFor(slot);
    try {
      this.#receipt.set(await this.#api.pick(slug, request, this.#key.for(request)));
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#refused(error, slot);
    }
  }

  /** What was said of one time says nothing of another. */
  forgetProblem(): void {
    this.#problem.set(undefined);
  }

  #requestFor({ start }: OfferedSlot): Asked {
    const { name, email, notes, guests } = this.draft();
    const [timezone, language] = [this.#clock.zone(), this.#i18n.language()];
    return {
      start,
      attendee: { name, email, timezone, language },
      ...(notes.trim() ? { notes } : {}),
      ...(guests.length > 0 ? { guests } : {}),
    };
  }

  #refused(problem: ApiProblem, slot: OfferedSlot): void {
    this.#asked.set(false);
    // Whoever was first may have had the whole choice, or its owner has closed it; looking again tells.
    const isTaken = problem.code === 'slot-taken' || problem.code === 'hand-picked.closed';
    if (isTaken) return this.#lose({ slot, why: 'taken' });
    if (problem.code === 'slot-not-offered') return this.#lose({ slot, why: 'not-offered' });
    this.#problem.set(problem);
    if (problem.code === 'not-found') this.look();
  }

  #lose(lost: LostTime): void {
    this.#lost.update((all) => [...all, lost]);
    this.#chosen.set(undefined);
    this.look();
  }
}
