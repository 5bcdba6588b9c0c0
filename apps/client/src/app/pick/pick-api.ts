import { inject, Service } from '@angular/core';
import type { BookingReceipt, PublicHandPicked } from '@appointment/contracts';
import type { Asked } from '../booking/booking-api';
import { Api, BASE } from '../core/api/api';

const pathOf = (slug: string): string => `/public/hand-picked/${encodeURIComponent(slug)}`;

/** Where the server tells of changes. */
export const changesOf = (slug: string): string => `${BASE}${pathOf(slug)}/changes`;

/** Times that an owner chose by hand, as whoever has the link sees them. */
@Service()
export class PickApi {
  readonly #api = inject(Api);

  show(slug: string): Promise<PublicHandPicked> {
    return this.#api.get(pathOf(slug));
  }

  pick(slug: string, asked: Asked, idempotencyKey: string): Promise<BookingReceipt> {
    return this.#api.post(`${pathOf(slug)}/appointments`, asked, {
      headers: { 'idempotency-key': idempotencyKey },
    });
  }
}
