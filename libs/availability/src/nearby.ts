import type { Interval } from './interval';

/**
 * Finds, for one stretch of time after the other, the intervals that can share time with it. Each is looked at while
 * the stretches pass by, and not again for each of them: no stretch may begin or end before the one asked about last.
 */
export class Nearby<One extends Interval> {
  readonly #byStart: readonly One[];
  #entered = 0;
  #near: readonly One[] = [];

  constructor(intervals: readonly One[]) {
    this.#byStart = intervals.toSorted((one, other) => one.start - other.start);
  }

  /** Ascending by start. */
  to(stretch: Interval): readonly One[] {
    const entering: One[] = [];
    for (let one = this.#next(stretch); one; one = this.#next(stretch)) entering.push(one);
    this.#near = [...this.#near, ...entering].filter(({ end }) => end > stretch.start);
    return this.#near;
  }

  #next({ end }: Interval): One | undefined {
    const next = this.#byStart[this.#entered];
    if (!next || next.start >= end) return undefined;
    this.#entered += 1;
    return next;
  }
}
