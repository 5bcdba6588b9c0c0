import type { Signal, WritableSignal } from '@angular/core';
import type { BookingReceipt, Question } from '@appointment/contracts';
import type { ApiProblem } from '../core/api/api-problem';

/** What the person has typed so far; it survives going back and forth. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly notes: string;
  readonly guests: readonly string[];
  /** By the id of the question; what is empty is not answered. */
  readonly answers: Readonly<Record<string, string>>;
}

export const NO_DRAFT: Draft = { name: '', email: '', notes: '', guests: [], answers: {} };

/** Whoever keeps a request for a time while it is filled in: what is asked, typed, and answered to it. */
export abstract class Asking {
  abstract readonly questions: Signal<readonly Question[]>;
  abstract readonly draft: WritableSignal<Draft>;
  abstract readonly receipt: Signal<BookingReceipt | undefined>;
  /** What stood in the way of the last request, other than a lost time. */
  abstract readonly problem: Signal<ApiProblem | undefined>;
  /** Asks for the chosen time. Then there is a receipt, or `problem` says why not, or the time is lost. */
  abstract ask(): Promise<void>;
}
