import type { Interval } from '@appointment/availability';

/** Whose busy time is asked for, and when. */
export interface BusyView {
  /** Only busy time that overlaps this is answered; it is answered whole, not cut to it. */
  readonly within: Interval;
  /** The owner's IANA zone: all-day and floating events lie in it. */
  readonly timeZone: string;
  /** The owner's mail addresses: what they declined is free. */
  readonly ownerAddresses?: readonly string[];
}

/** The busy time of one event with all its recurrences. */
export interface EventBusyTime {
  readonly uid: string;
  /** Ascending and disjoint. */
  readonly busy: readonly Interval[];
  /** What of this event could not be understood, in words for a log; empty for a sound event. */
  readonly problems: readonly string[];
}
