import { inject, Service } from '@angular/core';
import type { Appointment, AppointmentPage, BookingStatus } from '@appointment/contracts';
import { OwnerApi } from '../core/api/owner-api';

/** The longest meeting, in milliseconds: what runs now began at most this long ago. */
const LONGEST = 600 * 60_000;
const FIRST_STRETCH = 90 * 86_400_000;
const PAGE = 20;
const MOST_AT_ONCE = 100;

export interface Portion {
  readonly items: readonly Appointment[];
  /** Where the next portion begins: a cursor, or a moment to go back from. Nothing: this was the last. */
  readonly next: string | undefined;
}

interface Stretch {
  readonly status: readonly BookingStatus[];
  readonly from?: number;
  readonly to?: number;
}

const iso = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment).toISOString();

/** The owner's list, read forwards page by page or backwards stretch by stretch. */
@Service()
export class AppointmentSource {
  readonly #api = inject(OwnerApi);

  one(id: string): Promise<Appointment> {
    return this.#api.get<Appointment>(`/appointments/${encodeURIComponent(id)}`);
  }

  /** What begins from now on, or runs. */
  async ahead(status: readonly BookingStatus[], now: number, cursor?: string): Promise<Portion> {
    const page = await this.#page({ status, from: now - LONGEST }, PAGE, cursor);
    return { items: page.items, next: page.nextCursor ?? undefined };
  }

  /**
   * What began before a moment, the latest first. The server lists by start, the earliest first: so
   * a stretch of time is fetched whole and turned round, a longer one when it was empty.
   */
  async back(
    status: readonly BookingStatus[],
    before: number | undefined,
    now: number,
  ): Promise<Portion> {
    const end = before ?? now;
    for (let stretch = FIRST_STRETCH; ; stretch *= 4) {
      const from = end - stretch;
      const [items, isMore] = await Promise.all([
        this.#all({ status, from, ...(before === undefined ? {} : { to: before }) }),
        this.#anyBefore(status, from),
      ]);
      if (items.length > 0 || !isMore) {
        return { items: items.toReversed(), next: isMore ? String(from) : undefined };
      }
    }
  }

  async #anyBefore(status: readonly BookingStatus[], to: number): Promise<boolean> {
    return (await this.#page({ status, to }, 1)).items.length > 0;
  }

  async #all(stretch: Stretch, cursor?: string): Promise<readonly Appointment[]> {
    const { items, nextCursor } = await this.#page(stretch, MOST_AT_ONCE, cursor);
    return nextCursor ? [...items, ...(await this.#all(stretch, nextCursor))] : items;
  }

  #page({ status, from, to }: Stretch, limit: number, cursor?: string): Promise<AppointmentPage> {
    const query = { status: status.join(','), from: iso(from), to: iso(to), limit, cursor };
    return this.#api.get<AppointmentPage>('/appointments', { query });
  }
}
