import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { BookingReceipt, OfferedSlot, Question } from '@appointment/contracts';
import { newIdempotencyKey } from '../core/api/api';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { answersOf, blanksFor } from './answers';
import { NO_DRAFT, type Asking, type Draft } from './asking';
import { BookingApi, type Asked } from './booking-api';
import { OfferStore } from './offer-store';
import { PageStore } from './page-store';

/** One request for the chosen time: who asks, and what came of it. */
@Injectable()
export class BookingStore implements Asking {
  readonly #api = inject(BookingApi);
  readonly #clock = inject(Clock);
  readonly #i18n = inject(I18n);
  readonly #offer = inject(OfferStore);
  readonly #page = inject(PageStore);

  readonly #receipt = signal<BookingReceipt | undefined>(undefined);
  readonly #problem = signal<ApiProblem | undefined>(undefined);
  #sent: { readonly body: string; readonly key: string } | undefined;

  readonly questions = computed(() => this.#page.page()?.schedule.questions ?? []);
  readonly draft = linkedSignal<readonly Question[], Draft>({
    source: this.questions,
    computation: (questions, previous) => {
      const typed = previous?.value ?? NO_DRAFT;
      return { ...typed, answers: blanksFor(questions, typed.answers) };
    },
  });
  readonly receipt = this.#receipt.asReadonly();
  readonly problem = this.#problem.asReadonly();

  async ask(): Promise<void> {
    const [address, slot] = [this.#page.address(), this.#offer.chosen()];
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

  /** What was said of one time says nothing of another. */
  forgetProblem(): void {
    this.#problem.set(undefined);
  }

  /** After a booking. Its receipt stays for whoever goes forward to it again. */
  again(): void {
    this.#sent = undefined;
    this.#problem.set(undefined);
    this.draft.update((draft) => ({ ...draft, notes: '', answers: blanksFor(this.questions()) }));
    this.#offer.begin();
  }

  #asked(slot: OfferedSlot): Asked {
    const { name, email, notes, guests, answers } = this.draft();
    const [timezone, language] = [this.#clock.zone(), this.#i18n.language()];
    const duration = this.#offer.length();
    return {
      start: slot.start,
      ...(duration ? { duration } : {}),
      attendee: { name, email, timezone, language },
      ...(notes.trim() ? { notes } : {}),
      ...(guests.length > 0 ? { guests } : {}),
      ...(this.questions().length > 0 ? { answers: answersOf(this.questions(), answers) } : {}),
    };
  }

  /** The same request keeps its key, however often it is sent; another one gets another. */
  #keyFor(asked: Asked): string {
    const body = JSON.stringify(asked);
    if (this.#sent?.body !== body) this.#sent = { body, key: newIdempotencyKey() };
    return this.#sent.key;
  }

  #refused(problem: ApiProblem, slot: OfferedSlot): void {
    if (problem.code === 'slot-taken') return this.#offer.lose({ slot, why: 'taken' });
    if (problem.code === 'slot-not-offered') return this.#offer.lose({ slot, why: 'not-offered' });
    this.#problem.set(problem);
    if (problem.code === 'schedule.paused' || problem.code === 'not-found') this.#page.look();
  }
}
