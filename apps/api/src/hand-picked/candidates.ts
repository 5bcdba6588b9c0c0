import { type Interval, overlaps } from '@appointment/availability';
import type { CandidateState } from '@appointment/contracts';
import type { Appointment, Slot } from '../database';

/** A hand-picked appointment with all that is known of its times at one moment. */
export interface Choice {
  readonly appointment: Appointment;
  /** The times that the owner chose, ascending. */
  readonly candidates: readonly Slot[];
  /** The live meetings that came of them, by the candidate's id. */
  readonly picks: ReadonlyMap<number, Slot>;
  /** What else takes the owner's time. */
  readonly busy: readonly Interval[];
  readonly now: Temporal.Instant;
}

export const timeOf = ({ start, end }: Slot): Interval => ({
  start: start.epochMilliseconds,
  end: end.epochMilliseconds,
});

/** The first who picked has it, and nobody else can. */
export const isSpent = ({ appointment, picks }: Choice): boolean =>
  !appointment.keepOpen && picks.size > 0;

export const meetsBusy = (candidate: Slot, busy: readonly Interval[]): boolean =>
  busy.some((interval) => overlaps(timeOf(candidate), interval));

/** How a candidate stands: `free` if and only if it can be picked. */
export const stateOf = (candidate: Slot, choice: Choice): CandidateState => {
  if (choice.picks.has(candidate.id)) return 'taken';
  if (Temporal.Instant.compare(candidate.start, choice.now) <= 0) return 'past';
  return isSpent(choice) || meetsBusy(candidate, choice.busy) ? 'busy' : 'free';
};
