import { computed, inject, linkedSignal, resource, Service, signal } from '@angular/core';
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
  /** What is there so far; a list that is read anew begins with its first page. */
  readonly #list = linkedSignal<HandPickedList>(() =>
    this.#read.hasValue() ? this.#read.value() : { items: [], nextCursor: null },
  );
  readonly all = computed<readonly HandPicked[]>(() => this.#list().items);
  readonly hasMore = computed(() => this.#list().nextCursor !== null);
  readonly #fetching = signal(false);
  readonly loadingMore = this.#fetching.asReadonly();

  /** Adds the next page; answers which comes first. Throws `ApiProblem`. */
  async more(): Promise<HandPicked | undefined> {
    const { items, nextCursor } = this.#list();
    if (nextCursor === null || this.#fetching()) return undefined;
    this.#fetching.set(true);
    try {
      const query = { cursor: nextCursor };
      const page = await this.#api.get<HandPickedList>('/hand-picked', { query });
      this.#list.set({ items: [...items, ...page.items], nextCursor: page.nextCursor });
      return page.items[0];
    } finally {
      this.#fetching.set(false);
    }
  }

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
