import type { Slot } from '../database';

const reached = (moment: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, moment) >= 0;

/** The time for an answer is up, whether the clockwork has come by already or not. */
export const lapsed = ({ bookingExpiresAt }: Slot, now: Temporal.Instant): boolean =>
  bookingExpiresAt !== null && reached(bookingExpiresAt, now);

/** The meeting has ended. */
export const over = (slot: Slot, now: Temporal.Instant): boolean => reached(slot.end, now);
