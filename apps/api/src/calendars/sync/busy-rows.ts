import { type Interval, mergeIntervals } from '@appointment/availability';
import { createHash } from 'node:crypto';

/** Of one event. A recurrence that is finer than this is written down coarser, never shorter. */
const MOST_ROWS_OF_AN_EVENT = 2_000;

export interface BusyRow extends Interval {
  readonly eventKey: string;
}

export interface StoredBusyRow extends BusyRow {
  readonly id: number;
}

export interface RowChanges {
  readonly add: readonly BusyRow[];
  readonly remove: readonly number[];
}

/** Enough to replace an event's rows, nothing about its content. */
export const eventKeyOf = (remoteId: string): string =>
  createHash('sha256').update(remoteId).digest('hex');

export const rowsOf = (remoteId: string, busy: readonly Interval[]): BusyRow[] => {
  const eventKey = eventKeyOf(remoteId);
  return coarsened(mergeIntervals(busy)).map(({ start, end }) => ({ eventKey, start, end }));
};

/** What to write so that `stored` becomes `wanted`: in the steady state nothing. */
export function rowChanges(
  stored: readonly StoredBusyRow[],
  wanted: readonly BusyRow[],
): RowChanges {
  const missing = new Map(wanted.map((row) => [nameOf(row), row]));
  const remove = stored.filter((row) => !missing.delete(nameOf(row))).map(({ id }) => id);
  return { add: [...missing.values()], remove };
}

const nameOf = ({ eventKey, start, end }: BusyRow) => `${eventKey} ${start} ${end}`;

/** Joins neighbours, with the time between them, until there are no more than `most`: too much is busy, never too little. */
export function coarsened(
  intervals: readonly Interval[],
  most = MOST_ROWS_OF_AN_EVENT,
): readonly Interval[] {
  if (intervals.length <= most) return intervals;
  const together = Math.ceil(intervals.length / most);
  return Array.from({ length: Math.ceil(intervals.length / together) }, (_none, group) =>
    spanOf(intervals.slice(group * together, (group + 1) * together)),
  );
}

const spanOf = (neighbours: readonly Interval[]): Interval => ({
  start: Math.min(...neighbours.map(({ start }) => start)),
  end: Math.max(...neighbours.map(({ end }) => end)),
});
