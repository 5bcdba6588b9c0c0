import { computed, inject, resource, Service } from '@angular/core';
import type {
  Calendar,
  CalendarList,
  CreateScheduleInput,
  Schedule,
  ScheduleList,
} from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';

/** The owner's schedules. */
@Service({ autoProvided: false })
export class ScheduleStore {
  readonly #api = inject(OwnerApi);
  readonly #read = resource({
    loader: ({ abortSignal }) => this.#api.get<ScheduleList>('/schedules', { signal: abortSignal }),
  });

  readonly error = this.#read.error;
  readonly loading = computed(() => this.#read.isLoading() && !this.#read.hasValue());
  readonly schedules = computed<readonly Schedule[]>(() =>
    this.#read.hasValue() ? this.#read.value().items : [],
  );

  reload(): void {
    this.#read.reload();
  }

  one(id: string): Promise<Schedule> {
    return this.#api.get<Schedule>(`/schedules/${encodeURIComponent(id)}`);
  }

  async calendars(): Promise<readonly Calendar[]> {
    return (await this.#api.get<CalendarList>('/calendars')).items;
  }

  /** Makes a schedule, or changes the one with this id. */
  async save(body: CreateScheduleInput, id: number | undefined): Promise<Schedule> {
    return this.#changed(
      id
        ? this.#api.patch<Schedule>(`/schedules/${id}`, body)
        : this.#api.post<Schedule>('/schedules', body),
    );
  }

  /** Lets people book, or not. */
  async switch(id: number, active: boolean): Promise<Schedule> {
    return this.#changed(this.#api.patch<Schedule>(`/schedules/${id}`, { active }));
  }

  /** The copy is paused and has an address of its own. */
  async duplicate(id: number): Promise<Schedule> {
    return this.#changed(this.#api.post<Schedule>(`/schedules/${id}/duplicate`));
  }

  /** The link of before leads nowhere from now on. */
  async renewLink(id: number): Promise<Schedule> {
    return this.#changed(this.#api.post<Schedule>(`/schedules/${id}/renew-link`));
  }

  async remove(id: number): Promise<void> {
    await this.#api.delete(`/schedules/${id}`);
    this.reload();
  }

  async #changed(change: Promise<Schedule>): Promise<Schedule> {
    const schedule = await change;
    this.reload();
    return schedule;
  }
}
