import type { LetterReader } from '../letters/letter';

interface Common {
  /** The owner. */
  readonly reader: LetterReader;
  readonly writtenAt: Temporal.Instant;
}

/** A calendar can't be read, and so nothing can be booked: once for each outage. */
export interface CalendarTrouble extends Common {
  readonly kind: 'calendar-trouble';
  /** What its owner calls the calendar or the account. */
  readonly calendar: string;
  readonly since: Temporal.Instant;
  /** What its server needs: a password, or time. */
  readonly needs: 'sign-in' | 'a-look';
  readonly links: { readonly open: string };
}

/** The owner moved an event to a time that belongs to another meeting, or to where no meeting can be. */
export interface CalendarCollision extends Common {
  readonly kind: 'calendar-collision';
  readonly title: string;
  readonly attendee: string;
  /** Where the meeting stands, as its attendee knows it. */
  readonly start: Temporal.Instant;
  /** Where the event was moved to; null for whole days, a series, the past and whatever nobody can read. */
  readonly movedTo: Temporal.Instant | null;
  readonly links: { readonly open: string };
}

/** Events of ours were gone from a calendar all at once: nobody takes that for a decision about each meeting. */
export interface CalendarEmptied extends Common {
  readonly kind: 'calendar-emptied';
  /** What its owner calls it. */
  readonly calendar: string;
  /** How many meetings are written there again. */
  readonly meetings: number;
  readonly links: { readonly open: string };
}

/** An address that is named as an administrator's has an account: is it theirs? */
export interface AdminAddress extends Common {
  readonly kind: 'admin-address';
  readonly email: string;
  readonly links: { readonly open: string };
}

/** What we write to an owner besides letters about their meetings. */
export type Notice = CalendarTrouble | CalendarCollision | CalendarEmptied | AdminAddress;
