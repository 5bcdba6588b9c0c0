import type { CompiledRules } from './compile-rules';
import type { EpochMilliseconds, Interval } from './interval';

/** Starts of the whole slots of one opening, ascending. The grid stands on the opening's start and counts elapsed time. */
export function gridStarts(
  opening: Interval,
  { slot, step }: Pick<CompiledRules, 'slot' | 'step'>,
  within: Interval,
): EpochMilliseconds[] {
  const starts: EpochMilliseconds[] = [];
  const skipped = Math.max(0, Math.ceil((within.start - opening.start) / step));
  for (
    let start = opening.start + skipped * step;
    start < within.end && start + slot <= opening.end;
    start += step
  )
    starts.push(start);
  return starts;
}

/** Sorted, each start once: windows may overlap, and yesterday's may run into today's. */
export function distinctAscending(
  starts: readonly EpochMilliseconds[],
): readonly EpochMilliseconds[] {
  const ascends = starts.every(
    (start, index) => index === 0 || start > (starts[index - 1] ?? -Infinity),
  );
  return ascends ? starts : [...new Set(starts)].sort((a, b) => a - b);
}
