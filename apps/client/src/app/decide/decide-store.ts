import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { PublicDecision } from '@appointment/contracts';
import { Api } from '../core/api/api';
import { isProblem, type ApiProblem } from '../core/api/api-problem';

export type Answer = 'confirm' | 'decline';

const pathOf = (token: string): string => `/public/decisions/${encodeURIComponent(token)}`;

/** One request behind an owner's link. Looking at it decides nothing. */
@Injectable()
export class DecideStore {
  readonly #api = inject(Api);
  readonly #token = signal<string | undefined>(undefined);
  readonly #request = resource({
    params: () => this.#token(),
    loader: ({ params }) => this.#api.get<PublicDecision>(pathOf(params)),
  });
  readonly #problem = signal<ApiProblem | undefined>(undefined);

  readonly request = computed(() => (this.#request.hasValue() ? this.#request.value() : undefined));
  readonly error = this.#request.error;
  readonly problem = this.#problem.asReadonly();

  open(token: string): void {
    this.#token.set(token);
  }

  look(): void {
    this.#request.reload();
  }

  async decide(answer: Answer, reason: string): Promise<void> {
    this.#problem.set(undefined);
    const said = reason.trim();
    const body = answer === 'decline' && said ? { reason: said } : {};
    try {
      const path = `${pathOf(this.#token() ?? '')}/${answer}`;
      this.#request.set(await this.#api.post<PublicDecision>(path, body));
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#problem.set(error);
      // Somebody decided meanwhile: show what it is now.
      if (error.code === 'appointment.not-decidable') this.#request.reload();
    }
  }
}
