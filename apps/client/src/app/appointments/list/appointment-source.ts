import { inject, Service } from '@angular/core';
import type { Appointment, AppointmentPage } from '@appointment/contracts';
import { OwnerApi, type ApiQuery } from '../../core/api/owner-api';
import { filterOf, orderOf, type View } from './view';

/** The longest meeting, in milliseconds: what runs now began at most this long ago. */
const LONGEST = 600 * 60_000;
export const PAGE = 20;
const MOST_AT_ONCE = 100;

export interface Portion {
  readonly items: readonly Appointment[];
  readonly nextCursor: string | null;
}

export type FileKind = 'csv' | 'ics';

/** The owner's meetings as the server lists them: filtered, searched and sorted there, a page at a time. */
@Service()
export class AppointmentSource {
  readonly #api = inject(OwnerApi);

  one(id: string): Promise<Appointment> {
    return this.#api.get<Appointment>(`/appointments/${encodeURIComponent(id)}`);
  }

  /** A page of a view as it was opened at a moment; what runs at that moment comes first. */
  async portion(view: View, at: number, cursor?: string): Promise<Portion> {
    const query = { ...filterOf(view, at), order: orderOf(view), limit: PAGE, cursor };
    const isFirst = cursor === undefined && view.tab === 'upcoming';
    const [page, running] = await Promise.all([
      this.#page(query),
      isFirst ? this.#running(view, at) : [],
    ]);
    const over = (item: Appointment) => view.tab !== 'past' || Date.parse(item.end) <= at;
    return { items: [...running, ...page.items.filter(over)], nextCursor: page.nextCursor };
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

  #page(query: ApiQuery): Promise<AppointmentPage> {
    return this.#api.get<AppointmentPage>('/appointments', { query });
  }
}
