import type { Interval } from '@appointment/availability';
import type { CalendarEvent } from '@appointment/icalendar';

/** The calendar's address at its provider. */
export type RemoteCalendarId = string;

/** Opaque: only the port that gave it can read it. */
export type SyncToken = string;

export interface RemoteCalendar {
  readonly id: RemoteCalendarId;
  readonly title: string;
  /** As #rrggbb. */
  readonly color: string | null;
  readonly readOnly: boolean;
}

/** What is asked about, and through whose eyes. */
export interface Viewpoint {
  readonly within: Interval;
  /** The owner's zone: all-day and floating events lie in it. */
  readonly timeZone: string;
  /** Mail addresses of the owner: what they declined is free. */
  readonly ownerAddresses?: readonly string[];
}

export interface ChangedEvent {
  /** The event's address; the same event always has the same. */
  readonly id: string;
  readonly uid: string;
  /** Replaces all that was known of this event within the viewpoint; empty where it is free. */
  readonly busy: readonly Interval[];
}

export interface UnreadEvent {
  readonly id: string;
  /** In words, for a log. */
  readonly reason: string;
}

export interface CalendarChanges {
  /** True: this is everything, forget what was known before. */
  readonly complete: boolean;
  readonly changed: readonly ChangedEvent[];
  /** Ids of events that are no more; ids that were never known may occur. */
  readonly gone: readonly string[];
  /** Hand it in next time to hear only what changed since; undefined where the provider keeps no count. */
  readonly next: SyncToken | undefined;
  /** Events that could not be read, wholly or in part: they never stop the others. */
  readonly problems: readonly UnreadEvent[];
}

/** A stretch of busy time of one event. */
export interface BusyTime extends Interval {
  readonly uid: string;
}

export interface RemoteEvent {
  readonly calendar: RemoteCalendarId;
  readonly id: string;
  readonly etag: string | null;
}

/**
 * What we ask of any calendar provider. Every method throws `ProviderUnavailable` when the provider cannot
 * answer: that is never the same as "free".
 */
export interface CalendarPort {
  /** The calendars that hold events. */
  list(): Promise<readonly RemoteCalendar[]>;

  /** What changed since that token; everything without one, or when the token is no longer known. */
  changes(
    calendar: RemoteCalendarId,
    since: SyncToken | undefined,
    view: Viewpoint,
  ): Promise<CalendarChanges>;

  /** The live question: all busy time of these calendars that overlaps the viewpoint. */
  busy(calendars: readonly RemoteCalendarId[], view: Viewpoint): Promise<readonly BusyTime[]>;

  /** Brings the event to what is handed in. The same uid twice is one event; an older sequence never overwrites a newer. */
  put(calendar: RemoteCalendarId, event: CalendarEvent): Promise<RemoteEvent>;

  /** Already gone is success. */
  remove(event: RemoteEvent): Promise<void>;
}
