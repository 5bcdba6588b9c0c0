import type { EpochMilliseconds, Interval } from './interval';

/** One reason why a time is not offered; what can be said about it stands beside it. */
export type Refusal<Busy extends Interval = Interval> =
  | HoursRefusal
  | { readonly reason: 'too-soon' | 'too-far'; readonly until: EpochMilliseconds }
  | { readonly reason: 'busy' | 'buffer'; readonly with: readonly Busy[] }
  | { readonly reason: 'limit-per-day' | 'limit-per-week'; readonly limit: number };

/** The schedule has no start there, whatever else is going on. `too-long`: its hours end before the slot does. */
export type HoursRefusal = ClosedRefusal | OffTheGrid | { readonly reason: 'too-long' };

/** The schedule has no hours there. */
export interface ClosedRefusal {
  readonly reason:
    | 'before-first-day'
    | 'after-last-day'
    | 'closed-by-override'
    /** A weekday without hours. */
    | 'closed-day'
    | 'outside-hours';
}

/** Between two starts of the grid; null where the hours have none on that side. */
export interface OffTheGrid {
  readonly reason: 'off-the-grid';
  readonly before: EpochMilliseconds | null;
  readonly after: EpochMilliseconds | null;
}

export type RefusalReason = Refusal['reason'];
