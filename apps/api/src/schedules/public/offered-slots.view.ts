import type { Interval } from '@appointment/availability';
import type { OfferedSlot } from '@appointment/contracts';

/** `2026-03-29T01:00:00Z`. Slots lie on whole minutes, and this is written hundreds of times an answer. */
export const wireInstant = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export const toSlotView = ({ start, end }: Interval): OfferedSlot => ({
  start: wireInstant(start),
  end: wireInstant(end),
});
