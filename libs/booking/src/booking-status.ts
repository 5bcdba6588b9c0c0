/** Where a slot stands in its life. The wire uses the same strings. */
export type BookingStatus =
  'none' | 'requested' | 'booked' | 'declined' | 'cancelled' | 'expired' | 'rescheduled';

/** A live slot takes its owner's time; every other one has given it back. */
export const LIVE_STATUSES = ['requested', 'booked'] as const satisfies readonly BookingStatus[];

export const isLive = (status: BookingStatus): boolean =>
  LIVE_STATUSES.some((live) => live === status);
