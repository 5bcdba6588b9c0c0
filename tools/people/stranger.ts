import type { BookingReceipt, OfferedSlot, OfferedSlots } from '@appointment/contracts';
import type { Answer, Api } from './api.ts';

export interface Attendee {
  readonly name: string;
  readonly email: string;
  readonly timezone?: string;
  readonly language?: 'en' | 'de';
}

/** The address of a page that can be booked. */
export interface Page {
  readonly username: string;
  readonly slug: string;
}

/** Somebody without an account who was sent a link. */
export class Stranger {
  readonly api: Api;
  readonly page: Page;

  constructor(api: Api, page: Page) {
    this.api = api;
    this.page = page;
  }

  get path(): string {
    return `/api/v1/public/${this.page.username}/${this.page.slug}`;
  }

  async offer(query = ''): Promise<OfferedSlots> {
    return (await this.api.get(`${this.path}/slots${query}`)).as<OfferedSlots>(200);
  }

  /** The n-th time that is free, counted from the earliest. */
  async free(n = 0): Promise<OfferedSlot> {
    const { slots } = await this.offer();
    const slot = slots[n];
    if (!slot) throw new Error(`Only ${slots.length} times are free`);
    return slot;
  }

  ask(start: string, attendee: Attendee, headers: Record<string, string> = {}): Promise<Answer> {
    return this.api.post(`${this.path}/appointments`, { start, attendee }, { headers });
  }

  async book(start: string, attendee: Attendee): Promise<BookingReceipt> {
    return (await this.ask(start, attendee)).as<BookingReceipt>(201);
  }
}
