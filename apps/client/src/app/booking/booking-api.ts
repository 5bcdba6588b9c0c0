import { inject, Service } from '@angular/core';
import type { AnswersInput, BookingReceipt, PublicCard, PublicPage } from '@appointment/contracts';
import { Api, BASE } from '../core/api/api';
import { monthAnywhere, type OfferSource } from './offer-source';

/** Which page is meant. */
export interface PageAddress {
  readonly username: string;
  readonly slug: string;
  /** Opens a private page; part of its link. */
  readonly key?: string | undefined;
}

/** What somebody asks for, as the wire has it. */
export interface Asked {
  readonly start: string;
  readonly duration?: number;
  readonly attendee: { name: string; email: string; timezone: string; language: 'en' | 'de' };
  readonly notes?: string;
  readonly guests?: readonly string[];
  readonly answers?: AnswersInput;
}

const pathOf = ({ username, slug }: PageAddress): string =>
  `/public/${encodeURIComponent(username)}/${encodeURIComponent(slug)}`;

const changesOf = (address: PageAddress): string => {
  const search = address.key ? `?${new URLSearchParams({ key: address.key })}` : '';
  return `${BASE}${pathOf(address)}/changes${search}`;
};

/** The stranger's part of the wire. */
@Service()
export class BookingApi {
  readonly #api = inject(Api);

  card(username: string): Promise<PublicCard> {
    return this.#api.get(`/public/${encodeURIComponent(username)}`);
  }

  page(address: PageAddress): Promise<PublicPage> {
    return this.#api.get(pathOf(address), { query: { key: address.key } });
  }

  /** The times of a page. */
  offersOf(address: PageAddress): OfferSource {
    return {
      changes: changesOf(address),
      slots: ({ month, length }, signal) =>
        this.#api.get(`${pathOf(address)}/slots`, {
          query: { ...monthAnywhere(month), duration: length, key: address.key },
          ...(signal ? { signal } : {}),
        }),
    };
  }

  ask(address: PageAddress, asked: Asked, idempotencyKey: string): Promise<BookingReceipt> {
    return this.#api.send(`${pathOf(address)}/appointments`, {
      method: 'POST',
      query: { key: address.key },
      headers: { 'idempotency-key': idempotencyKey },
      body: asked,
    });
  }
}
