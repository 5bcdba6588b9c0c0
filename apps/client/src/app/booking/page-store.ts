import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { isProblem } from '../core/api/api-problem';
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

  /** As `look`, and over when that is known. Where nothing can be known now, what was known stays. */
  async lookNow(): Promise<void> {
    const address = this.#address();
    if (!address) return;
    try {
      this.#page.set(await this.#api.page(address));
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
  }
}
