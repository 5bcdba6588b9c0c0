import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { BookingReceipt, OfferedSlot, Question } from '@appointment/contracts';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { answersOf, blanksFor } from './answers';
import { NO_DRAFT, type Asking, type Draft } from './asking';
import { BookingApi, type Asked } from './booking-api';
import { OfferStore } from './offer-store';
import { PageStore } from './page-store';
import { RequestKey } from './request-key';

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
  readonly #key = new RequestKey();
  /** The time that a request is on its way for, or has come through. */
  readonly #asked = signal<OfferedSlot | undefined>(undefined);

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
  /** The chosen time, when somebody else has it. That one's own request takes it from the list is no loss. */
  readonly gone = computed(() =>
    this.#asked() && this.#asked() === this.#offer.chosen() ? undefined : this.#offer.gone(),
  );

  async ask(): Promise<void> {
    const [address, slot] = [this.#page.address(), this.#offer.chosen()];
    if (!address || !slot) return;
    this.#problem.set(undefined);
    this.#asked.set(slot);
    const request = this.#requestFor(slot);
    try {
      this.#receipt.set(await this.#api.ask(address, request, this.#key.for(request)));
    } catch (error) {
      if (!isProblem(error)) throw error;
      await this.#followPage(error);
      this.#refused(error, slot);
    }
  }

  /** What was said of one time says nothing of another. */
  forgetProblem(): void {
    this.#problem.set(undefined);
  }

  /** After a booking. Its receipt stays for whoever goes forward to it again. */
  again(): void {
    this.#key.forget();
    this.#problem.set(undefined);
    this.draft.update((draft) => ({ ...draft, notes: '', answers: blanksFor(this.questions()) }));
    this.#offer.begin();
  }

  #requestFor(slot: OfferedSlot): Asked {
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

  /** Its owner may have changed what is asked and how long it takes since the page was opened. */
  async #followPage({ errors }: ApiProblem): Promise<void> {
    if (!errors.some(({ field }) => /^(answers\.|duration$)/.test(field))) return;
    await this.#page.lookNow();
    const [schedule, length] = [this.#page.page()?.schedule, this.#offer.length()];
    if (schedule && length && !schedule.durations.includes(length))
      this.#offer.setLength(schedule.slotDuration);
  }

  #refused(problem: ApiProblem, slot: OfferedSlot): void {
    this.#asked.set(undefined);
    if (problem.code === 'slot-taken') return this.#offer.lose({ slot, why: 'taken' });
    if (problem.code === 'slot-not-offered') return this.#offer.lose({ slot, why: 'not-offered' });
    this.#problem.set(problem);
    if (problem.code === 'schedule.paused' || problem.code === 'not-found') this.#page.look();
  }
}
