import { inject, Service, signal } from '@angular/core';
import type { AppointmentPage, CalendarList, ConnectionList } from '@appointment/contracts';
import { isProblem } from './api/api-problem';
import { OwnerApi } from './api/owner-api';

/** What waits for the owner, wherever they are: the marks in the navigation. */
@Service()
export class Attention {
  readonly #api = inject(OwnerApi);
  readonly #requests = signal(0);
  readonly #brokenConnections = signal(0);

  /** Requests without an answer; 100 stands for more. */
  readonly requests = this.#requests.asReadonly();
  /** Those of which one calendar alone can't be read count as well: it keeps the pages empty just the same. */
  readonly brokenConnections = this.#brokenConnections.asReadonly();

  async refresh(): Promise<void> {
    await Promise.all([this.#countRequests(), this.#countBroken()]).catch((error: unknown) => {
      // The page itself says that the server is away; marks may be old.
      if (!isProblem(error)) throw error;
    });
  }

  async #countRequests(): Promise<void> {
    const query = { status: 'requested', limit: 100 };
    const { items } = await this.#api.get<AppointmentPage>('/appointments', { query });
    this.#requests.set(items.length);
  }

  async #countBroken(): Promise<void> {
    const [{ items: connections }, { items: calendars }] = await Promise.all([
      this.#api.get<ConnectionList>('/connections'),
      this.#api.get<CalendarList>('/calendars'),
    ]);
    const broken = new Set([
      ...connections.filter(({ status }) => status === 'error').map(({ id }) => id),
      ...calendars
        .filter(({ connected, syncError }) => connected && syncError !== null)
        .map(({ connectionId }) => connectionId),
    ]);
    this.#brokenConnections.set(broken.size);
  }
}
