import { computed, inject, resource, Service, signal } from '@angular/core';
import type {
  Calendar,
  CalendarList,
  ConnectCaldav,
  ConnectedCaldav,
  ConnectIcs,
  Connection,
  ConnectionChecks,
  ConnectionList,
  UpdateCalendar,
  UpdateConnection,
} from '@appointment/contracts';
import { isProblem } from '../core/api/api-problem';
import { OwnerApi } from '../core/api/owner-api';
import { Attention } from '../core/attention';

/** A connection with the calendars that hang on it. */
export interface ConnectionWithCalendars extends Connection {
  readonly calendars: readonly Calendar[];
}

/** The owner's connections and calendars. */
@Service({ autoProvided: false })
export class ConnectionStore {
  readonly #api = inject(OwnerApi);
  readonly #attention = inject(Attention);
  readonly #read = resource({ loader: ({ abortSignal }) => this.#load(abortSignal) });
  readonly #old = signal(false);
  #changes = 0;

  readonly error = this.#read.error;
  readonly loading = computed(() => this.#read.isLoading() && !this.#read.hasValue());
  readonly connections = computed<readonly ConnectionWithCalendars[]>(() => {
    if (!this.#read.hasValue()) return [];
    const { calendars, connections } = this.#read.value();
    return connections.map((connection) => ({
      ...connection,
      calendars: calendars.filter(({ connectionId }) => connectionId === connection.id),
    }));
  });
  readonly calendars = computed(() => this.connections().flatMap(({ calendars }) => calendars));
  readonly broken = computed(() => this.connections().filter(({ status }) => status === 'error'));
  /** Those that cannot be read although their server answers. */
  readonly brokenCalendars = computed(() =>
    this.connections()
      .filter(({ status }) => status === 'ok')
      .flatMap(({ calendars }) => calendars)
      .filter(({ connected, syncError }) => connected && syncError !== null),
  );
  /** How many calendars may count as busy; null: as many as the owner likes. */
  readonly limit = computed(() => (this.#read.hasValue() ? this.#read.value().limit : null));
  /** The server did not answer when it was looked at again: what is shown was true some time ago. */
  readonly old = this.#old.asReadonly();

  reload(): void {
    this.#read.reload();
  }

  /** Looks again, without a word unless it fails. */
  async refresh(): Promise<void> {
    if (!this.#read.hasValue()) return;
    const changes = this.#changes;
    try {
      const now = await this.#load();
      // What the owner changed meanwhile is newer than this answer.
      if (changes === this.#changes) this.#read.set(now);
      this.#old.set(false);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#old.set(true);
    }
  }

  connect(account: ConnectCaldav): Promise<ConnectedCaldav> {
    return this.#connected(this.#api.post('/connections/caldav', account));
  }

  subscribe(address: ConnectIcs): Promise<ConnectedCaldav> {
    return this.#connected(this.#api.post('/connections/ics', address));
  }

  /** Asks the server of a connection anew, which reads its calendars too. */
  async check({ id }: Connection): Promise<Connection> {
    const checked = await this.#api.post<Connection>(`/connections/${id}/check`);
    await this.#lookAround();
    return checked;
  }

  /** A new name, or new credentials; the calendars stay. */
  async update({ id }: Connection, change: UpdateConnection): Promise<void> {
    await this.#api.patch<Connection>(`/connections/${id}`, change);
    await this.#lookAround();
  }

  async remove({ id }: Connection): Promise<void> {
    await this.#api.delete(`/connections/${id}`);
    await this.#lookAround();
  }

  checks({ id }: Connection, signal: AbortSignal): Promise<ConnectionChecks> {
    return this.#api.get(`/connections/${id}/checks`, { signal });
  }

  /** Names or colours a calendar, or says whether its events count as busy. */
  async change({ id }: Calendar, change: Partial<UpdateCalendar>): Promise<void> {
    this.#keep(await this.#api.patch<Calendar>(`/calendars/${id}`, change));
  }

  async forget({ id }: Calendar): Promise<void> {
    await this.#api.delete(`/calendars/${id}`);
    await this.#lookAround();
  }

  async sync({ id }: Calendar): Promise<Calendar> {
    const synced = await this.#api.post<Calendar>(`/calendars/${id}/sync`);
    this.#keep(synced);
    return synced;
  }

  async #connected(connecting: Promise<ConnectedCaldav>): Promise<ConnectedCaldav> {
    const connected = await connecting;
    this.reload();
    return connected;
  }

  async #lookAround(): Promise<void> {
    this.#changes += 1;
    await this.refresh();
    void this.#attention.refresh();
  }

  async #load(signal?: AbortSignal) {
    const options = signal ? { signal } : {};
    const [{ items: connections }, { items: calendars, limit }] = await Promise.all([
      this.#api.get<ConnectionList>('/connections', options),
      this.#api.get<CalendarList>('/calendars', options),
    ]);
    return { connections, calendars, limit };
  }

  #keep(changed: Calendar): void {
    this.#changes += 1;
    this.#read.update((read) =>
      read
        ? { ...read, calendars: read.calendars.map((c) => (c.id === changed.id ? changed : c)) }
        : read,
    );
  }
}
