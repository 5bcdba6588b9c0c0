import { inject, Injectable, signal } from '@angular/core';
import type { BookingReceipt, OfferedSlot } from '@appointment/contracts';
import { newIdempotencyKey } from '../core/api/api';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { BookingApi, type Asked } from './booking-api';
import { OfferStore } from './offer-store';

/** What the person has typed so far; it survives going back and forth. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly notes: string;
  readonly guests: readonly string[];
}

const NO_DRAFT: Draft = { name: '', email: '', notes: '', guests: [] };

/** One request for the chosen time: who asks, and what came of it. */
@Injectable()
export class BookingStore {
  readonly #api = inject(BookingApi);
  readonly #clock = inject(Clock);
  readonly #i18n = inject(I18n);
  readonly #offer = inject(OfferStore);

  readonly #receipt = signal<BookingReceipt | undefined>(undefined);
  readonly #problem = signal<ApiProblem | undefined>(undefined);
  #sent: { readonly body: string; readonly key: string } | undefined;

  readonly draft = signal<Draft>(NO_DRAFT);
  readonly receipt = this.#receipt.asReadonly();
  /** What stood in the way of the last request, other than a lost time. */
  readonly problem = this.#problem.asReadonly();

  /** Asks for the chosen time. Then there is a receipt, or `problem` says why not, or the time is lost. */
  async ask(): Promise<void> {
    const [address, slot] = [this.#offer.address(), this.#offer.chosen()];
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
    this.draft.update((draft) => ({ ...draft, notes: '' }));
    this.#offer.begin();
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
    if (problem.code === 'slot-taken') return this.#offer.lose({ slot, why: 'taken' });
    if (problem.code === 'slot-not-offered') return this.#offer.lose({ slot, why: 'not-offered' });
    this.#problem.set(problem);
    if (problem.code === 'schedule.paused' || problem.code === 'not-found') {
      this.#offer.lookAtPage();
    }
  }
}
