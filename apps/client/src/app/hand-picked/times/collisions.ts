import type { WeekEntry } from '@appointment/ui';

/** Names what takes some of a stretch of time, in epoch milliseconds; undefined: nothing. */
export const collisionWith =
  (entries: readonly WeekEntry[]) =>
  (start: number, end: number): string | undefined => {
    const names = entries
      .filter((entry) => entry.kind !== 'free' && entry.start < end && start < entry.end)
      .map(({ title }) => title);
    return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
  };
