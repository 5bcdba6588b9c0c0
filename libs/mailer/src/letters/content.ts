/** What colour says: petrol is booked, marigold waits for an answer, grey is over. */
export type Tone = 'booked' | 'waiting' | 'over';

export type Fact =
  | { readonly label: string; readonly text: string }
  /** Several lines of somebody's own words. */
  | { readonly label: string; readonly lines: readonly string[] }
  | { readonly label: string; readonly text: string; readonly href: string }
  | { readonly label: string; readonly name: string; readonly email: string };

export interface Action {
  readonly label: string;
  readonly href: string;
}

/** The meeting's time as its reader's clocks show it. */
export interface TimeBox {
  readonly day: string;
  /** "11:30 – 12:00"; empty when the meeting ends on another day and `day` says it all. */
  readonly range: string;
  /** How long, by whose clocks, and what the other side's clocks show. */
  readonly detail: string;
}

/**
 * A letter in words, before it becomes HTML and plain text. Both are made from this alone, so both
 * say the same.
 */
export interface LetterContent {
  readonly language: string;
  readonly brand: string;
  readonly subject: string;
  /** What a mail program shows beside the subject. */
  readonly preheader: string;
  readonly tone: Tone;
  readonly tag: string;
  readonly heading: string;
  /** Null for what is not about a time. */
  readonly time: TimeBox | null;
  readonly facts: readonly Fact[];
  /** The first one is the one that most people came for. */
  readonly actions: readonly Action[];
  readonly foot: string;
  readonly footLinks: readonly Action[];
}
