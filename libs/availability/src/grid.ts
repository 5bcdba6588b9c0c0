import type { BusyTime } from './busy-time';
import type { CompiledRules } from './compile-rules';
import type { EpochMilliseconds, Interval } from './interval';

interface Walk {
  readonly rules: CompiledRules;
  readonly within: Interval;
  readonly busy: BusyTime;
}

/**
 * The free slots of all openings, ascending by start, each once. The grid stands on the opening's start and
 * counts elapsed time; a slot is kept only whole.
 */
export function freeSlotsOf(openings: readonly Interval[], walk: Walk): Interval[] {
  const { slot, step, bufferBefore, bufferAfter } = walk.rules;
  const slots = roomFor(openings, step);
  let count = 0;
  for (const opening of openings) {
    const last = opening.end - slot;
    let start = firstStart(opening, walk);
    for (; start <= last && start < walk.within.end; start += step)
      if (walk.busy.leavesFree(start - bufferBefore, start + slot + bufferAfter))
        slots[count++] = { start, end: start + slot };
  }
  slots.length = count;
  return ascend(slots) ? slots : distinctAscending(slots);
}

/**
 * All at once: a list that grows leaves twice its size as garbage, and the slowest calls are those that
 * collect it.
 */
const roomFor = (openings: readonly Interval[], step: number): Interval[] =>
  new Array(openings.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / step), 0));

function firstStart({ start }: Interval, { rules: { step }, within }: Walk): EpochMilliseconds {
  const missed = Math.max(0, Math.ceil((within.start - start) / step));
  return start + missed * step;
}

/** Windows may overlap, and yesterday's may run into today's: then starts come twice, or out of order. */
function distinctAscending(slots: readonly Interval[]): Interval[] {
  const byStart = new Map(slots.map((slot) => [slot.start, slot]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

const ascend = (slots: readonly Interval[]): boolean =>
  slots.every(({ start }, index) => index === 0 || start > (slots[index - 1]?.start ?? start));
