import type { Language } from '@appointment/i18n';

/** Who opens the letter: language, zone and clock are theirs. */
export interface LetterReader {
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  /** Null: what the language does. */
  readonly timeMode: 12 | 24 | null;
}

/** With whom the reader meets. Answers to the mail should go there (Reply-To). */
export interface OtherParty {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
}

export interface Place {
  readonly type: 'online' | 'in-person';
  /** An address or a room; shown as it is. */
  readonly text?: string | null;
  /** A number to call. */
  readonly phone?: string | null;
  /** Where to click; only `http` and `https` become links. */
  readonly url?: string | null;
}

export interface Meeting {
  readonly title: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly place: Place;
  readonly guests: readonly string[];
}

/** What the attendee answered to one of the owner's questions. */
export interface AnsweredQuestion {
  readonly label: string;
  readonly answer: string | boolean;
}

interface Common {
  readonly reader: LetterReader;
  readonly other: OtherParty;
  readonly meeting: Meeting;
  /** When the letter is written: years are named only when they are another. */
  readonly writtenAt: Temporal.Instant;
}

/**
 * Letters to an attendee repeat no words that the attendee typed: anybody can type anybody's address, and
 * would have us carry their words there.
 */
interface ToAttendee extends Common {
  /** The host that the letter is sent by, as its reader knows it: `meet.example.org`. */
  readonly host: string;
}

export interface RequestToOwner extends Common {
  readonly kind: 'request-to-owner';
  readonly notes: string | null;
  readonly answers: readonly AnsweredQuestion[];
  readonly expiresAt: Temporal.Instant;
  readonly links: { readonly confirm: string; readonly decline: string; readonly open: string };
}

export interface ReceiptToAttendee extends ToAttendee {
  readonly kind: 'receipt-to-attendee';
  readonly expiresAt: Temporal.Instant;
  readonly links: { readonly manage: string };
}

export interface ConfirmedToAttendee extends ToAttendee {
  readonly kind: 'confirmed-to-attendee';
  /** Null for the attendee's guests: they come along, but the appointment is not theirs to change. */
  readonly links: { readonly manage: string | null; readonly calendarFile: string | null };
}

/** On a page that confirms by itself; an owner who just confirmed knows. */
export interface ConfirmedToOwner extends Common {
  readonly kind: 'confirmed-to-owner';
  readonly notes: string | null;
  readonly answers: readonly AnsweredQuestion[];
  readonly links: { readonly open: string };
}

export interface DeclinedToAttendee extends ToAttendee {
  readonly kind: 'declined-to-attendee';
  readonly reason: string | null;
  readonly links: { readonly again: string | null };
}

export interface CancelledToAttendee extends ToAttendee {
  readonly kind: 'cancelled-to-attendee';
  readonly cancelledBy: 'reader' | 'other';
  /** The owner's words; none when the attendee cancelled. */
  readonly reason: string | null;
  readonly links: { readonly again: string | null };
}

export interface CancelledToOwner extends Common {
  readonly kind: 'cancelled-to-owner';
  readonly cancelledBy: 'reader' | 'other';
  readonly reason: string | null;
  readonly links: { readonly open: string };
}

export interface ExpiredToAttendee extends ToAttendee {
  readonly kind: 'expired-to-attendee';
  readonly links: { readonly again: string | null };
}

export interface ExpiredToOwner extends Common {
  readonly kind: 'expired-to-owner';
  readonly links: { readonly open: string };
}

/** The meeting stands at another time now; or, while `waitsUntil` is set, may stand there. */
export interface MovedToAttendee extends ToAttendee {
  readonly kind: 'moved-to-attendee';
  readonly movedBy: 'reader' | 'other';
  readonly previousStart: Temporal.Instant;
  /** Until when the owner can confirm the new time; null: it is booked. */
  readonly waitsUntil: Temporal.Instant | null;
  /** The owner's words; none when the attendee moved it. */
  readonly reason: string | null;
  /** Null for the attendee's guests. */
  readonly links: { readonly manage: string | null; readonly calendarFile: string | null };
}

/** Only the attendee's moves: owners know what they did. */
export interface MovedToOwner extends Common {
  readonly kind: 'moved-to-owner';
  readonly previousStart: Temporal.Instant;
  readonly waitsUntil: Temporal.Instant | null;
  readonly reason: string | null;
  readonly links: {
    readonly open: string;
    /** Null, as is `decline`, for what is booked already. */
    readonly confirm: string | null;
    readonly decline: string | null;
  };
}

export interface ReminderToAttendee extends ToAttendee {
  readonly kind: 'reminder-to-attendee';
  /** Null for the attendee's guests. */
  readonly links: { readonly manage: string | null };
}

/** Everything that we write to people about one meeting. */
export type Letter =
  | RequestToOwner
  | ReceiptToAttendee
  | ConfirmedToAttendee
  | ConfirmedToOwner
  | DeclinedToAttendee
  | CancelledToAttendee
  | CancelledToOwner
  | ExpiredToAttendee
  | ExpiredToOwner
  | MovedToAttendee
  | MovedToOwner
  | ReminderToAttendee;
