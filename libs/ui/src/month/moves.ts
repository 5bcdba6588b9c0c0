import { addDays, addMonths, daysIntoWeek, monthOf, sameDayIn, type DayKey } from './days';

type Move = (day: DayKey, firstWeekday: number) => DayKey;

const byMonths =
  (months: number): Move =>
  (day) =>
    sameDayIn(addMonths(monthOf(day), months), day);

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day, firstWeekday) => addDays(day, -daysIntoWeek(day, firstWeekday)),
  End: (day, firstWeekday) => addDays(day, 6 - daysIntoWeek(day, firstWeekday)),
  PageUp: byMonths(-1),
  PageDown: byMonths(1),
  ShiftPageUp: byMonths(-12),
  ShiftPageDown: byMonths(12),
};

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Where a key leads from a day (ARIA practices, grid of days), or nothing for the other keys. */
export function movedBy(
  { key, shiftKey }: PressedKey,
  day: DayKey,
  week: { firstWeekday: number; rightToLeft: boolean },
): DayKey | undefined {
  const forward = week.rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowLeft' || key === 'ArrowRight') return addDays(day, key === forward ? 1 : -1);
  const name = shiftKey && key.startsWith('Page') ? `Shift${key}` : key;
  return moves[name]?.(day, week.firstWeekday);
}
