import type { OfferedSlots } from '@appointment/contracts';
import { addMonths, firstDayOf, type MonthKey } from '@appointment/ui/month/days';

/** One month of times, each of one length: minutes, or what the server takes when none is chosen. */
export interface Wanted {
  readonly month: MonthKey;
  readonly length: number | undefined;
}

/** Where times come from: the page of a schedule, or a meeting that is to be moved. */
export interface OfferSource {
  slots(wanted: Wanted, signal?: AbortSignal): Promise<OfferedSlots>;
  /** Address of the stream of events that tells of changes, where there is one. */
  readonly changes?: string;
}

// From the first midnight of a month anywhere on earth to its last one: whatever zone is looked at, all is here.
const AHEAD_OF_UTC = 14 * 3_600_000;
const BEHIND_UTC = 12 * 3_600_000;

/** What to ask the server for, so that every zone finds its whole month in the answer. */
export const monthAnywhere = (month: MonthKey) => ({
  from: new Date(Date.parse(firstDayOf(month)) - AHEAD_OF_UTC).toISOString(),
  to: new Date(Date.parse(firstDayOf(addMonths(month, 1))) + BEHIND_UTC).toISOString(),
});
