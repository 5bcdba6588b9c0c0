/** Milliseconds since the epoch, as `Temporal.Instant.epochMilliseconds` and `Date.now()` have them. */
export type EpochMilliseconds = number;

/** Half-open: the end does not belong to it. */
export interface Span {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

/** Whom a time is written for. */
export interface Reader {
  /** A language of ours or any BCP 47 tag, such as `navigator.language`. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  /** 12 or 24 hours; left out or null: what the language does. */
  readonly timeMode?: 12 | 24 | null | undefined;
}
