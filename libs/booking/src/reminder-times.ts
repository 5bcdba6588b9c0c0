import { type EpochMilliseconds, MINUTE } from '@appointment/availability';

/** What a schedule promises about one of its slots. */
export interface Reminders {
  readonly start: EpochMilliseconds;
  /** How long before the start, in any order. */
  readonly minutesBefore: readonly number[];
  readonly now: EpochMilliseconds;
}

/** The instants of the reminders that are still ahead, ascending, each once. Who books late misses the early ones. */
export function reminderTimes({ start, minutesBefore, now }: Reminders): EpochMilliseconds[] {
  const times = new Set(minutesBefore.map((minutes) => start - minutes * MINUTE));
  return [...times].filter((time) => time > now).sort((one, other) => one - other);
}
