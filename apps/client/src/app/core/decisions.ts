import { inject, Service } from '@angular/core';
import type { Appointment } from '@appointment/contracts';
import { OwnerApi } from './api/owner-api';
import { Attention } from './attention';
import { Undoable } from './undoable';

export type Decision = 'confirm' | 'decline' | 'cancel';

/** A meeting, and the time at which its owner sees it. The attendee may have moved it meanwhile. */
type Meant = Pick<Appointment, 'id' | 'start'>;

/** The owner's answers to requests and meetings. Repeating one changes nothing. */
@Service()
export class Decisions {
  readonly #api = inject(OwnerApi);
  readonly #attention = inject(Attention);
  readonly #undoable = inject(Undoable);

  /** A confirmation can be taken back for some seconds: until then no letter leaves. */
  async make(decision: Decision, { id, start }: Meant, reason = ''): Promise<Appointment> {
    const bodies: Record<Decision, object> = {
      confirm: { start, undoable: true },
      decline: { start, ...saying(reason) },
      // Wherever it stands by now: it shall not take place.
      cancel: saying(reason),
    };
    const changed = await this.#post(`${id}/${decision}`, bodies[decision]);
    this.#undoable.begin(changed);
    return changed;
  }

  /** The request waits again. */
  async undo(id: string): Promise<Appointment> {
    this.#undoable.hold(id);
    try {
      const changed = await this.#post(`${id}/unconfirm`);
      this.#undoable.end(id);
      return changed;
    } catch (error) {
      this.#undoable.letGo(id);
      throw error;
    }
  }

  /** Books it at another time that its page offers. */
  move(id: string, start: string, reason = ''): Promise<Appointment> {
    return this.#post(`${id}/reschedule`, { start, ...saying(reason) });
  }

  async #post(path: string, body?: object): Promise<Appointment> {
    try {
      return await this.#api.post<Appointment>(`/appointments/${path}`, body);
    } finally {
      void this.#attention.refresh();
    }
  }
}

const saying = (text: string): { readonly reason?: string } => {
  const reason = text.trim();
  return reason ? { reason } : {};
};
