import { MINUTE } from '@appointment/availability';
import type { FieldProblem } from '@appointment/contracts';
import { type Appointment, Slot } from '../database';
import { InvalidInput } from '../http';
import type { Choice } from '../slots';
import { HandPickedInUse } from './hand-picked.errors';

/** As far as a page can reach. */
const FARTHEST = { hours: 2 * 366 * 24 };

/** What a list of times makes of those that stand there; without a list they stay. */
export interface Exchange {
  readonly added: readonly Slot[];
  readonly removed: readonly Slot[];
}

/**
 * Throws `InvalidInput` for new times that nobody could pick, each by its place, and `HandPickedInUse` where
 * somebody has picked one that is to go.
 */
export const exchange = (choice: Choice, slots: readonly string[] | undefined): Exchange => {
  if (!slots) return { added: [], removed: [] };
  const starts = slots.map((text) => Temporal.Instant.from(text));
  const known = new Set(choice.candidates.map(({ start }) => start.epochMilliseconds));
  checkNew(starts, known, choice.now);
  const wanted = new Set(starts.map(({ epochMilliseconds }) => epochMilliseconds));
  const removed = choice.candidates.filter(({ start }) => !wanted.has(start.epochMilliseconds));
  const taken = removed.filter(({ id }) => choice.picks.has(id));
  if (taken.length > 0) throw new HandPickedInUse(taken);
  const added = starts.filter(({ epochMilliseconds }) => !known.has(epochMilliseconds));
  return { added: added.map((start) => candidateAt(start, choice.appointment)), removed };
};

type Fault = Omit<FieldProblem, 'field'>;

const faultOf = (start: Temporal.Instant, now: Temporal.Instant): Fault | undefined => {
  if (start.epochMilliseconds % MINUTE !== 0)
    return { code: 'not-a-minute', message: 'A meeting begins at a whole minute' };
  if (Temporal.Instant.compare(start, now) <= 0)
    return { code: 'past', message: 'This time is over' };
  if (Temporal.Instant.compare(start, now.add(FARTHEST)) > 0)
    return { code: 'too-far', message: 'This time is more than two years away' };
  return undefined;
};

const checkNew = (
  starts: readonly Temporal.Instant[],
  known: ReadonlySet<number>,
  now: Temporal.Instant,
): void => {
  const faults = starts.flatMap((start, place): FieldProblem[] => {
    const fault = known.has(start.epochMilliseconds) ? undefined : faultOf(start, now);
    return fault ? [{ field: `slots.${place}`, ...fault }] : [];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
};

const candidateAt = (start: Temporal.Instant, appointment: Appointment): Slot =>
  new Slot({
    appointment,
    schedule: null,
    attendee: null,
    subscriber: appointment.owner,
    start: Temporal.Instant.fromEpochMilliseconds(start.epochMilliseconds),
    duration: appointment.duration,
    bookingStatus: 'none',
    bookingTkn: null,
    bookingExpiresAt: null,
    notes: null,
    guests: [],
  });
