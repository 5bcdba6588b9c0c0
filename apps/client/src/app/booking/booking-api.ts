import { inject, Service } from '@angular/core';
import type { BookingReceipt, OfferedSlots, PublicCard, PublicPage } from '@appointment/contracts';
import { addMonths, firstDayOf, type MonthKey } from '@appointment/ui';
import { Api } from '../core/api/api';

/** Which page is meant. */
export interface PageAddress {
  readonly username: string;
  readonly slug: string;
}

/** What somebody asks for, as the wire has it. */
export interface Asked {
  readonly start: string;
  readonly attendee: { name: string; email: string; timezone: string; language: 'en' | 'de' };
  readonly notes?: string;
  readonly guests?: readonly string[];
}

const pathOf = ({ username, slug }: PageAddress): string =>
  `/public/${encodeURIComponent(username)}/${encodeURIComponent(slug)}`;

// From the first midnight of a month anywhere on earth to its last one: whatever zone is looked at, all is here.
const AHEAD_OF_UTC = 14 * 3_600_000;
const BEHIND_UTC = 12 * 3_600_000;
const monthAnywhere = (month: MonthKey) => ({
  from: new Date(Date.parse(firstDayOf(month)) - AHEAD_OF_UTC).toISOString(),
  to: new Date(Date.parse(firstDayOf(addMonths(month, 1))) + BEHIND_UTC).toISOString(),
});

/** The stranger's part of the wire. */
@Service()
export class BookingApi {
  readonly #api = inject(Api);

  card(username: string): Promise<PublicCard> {
    return this.#api.get(`/public/${encodeURIComponent(username)}`);
  }

  page(address: PageAddress): Promise<PublicPage> {
    return this.#api.get(pathOf(address));
  }

  slots(address: PageAddress, month: MonthKey, signal: AbortSignal): Promise<OfferedSlots> {
    return this.#api.get(`${pathOf(address)}/slots`, { query: monthAnywhere(month), signal });
  }

  ask(address: PageAddress, asked: Asked, idempotencyKey: string): Promise<BookingReceipt> {
    return this.#api.post(`${pathOf(address)}/appointments`, asked, {
      headers: { 'idempotency-key': idempotencyKey },
    });
  }
}
