import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { OfferedSlots, PublicAppointment } from '@appointment/contracts';
import { monthAnywhere, type OfferSource } from '../booking/offer-source';
import { Api, BASE } from '../core/api/api';
import { isProblem, type ApiProblem } from '../core/api/api-problem';

const pathOf = (token: string): string => `/public/appointments/${encodeURIComponent(token)}`;

/** What was true of the meeting when the page was opened is not true any more. */
const outdated = ['appointment.over', 'appointment.too-late', 'appointment.not-movable'] as const;

/** One meeting behind an attendee's link. */
@Injectable()
export class ManageStore {
  readonly #api = inject(Api);
  readonly #token = signal<string | undefined>(undefined);
  readonly #meeting = resource({
    params: () => this.#token(),
    loader: ({ params }) => this.#api.get<PublicAppointment>(pathOf(params)),
  });
  readonly #problem = signal<ApiProblem | undefined>(undefined);

  readonly meeting = computed(() => (this.#meeting.hasValue() ? this.#meeting.value() : undefined));
  readonly error = this.#meeting.error;
  /** Why the last change was refused. */
  readonly problem = this.#problem.asReadonly();
  /** Other times for the same meeting. */
  readonly moves = computed<OfferSource>(() => {
    const door = pathOf(this.#token() ?? '');
    return {
      changes: `${BASE}${door}/changes`,
      slots: ({ month }, signal) =>
        this.#api.get<OfferedSlots>(`${door}/slots`, {
          query: monthAnywhere(month),
          ...(signal ? { signal } : {}),
        }),
    };
  });

  open(token: string): void {
    this.#token.set(token);
  }

  look(): void {
    this.#meeting.reload();
  }

  forgetProblem(): void {
    this.#problem.set(undefined);
  }

  /** Whether it is cancelled now; else `problem` says why not. */
  cancel(reason: string): Promise<boolean> {
    return this.#change('cancel', saying(reason));
  }

  /** Whether it is at the new time now; else it keeps the old one, and `problem` says why. */
  move(start: string, reason: string): Promise<boolean> {
    return this.#change('reschedule', { start, ...saying(reason) });
  }

  async #change(verb: string, body: object): Promise<boolean> {
    this.#problem.set(undefined);
    try {
      const path = `${pathOf(this.#token() ?? '')}/${verb}`;
      this.#meeting.set(await this.#api.post<PublicAppointment>(path, body));
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
      if (outdated.some((code) => code === error.code)) this.#meeting.reload();
      return false;
    }
  }
}

const saying = (reason: string): { reason?: string } => {
  const said = reason.trim();
  return said ? { reason: said } : {};
};
