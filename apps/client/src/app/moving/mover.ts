import type { OfferSource } from '../booking/offer-source';
import type { ApiProblem } from '../core/api/api-problem';

export interface NewTime {
  /** Instant. */
  readonly start: string;
  /** A word to the other side; may be empty. */
  readonly reason: string;
}

/** One of the two sides of a meeting: where it finds other times, and how it takes one of them. */
export interface Mover {
  readonly source: OfferSource;
  /** Answers why the meeting stays where it is, or nothing once it is moved. */
  move(to: NewTime): Promise<ApiProblem | undefined>;
  /** In words. That a time is not to be had any more is said beside the times. */
  whyNot(problem: ApiProblem): string | undefined;
}

export interface MovingWords {
  /** Of the field for a word to the other side. */
  readonly reason: string;
  readonly loading: string;
  /** Why nothing is offered, for the one whose calendars they are; else what strangers are told. */
  readonly unverified?: string;
  readonly none: string;
  /** The time where it stands was chosen. */
  readonly same: string;
  readonly keep: string;
  readonly doIt: string;
}
