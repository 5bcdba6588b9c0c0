import type { Axis } from '../week/axis';
import type { LocalDay } from '../week/local-day';

/** A moment that can be pointed at. */
export interface Step {
  /** Epoch milliseconds. */
  readonly start: number;
  /** Where it stands, in minutes from the top of the axis. */
  readonly at: number;
}

const MINUTE = 60_000;

/** The moments of a day, so many minutes apart; what the clocks skip is none of them, what comes twice is two. */
export const stepsOf = (day: LocalDay, axis: Axis, minutes: number): readonly Step[] => {
  const count = Math.max(0, Math.ceil((day.end - day.start) / (minutes * MINUTE)));
  return Array.from({ length: count }, (_, index) => {
    const start = day.start + index * minutes * MINUTE;
    return { start, at: axis.place(day, start, 'start') };
  });
};

/** The index of the last step that begins at or before a place on the axis. */
export const stepAt = (steps: readonly Step[], at: number): number =>
  Math.max(
    0,
    steps.findLastIndex((step) => step.at <= at),
  );

/**
 * Starts from one step on, one right after the other, up to where the pointer was taken. Whoever only clicks, or
 * drags upwards by less than one length, means one.
 */
export const seriesOf = (from: Step, to: Step, length: number): readonly number[] => {
  const [first, last] = from.start <= to.start ? [from.start, to.start] : [to.start, from.start];
  const count = Math.max(1, Math.ceil((last - first) / (length * MINUTE)));
  return Array.from({ length: count }, (_, index) => first + index * length * MINUTE);
};
