import { computed, inject, resource, Service } from '@angular/core';
import type { Calendar, CalendarList, HandPicked, HandPickedList } from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';

/** Times that the owner chose, each for one purpose. */
@Service({ autoProvided: false })
export class HandPickedStore {
  readonly #api = inject(OwnerApi);
  readonly #read = resource({
    loader: ({ abortSignal }) =>
      this.#api.get<HandPickedList>('/hand-picked', { signal: abortSignal }),
  });

  readonly error = this.#read.error;
  readonly loading = computed(() => this.#read.isLoading() && !this.#read.hasValue());
  readonly all = computed<readonly HandPicked[]>(() =>
    this.#read.hasValue() ? this.#read.value().items : [],
  );

  reload(): void {
    this.#read.reload();
  }

  one(id: string): Promise<HandPicked> {
    return this.#api.get<HandPicked>(`/hand-picked/${encodeURIComponent(id)}`);
  }

  /** Calendars that a meeting can be written into. */
  async writable(): Promise<readonly Calendar[]> {
    const { items } = await this.#api.get<CalendarList>('/calendars');
    return items.filter(({ connected, readOnly }) => connected && !readOnly);
  }

  /** Makes one, or changes the one with this id. */
  async save(body: object, id: number | undefined): Promise<HandPicked> {
    const saved = await (id
      ? this.#api.patch<HandPicked>(`/hand-picked/${id}`, body)
      : this.#api.post<HandPicked>('/hand-picked', body));
    this.reload();
    return saved;
  }

  async remove(id: number): Promise<void> {
    await this.#api.delete(`/hand-picked/${id}`);
    this.reload();
  }
}
