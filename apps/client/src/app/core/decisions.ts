import { inject, Service } from '@angular/core';
import type { Appointment } from '@appointment/contracts';
import { OwnerApi } from './api/owner-api';
import { Attention } from './attention';

export type Decision = 'confirm' | 'decline' | 'cancel';

/** The owner's answers to requests and meetings. Repeating one changes nothing. */
@Service()
export class Decisions {
  readonly #api = inject(OwnerApi);
  readonly #attention = inject(Attention);

  async make(decision: Decision, id: string, reason = ''): Promise<Appointment> {
    const body = decision === 'confirm' ? undefined : this.#reason(reason);
    try {
      return await this.#api.post<Appointment>(`/appointments/${id}/${decision}`, body);
    } finally {
      void this.#attention.refresh();
    }
  }

  #reason(text: string): { readonly reason?: string } {
    const reason = text.trim();
    return reason ? { reason } : {};
  }
}
