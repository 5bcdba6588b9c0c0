/** Minutes of each unit that lengths of time are written in, the largest first. */
export const timeUnits = { day: 24 * 60, hour: 60, minute: 1 } as const;
export type TimeUnit = keyof typeof timeUnits;

const largestFirst = Object.entries(timeUnits) as [TimeUnit, number][];

/** The largest unit in which a number of minutes is whole: 90 are minutes, 120 are hours. */
export const unitOf = (minutes: number): TimeUnit =>
  largestFirst.find(([, size]) => minutes > 0 && minutes % size === 0)?.[0] ?? 'minute';
