import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { PublicAppointment } from '@appointment/contracts';
import { Api } from '../core/api/api';
import { isProblem, type ApiProblem } from '../core/api/api-problem';

const pathOf = (token: string): string => `/public/appointments/${encodeURIComponent(token)}`;

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
  readonly problem = this.#problem.asReadonly();

  open(token: string): void {
    this.#token.set(token);
  }

  look(): void {
    this.#meeting.reload();
  }

  /** Whether it is cancelled now; else `problem` says why not. */
  async cancel(reason: string): Promise<boolean> {
    this.#problem.set(undefined);
    const said = reason.trim();
    try {
      const path = `${pathOf(this.#token() ?? '')}/cancel`;
      this.#meeting.set(
        await this.#api.post<PublicAppointment>(path, said ? { reason: said } : {}),
      );
      return true;
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
      return false;
    }
  }
}
