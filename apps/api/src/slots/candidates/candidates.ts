import { type Interval, overlaps } from '@appointment/availability';
import type { CandidateState } from '@appointment/contracts';
import type { Freshness } from '../../calendars';
import type { Appointment, Slot } from '../../database';
import { HandPickedClosed, SlotNotOffered, SlotTaken } from '../slot.errors';

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

const meetsBusy = (candidate: Slot, busy: readonly Interval[]): boolean =>
  busy.some((interval) => overlaps(timeOf(candidate), interval));

const isPast = ({ start }: Slot, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(start, now) <= 0;

/** How a candidate stands: `free` if and only if it can be picked. */
export const stateOf = (candidate: Slot, choice: Choice): CandidateState => {
  if (choice.picks.has(candidate.id)) return 'taken';
  if (isPast(candidate, choice.now)) return 'past';
  return isSpent(choice) || meetsBusy(candidate, choice.busy) ? 'busy' : 'free';
};

/** What can be picked, as far as the calendars are known: up to their horizon. */
export const freeOf = (choice: Choice, { horizon }: Freshness): Slot[] =>
  choice.candidates.filter(
    (candidate) =>
      stateOf(candidate, choice) === 'free' &&
      (horizon === null || Temporal.Instant.compare(candidate.end, horizon) <= 0),
  );

export interface CandidateWish {
  /** Epoch milliseconds. */
  readonly start: number;
  /** What the calendars themselves said just now. */
  readonly seenLive: readonly Interval[];
}

/** The candidate that is asked for; throws what stands in the way. */
export const grantedOf = (choice: Choice, { start, seenLive }: CandidateWish): Slot => {
  const candidate = choice.candidates.find((one) => one.start.epochMilliseconds === start);
  if (!candidate) throw new SlotNotOffered();
  if (isSpent(choice)) throw new HandPickedClosed();
  const state = stateOf(candidate, choice);
  if (state === 'past') throw new SlotNotOffered();
  if (state !== 'free' || meetsBusy(candidate, seenLive)) throw new SlotTaken();
  return candidate;
};
