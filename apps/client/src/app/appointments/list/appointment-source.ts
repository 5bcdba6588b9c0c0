import { inject, Service } from '@angular/core';
import type { Appointment, AppointmentPage } from '@appointment/contracts';
import { OwnerApi, type ApiQuery } from '../../core/api/owner-api';
import { Undoable } from '../../core/undoable';
import { filterOf, orderOf, type Tab, tabs, type View } from './view';

/** The longest meeting, in milliseconds: what runs now began at most this long ago. */
const LONGEST = 600 * 60_000;
export const PAGE = 20;
const MOST_AT_ONCE = 100;

export interface Portion {
  readonly items: readonly Appointment[];
  readonly nextCursor: string | null;
  /** Of the first page: all that the view has. Of a further one: by how many these are less. */
  readonly total: number;
}

export interface Hits {
  readonly tab: Tab;
  readonly count: number;
}

export type FileKind = 'csv' | 'ics';

/** The owner's meetings as the server lists them: filtered, searched and sorted there, a page at a time. */
@Service()
export class AppointmentSource {
  readonly #api = inject(OwnerApi);
  readonly #undoable = inject(Undoable);

  async one(id: string): Promise<Appointment> {
    const one = await this.#api.get<Appointment>(`/appointments/${encodeURIComponent(id)}`);
    this.#undoable.know([one]);
    return one;
  }

  /** A page of a view as it was opened at a moment; what runs at that moment comes first. */
  async portion(view: View, at: number, cursor?: string): Promise<Portion> {
    const isFirst = cursor === undefined;
    const query = { ...filterOf(view, at), order: orderOf(view), limit: PAGE, cursor };
    const [{ items, nextCursor, total = 0 }, running] = await Promise.all([
      this.#page({ ...query, ...(isFirst && { total: true }) }),
      isFirst && view.tab === 'upcoming' ? this.#running(view, at) : [],
    ]);
    const over = items.filter(({ end }) => view.tab !== 'past' || Date.parse(end) <= at);
    const more = running.length - (items.length - over.length);
    return { items: [...running, ...over], nextCursor, total: total + more };
  }

  /** What the same search finds in the other tabs, as far as it finds something. */
  async elsewhere(view: View, at: number): Promise<readonly Hits[]> {
    const others = tabs.filter((tab) => tab !== view.tab);
    const counted = await Promise.all(
      others.map(async (tab) => ({
        tab,
        count: (await this.portion({ ...view, tab }, at)).total,
      })),
    );
    return counted.filter(({ count }) => count > 0);
  }

  /** Everything that a view shows, also what lies on further pages. */
  file(kind: FileKind, view: View, at: number): Promise<Blob> {
    return this.#api.file(`/appointments/export.${kind}`, { query: filterOf(view, at) });
  }

  async #running(view: View, at: number): Promise<readonly Appointment[]> {
    const between = { from: new Date(at - LONGEST).toISOString(), to: new Date(at).toISOString() };
    const query = { ...filterOf(view, at), ...between, limit: MOST_AT_ONCE };
    const { items } = await this.#page(query);
    return items.filter(({ end }) => Date.parse(end) > at);
  }

  async #page(query: ApiQuery): Promise<AppointmentPage> {
    const page = await this.#api.get<AppointmentPage>('/appointments', { query });
    this.#undoable.know(page.items);
    return page;
  }
}
