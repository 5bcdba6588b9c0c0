import type { CompiledRules } from './compile-rules';
import { type EpochMilliseconds, type Interval, mergeIntervals } from './interval';

type Stretch = Pick<CompiledRules, 'slot' | 'bufferBefore' | 'bufferAfter'>;

/** All time that a slot takes from its owner: the slot and its buffers. */
export const takenBy = (
  start: EpochMilliseconds,
  { slot, bufferBefore, bufferAfter }: Stretch,
): Interval => ({ start: start - bufferBefore, end: start + slot + bufferAfter });

/** The starts (ascending) whose slots with their buffers keep clear of all busy time: one walk over both lists. */
export function freeStarts(
  starts: readonly EpochMilliseconds[],
  busy: readonly Interval[],
  { slot, bufferBefore, bufferAfter }: Stretch,
): EpochMilliseconds[] {
  const blocks = mergeIntervals(busy);
  let next = 0;
  return starts.filter((start) => {
    while ((blocks[next]?.end ?? Infinity) <= start - bufferBefore) next++;
    return (blocks[next]?.start ?? Infinity) >= start + slot + bufferAfter;
  });
}
