import { computed, inject, resource, Service } from '@angular/core';
import type {
  Calendar,
  CalendarList,
  ConnectCaldav,
  ConnectedCaldav,
  Connection,
  ConnectionList,
} from '@appointment/contracts';
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

  reload(): void {
    this.#read.reload();
  }

  async connect(account: ConnectCaldav): Promise<ConnectedCaldav> {
    const connected = await this.#api.post<ConnectedCaldav>('/connections/caldav', account);
    this.reload();
    return connected;
  }

  /** Asks the server of a connection anew, and reads its calendars. */
  async check(connection: ConnectionWithCalendars): Promise<Connection> {
    const checked = await this.#api.post<Connection>(`/connections/${connection.id}/check`);
    const wanted = checked.status === 'ok' ? connection.calendars : [];
    const counting = wanted.filter(({ connected }) => connected);
    await Promise.allSettled(counting.map(({ id }) => this.#api.post(`/calendars/${id}/sync`)));
    this.reload();
    void this.#attention.refresh();
    return checked;
  }

  async remove({ id }: Connection): Promise<void> {
    await this.#api.delete(`/connections/${id}`);
    this.reload();
    void this.#attention.refresh();
  }

  /** Lets the events of a calendar count as busy time, or not. */
  async count(calendar: Calendar, connected: boolean): Promise<void> {
    this.#keep(await this.#api.patch<Calendar>(`/calendars/${calendar.id}`, { connected }));
  }

  async #load(signal: AbortSignal) {
    const [{ items: connections }, { items: calendars }] = await Promise.all([
      this.#api.get<ConnectionList>('/connections', { signal }),
      this.#api.get<CalendarList>('/calendars', { signal }),
    ]);
    return { connections, calendars };
  }

  #keep(changed: Calendar): void {
    this.#read.update((read) =>
      read
        ? { ...read, calendars: read.calendars.map((c) => (c.id === changed.id ? changed : c)) }
        : read,
    );
  }
}
