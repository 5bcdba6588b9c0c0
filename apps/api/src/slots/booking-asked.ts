import type { BookingRequest } from '@appointment/contracts';
import type { PageAddress } from '../schedules';

/** What a stranger asks for, on which page. */
export interface BookingAsked {
  readonly address: PageAddress;
  readonly request: BookingRequest;
  /** Survives the retries of one attempt to book; null if the caller does not care. */
  readonly idempotencyKey: string | null;
}

/** Epoch milliseconds: what is finer can't be told apart in the database. */
export const startOf = ({ request }: BookingAsked): number =>
  Temporal.Instant.from(request.start).epochMilliseconds;
