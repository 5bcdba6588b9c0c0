import { type DayNumber, dayNumber } from './day-number';
import { type DayWindow, dayWindow } from './day-window';
import type { DateOverride } from './schedule-rules';

/** Hours that replace all others from its first to its last day, both inclusive. */
export interface CompiledOverride {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** Empty: closed. */
  readonly windows: readonly DayWindow[];
}

/** Ascending by day. Throws RangeError where one ends before it begins, or two cover the same day. */
export function compileOverrides(overrides: readonly DateOverride[]): CompiledOverride[] {
  const compiled = overrides
    .map(compileOverride)
    .sort((one, other) => one.firstDay - other.firstDay);
  if (
    compiled.some(({ firstDay }, index) => firstDay <= (compiled[index - 1]?.lastDay ?? -Infinity))
  )
    throw new RangeError('overrides must not cover a day twice');
  return compiled;
}

function compileOverride({ firstDay, lastDay, windows }: DateOverride): CompiledOverride {
  if (Temporal.PlainDate.compare(firstDay, lastDay) > 0)
    throw new RangeError(`overrides must not end before they begin: ${firstDay} to ${lastDay}`);
  return {
    firstDay: dayNumber(firstDay),
    lastDay: dayNumber(lastDay),
    windows: windows.map(dayWindow),
  };
}

/** The override that covers a day, of a list that ascends. */
export function overrideOn(
  day: DayNumber,
  overrides: readonly CompiledOverride[],
): CompiledOverride | undefined {
  let [low, high] = [0, overrides.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((overrides[middle]?.lastDay ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  const found = overrides[low];
  return found && found.firstDay <= day ? found : undefined;
}
