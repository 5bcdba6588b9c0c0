/** What a link is made for. */
export interface Meeting {
  /** The appointment's UUID: the same for all the life of the meeting. */
  readonly id: string;
  readonly title: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** The way into one online meeting. */
export interface MeetingLink {
  /** What the provider calls it. */
  readonly id: string;
  /** Whoever has it can come in. */
  readonly url: string;
}

/** Whoever makes links to online meetings. */
export interface ConferencingPort {
  /** A link that nobody can guess. Throws `ConferencingUnavailable`. */
  create(meeting: Meeting): Promise<MeetingLink>;

  /** Ends a link that is not needed; already gone is success. Throws `ConferencingUnavailable`. */
  remove(link: MeetingLink): Promise<void>;
}
