import { type EpochMilliseconds, type Interval, mergeIntervals } from './interval';

/**
 * Busy time that remembers where it was asked last: a walk through ascending slots costs one step for each
 * event.
 */
export class BusyTime {
  readonly #blocks: readonly Interval[];
  #next = 0;

  constructor(busy: readonly Interval[]) {
    this.#blocks = mergeIntervals(busy);
  }

  /** True if nothing is going on from `start` to `end`. */
  leavesFree(start: EpochMilliseconds, end: EpochMilliseconds): boolean {
    this.#goTo(start);
    return (this.#blocks[this.#next]?.start ?? Infinity) >= end;
  }

  /** Stands then at the first block that ends after this instant. */
  #goTo(instant: EpochMilliseconds): void {
    while (this.#next > 0 && this.#endOf(this.#next - 1) > instant) this.#next--;
    while (this.#endOf(this.#next) <= instant) this.#next++;
  }

  #endOf(index: number): EpochMilliseconds {
    return this.#blocks[index]?.end ?? Infinity;
  }
}
