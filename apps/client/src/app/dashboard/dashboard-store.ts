import { computed, inject, resource, Service, signal } from '@angular/core';
import type {
  Appointment,
  AppointmentPage,
  Calendar,
  CalendarList,
  FailedDelivery,
  FailedDeliveryList,
} from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';
import { Now } from '../core/now';
import { Undoable } from '../core/undoable';

/** The longest meeting, in milliseconds: what runs now began at most this long ago. */
const LONGEST = 600 * 60_000;
const MEETINGS_SHOWN = 5;

interface Board {
  readonly requests: readonly Appointment[];
  readonly booked: readonly Appointment[];
  readonly calendars: readonly Calendar[];
  readonly failed: readonly FailedDelivery[];
}

/** What an owner wants to know when they come in. */
@Service({ autoProvided: false })
export class DashboardStore {
  readonly #api = inject(OwnerApi);
  readonly #now = inject(Now);
  readonly #undoable = inject(Undoable);
  readonly #read = resource({ loader: ({ abortSignal }) => this.#load(abortSignal) });
  readonly #board = computed(() => (this.#read.hasValue() ? this.#read.value() : undefined));

  readonly error = this.#read.error;
  readonly loading = computed(() => !this.#board() && !this.error());
  /** Confirmed here, and perhaps still to be taken back. */
  readonly #confirmed = signal<readonly Appointment[]>([]);
  /** What waits for an answer. */
  readonly requests = computed(() => this.#board()?.requests ?? []);
  /** With those whose confirmation can still be taken back: they stay where they were. */
  readonly shownRequests = computed(() => {
    const undoable = this.#confirmed().filter(
      ({ id }) => this.#undoable.secondsLeft(id) !== undefined,
    );
    const waiting = this.requests().filter(({ id }) => undoable.every((other) => other.id !== id));
    return [...waiting, ...undoable].toSorted(
      (one, other) => Date.parse(one.start) - Date.parse(other.start),
    );
  });
  readonly failed = computed(() => this.#board()?.failed ?? []);
  readonly calendars = computed(() =>
    (this.#board()?.calendars ?? []).filter(({ connected }) => connected),
  );

  /** Meetings that run or come, the nearest first. */
  readonly next = computed(() =>
    (this.#board()?.booked ?? [])
      .filter(({ end }) => Date.parse(end) > this.#now.at())
      .slice(0, MEETINGS_SHOWN),
  );

  /** The calendars that could not be read. */
  readonly stale = computed(() => this.calendars().filter(({ syncError }) => syncError !== null));

  /** When the calendar was read that was read the longest ago. */
  readonly checkedAt = computed(() => {
    const times = this.calendars().map(({ syncedAt }) => syncedAt);
    if (times.length === 0 || times.includes(null)) return undefined;
    return (times as string[]).toSorted()[0];
  });

  /** Keeps what an answer made of a request, and looks at everything again. */
  decided(changed: Appointment): void {
    this.#confirmed.update((all) => [
      ...all.filter(({ id }) => id !== changed.id),
      ...(changed.status === 'booked' ? [changed] : []),
    ]);
    this.reload();
  }

  reload(): void {
    this.#read.reload();
  }

  /** Reads all calendars that count, now. */
  async checkCalendars(): Promise<void> {
    await Promise.allSettled(
      this.calendars().map(({ id }) => this.#api.post(`/calendars/${id}/sync`)),
    );
    this.reload();
  }

  async retry({ id }: FailedDelivery): Promise<void> {
    await this.#api.post(`/deliveries/${id}/retry`);
    this.#read.update((board) =>
      board ? { ...board, failed: board.failed.filter((failure) => failure.id !== id) } : board,
    );
  }

  async #load(signal: AbortSignal): Promise<Board> {
    const [requests, booked, calendars, failed] = await Promise.all([
      this.#appointments({ status: 'requested', limit: 100 }, signal),
      this.#appointments(
        { status: 'booked', limit: 20, from: new Date(Date.now() - LONGEST).toISOString() },
        signal,
      ),
      this.#api.get<CalendarList>('/calendars', { signal }),
      this.#api.get<FailedDeliveryList>('/deliveries/failed', { signal }),
    ]);
    return { requests, booked, calendars: calendars.items, failed: failed.items };
  }

  async #appointments(
    query: Readonly<Record<string, string | number>>,
    signal: AbortSignal,
  ): Promise<readonly Appointment[]> {
    return (await this.#api.get<AppointmentPage>('/appointments', { query, signal })).items;
  }
}
