import { computed, inject, Service, signal } from '@angular/core';
import type { Appointment } from '@appointment/contracts';
import { isProblem, type ApiProblem } from '../../core/api/api-problem';
import { AppointmentSource, type FileKind, type Portion } from './appointment-source';
import type { View } from './view';

interface Shown extends Portion {
  readonly view: View;
  /** When it was opened: further pages go on from the same moment. */
  readonly at: number;
}

/** The list of one view, page by page. */
@Service({ autoProvided: false })
export class AppointmentStore {
  readonly #source = inject(AppointmentSource);
  readonly #shown = signal<Shown | undefined>(undefined);
  readonly #error = signal<ApiProblem | undefined>(undefined);
  readonly #fetching = signal<'first' | 'more' | undefined>(undefined);
  #wanted: View | undefined;

  readonly error = this.#error.asReadonly();
  /** Nothing is there to show: another tab is on its way. */
  readonly loading = computed(() => this.#fetching() === 'first' && !this.#shown());
  /** What is shown is not yet what was asked for last. */
  readonly refreshing = computed(() => this.#fetching() === 'first' && !!this.#shown());
  readonly loadingMore = computed(() => this.#fetching() === 'more');
  readonly view = computed(() => this.#shown()?.view);
  readonly items = computed(() => this.#shown()?.items ?? []);
  /** Of the view with all its pages; undefined while nothing is shown. */
  readonly total = computed(() => this.#shown()?.total);
  readonly hasMore = computed(() => typeof this.#shown()?.nextCursor === 'string');

  /** Shows a view from its beginning. A search leaves the list standing until the answer is here. */
  async open(view: View): Promise<void> {
    this.#wanted = view;
    if (this.#shown()?.view.tab !== view.tab) this.#shown.set(undefined);
    const at = Date.now();
    const portion = await this.#fetch('first', view, () => this.#source.portion(view, at));
    if (portion && view === this.#wanted) this.#shown.set({ ...portion, view, at });
  }

  /** Adds the next page; answers which of its appointments comes first. */
  async more(): Promise<Appointment | undefined> {
    const shown = this.#shown();
    if (!shown?.nextCursor) return undefined;
    const { view, at, nextCursor, items } = shown;
    const portion = await this.#fetch('more', view, () =>
      this.#source.portion(view, at, nextCursor),
    );
    if (!portion || view !== this.#wanted) return undefined;
    // What a further page leaves out, because it is not over yet, is one less in all.
    const total = shown.total + portion.total;
    this.#shown.set({ ...shown, ...portion, total, items: [...items, ...portion.items] });
    return portion.items[0];
  }

  find(id: string): Appointment | undefined {
    return this.items().find((appointment) => appointment.id === id);
  }

  file(kind: FileKind, view: View): Promise<Blob> {
    return this.#source.file(kind, view, Date.now());
  }

  /** Keeps what a decision made of an appointment; it stays in sight, whatever tab it belongs to now. */
  keep(changed: Appointment): void {
    this.#shown.update((shown) =>
      shown
        ? { ...shown, items: shown.items.map((item) => (item.id === changed.id ? changed : item)) }
        : shown,
    );
  }

  async #fetch(
    what: 'first' | 'more',
    view: View,
    read: () => Promise<Portion>,
  ): Promise<Portion | undefined> {
    this.#fetching.set(what);
    this.#error.set(undefined);
    try {
      return await read();
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (view === this.#wanted) this.#error.set(error);
      return undefined;
    } finally {
      if (view === this.#wanted) this.#fetching.set(undefined);
    }
  }
}
