import type { BusyTime } from './busy-time';
import type { CompiledRules } from './compile-rules';
import type { Interval } from './interval';

interface Walk {
  readonly rules: CompiledRules;
  readonly within: Interval;
  readonly busy: BusyTime;
}

/** The free slots of all openings, ascending by start, each once. */
export function freeSlotsOf(openings: readonly Interval[], walk: Walk): Interval[] {
  const slots: Interval[] = [];
  for (const opening of openings) addFreeSlots(slots, opening, walk);
  return ascend(slots) ? slots : distinctAscending(slots);
}

/** The grid stands on the opening's start and counts elapsed time; a slot is kept only whole. */
function addFreeSlots(slots: Interval[], opening: Interval, { rules, within, busy }: Walk): void {
  const { slot, step, bufferBefore, bufferAfter } = rules;
  const missed = Math.max(0, Math.ceil((within.start - opening.start) / step));
  let start = opening.start + missed * step;
  for (; start < within.end && start + slot <= opening.end; start += step) {
    const end = start + slot;
    if (busy.leavesFree(start - bufferBefore, end + bufferAfter)) slots.push({ start, end });
  }
}

/** Windows may overlap, and yesterday's may run into today's: then starts come twice, or out of order. */
function distinctAscending(slots: readonly Interval[]): Interval[] {
  const byStart = new Map(slots.map((slot) => [slot.start, slot]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

const ascend = (slots: readonly Interval[]): boolean =>
  slots.every(({ start }, index) => index === 0 || start > (slots[index - 1]?.start ?? start));
