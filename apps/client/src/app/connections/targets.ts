import { computed, inject, resource, Service } from '@angular/core';
import type { Schedule, ScheduleList } from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';

/** Which schedules write into which calendars. */
@Service({ autoProvided: false })
export class Targets {
  readonly #api = inject(OwnerApi);
  readonly #read = resource({
    loader: ({ abortSignal }) => this.#api.get<ScheduleList>('/schedules', { signal: abortSignal }),
  });

  readonly schedules = computed<readonly Schedule[]>(() =>
    this.#read.hasValue() ? this.#read.value().items : [],
  );
  readonly known = computed(() => this.#read.hasValue());

  /** From now on the bookings of a schedule are written there; null: nowhere. */
  async write({ id }: Schedule, calendarId: number | null): Promise<void> {
    const changed = await this.#api.patch<Schedule>(`/schedules/${id}`, { calendarId });
    this.#read.update(
      (read) => read && { items: read.items.map((each) => (each.id === id ? changed : each)) },
    );
  }

  /** Those that write into one of these calendars. */
  into(calendarIds: readonly number[]): readonly Schedule[] {
    return this.schedules().filter(
      ({ calendarId }) => calendarId !== null && calendarIds.includes(calendarId),
    );
  }
}
