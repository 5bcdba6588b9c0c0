import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { BookingApi, type PageAddress } from './booking-api';

/** The page that somebody opened: whose it is, what it is about, what is asked. */
@Injectable()
export class PageStore {
  readonly #api = inject(BookingApi);
  readonly #address = signal<PageAddress | undefined>(undefined);
  readonly #page = resource({
    params: () => this.#address(),
    loader: ({ params }) => this.#api.page(params),
  });

  readonly address = this.#address.asReadonly();
  readonly page = computed(() => (this.#page.hasValue() ? this.#page.value() : undefined));
  readonly error = this.#page.error;

  open(address: PageAddress): void {
    this.#address.set(address);
  }

  /** The page itself may have changed: looks what it is now. */
  look(): void {
    this.#page.reload();
  }
}
