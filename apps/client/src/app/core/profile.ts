import { inject, Service } from '@angular/core';
import type { Subscriber, UpdateMe, UsernameAnswer } from '@appointment/contracts';
import { OwnerApi } from './api/owner-api';
import { Session } from './session/session';

/** Changes to the account of the person who is signed in. */
@Service()
export class Profile {
  readonly #api = inject(OwnerApi);
  readonly #session = inject(Session);

  async change(changes: Partial<UpdateMe>): Promise<void> {
    this.#session.changed(await this.#api.patch<Subscriber>('/me', changes));
  }

  async isFree(username: string, signal: AbortSignal): Promise<boolean> {
    const query = { username };
    const { free } = await this.#api.get<UsernameAnswer>('/me/username', { query, signal });
    return free;
  }
}
