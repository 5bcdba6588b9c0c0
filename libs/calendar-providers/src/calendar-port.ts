import type { Interval } from '@appointment/availability';
import type { CalendarEvent, EventInstance, ReadEvent } from '@appointment/icalendar';

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
  /** The uids, in lower case, of events that are wanted with their content: a set, or anything that answers like one. */
  readonly watchedUids?: { has(uid: string): boolean };
}

export interface ChangedEvent {
  /** The event's address; the same event always has the same. */
  readonly id: string;
  readonly uid: string;
  /** Replaces all that was known of this event within the viewpoint; empty where it is free. */
  readonly busy: readonly Interval[];
  /** Undefined where the provider keeps none. */
  readonly etag?: string;
  /** Of watched uids only: nobody else's titles leave the port. */
  readonly event?: ReadEvent;
}

export interface UnreadEvent {
  readonly id: string;
  /** In words, for a log. */
  readonly reason: string;
  /** What it is called, if that could be read: for its owner, so that they find it, and for no log. */
  readonly title?: string;
}

/** What is told about single events. */
export interface ToldEvents {
  readonly changed: readonly ChangedEvent[];
  /** Ids of events that are no more; ids that were never known may occur. */
  readonly gone: readonly string[];
  /**
   * Events that could not be read, wholly or in part: they never stop the others. Of one that is not in `changed` too, what
   * was known before still counts.
   */
  readonly problems: readonly UnreadEvent[];
  /** Ids of events that are as they were when they were last told; named only where the answer is complete. */
  readonly unchanged?: readonly string[];
}

export interface CalendarChanges extends ToldEvents {
  /** True: this is everything, forget what was known before, but for `unchanged` and `problems`. */
  readonly complete: boolean;
  /** True: the count that was handed in is one that the provider does not know any more; perhaps it is another calendar by now. */
  readonly forgotten?: boolean;
  /** Hand it in next time to hear only what changed since; undefined where the provider keeps no count. */
  readonly next: SyncToken | undefined;
}

/** A part of the changes, handed over before the rest is read. */
export interface ChangePage extends ToldEvents {
  /** As in `CalendarChanges`: true if all pages together are everything. */
  readonly complete: boolean;
  /** Events told so far, this page included … */
  readonly done: number;
  /** … of so many. */
  readonly expected: number;
  /** A token that goes on after this page, should the reading be cut off; undefined where it would have to begin anew. */
  readonly resume?: SyncToken;
}

/** Takes one page; the next is read when it is done. What it throws ends the reading. */
export type OnPage = (page: ChangePage) => Promise<void>;

/** An event of ours as the calendar has it now. */
export interface FoundEvent {
  readonly id: string;
  readonly etag: string | null;
  readonly event: ReadEvent;
}

export interface PutOptions {
  /** The owner's own title, notes and whatever else they added stay; time, status and attendees become ours. */
  readonly keep?: 'owners-words';
}

/** A stretch of busy time of one event. */
export interface BusyTime extends Interval {
  readonly uid: string;
}

export interface RemoteEvent {
  readonly calendar: RemoteCalendarId;
  readonly id: string;
  readonly etag: string | null;
  /** Where it is given, nothing but this event is removed, and that wherever in the calendar it is by now. */
  readonly uid?: string;
}

/**
 * What we ask of any calendar provider. Every method throws `ProviderUnavailable` when the provider cannot
 * answer: that is never the same as "free".
 */
export interface CalendarPort {
  /** The calendars that hold events. */
  list(): Promise<readonly RemoteCalendar[]>;

  /**
   * What changed since that token; everything without one, or when the token is no longer known. With `onPage` it is told page
   * by page, and the answer names no events any more: memory does not grow with the calendar.
   */
  changes(
    calendar: RemoteCalendarId,
    since: SyncToken | undefined,
    view: Viewpoint,
    onPage?: OnPage,
  ): Promise<CalendarChanges>;

  /** The live question: all busy time of these calendars that overlaps the viewpoint. */
  busy(calendars: readonly RemoteCalendarId[], view: Viewpoint): Promise<readonly BusyTime[]>;

  /** What the calendar shows in that time, titles and free events too, recurrences expanded. For the owner's eyes only. */
  events(calendar: RemoteCalendarId, view: Viewpoint): Promise<readonly EventInstance[]>;

  /**
   * The event of that uid as it is now. Null only where the calendar itself answers and does not hold it; a calendar that is
   * gone throws `calendar-gone`.
   */
  find(calendar: RemoteCalendarId, uid: string): Promise<FoundEvent | null>;

  /** Brings the event to what is handed in. The same uid twice is one event; an older sequence never overwrites a newer. */
  put(calendar: RemoteCalendarId, event: CalendarEvent, options?: PutOptions): Promise<RemoteEvent>;

  /** Already gone is success. */
  remove(event: RemoteEvent): Promise<void>;

  /** The owner's VAVAILABILITY (RFC 7953) as iCalendar; null where the provider keeps none. */
  availability(): Promise<string | null>;
}
