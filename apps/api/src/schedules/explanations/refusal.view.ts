import { type Interval, overlaps, type Refusal } from '@appointment/availability';
import type * as wire from '@appointment/contracts';
import type { TakenTime } from './taken-time';

const instantOf = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();

const stretch = ({ start, end }: Interval) => ({ start: instantOf(start), end: instantOf(end) });

/** Something is in the way of the slot itself, or only of the buffers around it or around the other meeting. */
type Closeness = 'busy' | 'buffer';

const takenView = (taken: TakenTime, slot: Interval, closeness: Closeness): wire.Refusal => {
  const { by } = taken;
  switch (by.kind) {
    case 'event':
      return { reason: closeness, ...stretch(taken), calendar: by.calendar };
    case 'appointment':
      return {
        reason: overlaps(by.meeting, slot) ? 'taken' : 'buffer',
        ...stretch(by.meeting),
        appointmentId: by.appointmentId,
      };
    case 'calendar-availability':
      return { reason: 'outside-calendar-availability', ...stretch(taken) };
    case 'unverified':
      return { reason: 'unverified', calendar: by.calendar };
  }
};

const refusalViews = (refusal: Refusal<TakenTime>, slot: Interval): wire.Refusal[] => {
  switch (refusal.reason) {
    case 'busy':
    case 'buffer':
      return refusal.with.map((taken) => takenView(taken, slot, refusal.reason));
    case 'too-soon':
    case 'too-far':
      return [{ reason: refusal.reason, until: instantOf(refusal.until) }];
    case 'off-the-grid': {
      const starts = [refusal.before, refusal.after].filter((start) => start !== null);
      return [{ reason: refusal.reason, nearest: starts.map(instantOf) }];
    }
    default:
      return [{ reason: refusal.reason }];
  }
};

/** Why a slot is not offered, each reason once: two events at the same time in one calendar say the same. */
export const toRefusalViews = (
  refusals: readonly Refusal<TakenTime>[],
  slot: Interval,
): wire.Refusal[] => {
  const views = refusals.flatMap((refusal) => refusalViews(refusal, slot));
  return [...new Map(views.map((view) => [JSON.stringify(view), view])).values()];
};
