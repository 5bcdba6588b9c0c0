import type { DayKey } from '../month/days';
import { type Axis, axisOf } from './axis';
import { type InLane, inLanes } from './lanes';
import { type LocalDay, localDay } from './local-day';

/** Something that takes time, in epoch milliseconds. Half-open. */
export interface Timed {
  readonly start: number;
  readonly end: number;
  /** It belongs to days, not to hours. */
  readonly allDay: boolean;
}

/** The part of an entry that lies on one day, in minutes from the top of the axis. */
export interface Block<E extends Timed> extends InLane {
  readonly entry: E;
  readonly from: number;
  readonly to: number;
  /** It began on a day before, or goes on on the next: cut with a torn edge. */
  readonly tornStart: boolean;
  readonly tornEnd: boolean;
}

export interface Column<E extends Timed> {
  readonly day: LocalDay;
  readonly blocks: readonly Block<E>[];
  /** What of the row above belongs to this day. */
  readonly allDay: readonly E[];
}

/** A bar in the row above the hours: from the first of its days on, over so many. */
export interface Bar<E extends Timed> {
  readonly entry: E;
  readonly day: number;
  readonly span: number;
  readonly row: number;
  readonly tornStart: boolean;
  readonly tornEnd: boolean;
}

export interface WeekLayout<E extends Timed> {
  readonly axis: Axis;
  readonly columns: readonly Column<E>[];
  readonly bars: readonly Bar<E>[];
  readonly rows: number;
}

const DAY = 24 * 60 * 60_000;
/** What is shorter still has to be seen and hit. */
const SHORTEST = 20;

const inRow = ({ allDay, start, end }: Timed): boolean => allDay || end - start >= DAY;

/** Also what has no length belongs to the day on which it is; to a day that never was belongs nothing. */
const touches = ({ start, end }: Timed, day: LocalDay): boolean =>
  day.start < day.end && start < day.end && (end > day.start || start >= day.start);

const byStart = (one: Timed, other: Timed): number => one.start - other.start;

const blocksOf = <E extends Timed>(entries: readonly E[], day: LocalDay, axis: Axis): Block<E>[] =>
  inLanes(
    entries
      .filter((entry) => touches(entry, day))
      .map((entry) => {
        const from = axis.place(day, Math.max(entry.start, day.start), 'start');
        const to = axis.place(day, Math.min(entry.end, day.end), 'end');
        return {
          entry,
          from: Math.min(from, axis.minutes - SHORTEST),
          to: Math.min(Math.max(to, from + SHORTEST), axis.minutes),
          tornStart: entry.start < day.start,
          tornEnd: entry.end > day.end,
        };
      }),
  );

const barsOf = <E extends Timed>(entries: readonly E[], days: readonly LocalDay[]): Bar<E>[] => {
  const spans = entries.flatMap((entry) => {
    const touched = days.flatMap((day, index) => (touches(entry, day) ? [index] : []));
    const [first, last] = [touched[0], touched.at(-1)];
    return first === undefined || last === undefined ? [] : [{ entry, from: first, to: last + 1 }];
  });
  const [start, end] = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
  return inLanes(spans).map(({ entry, from, to, lane }) => ({
    entry,
    day: from,
    span: to - from,
    row: lane,
    tornStart: entry.start < start,
    tornEnd: entry.end > end,
  }));
};

/** Where the first thing of these days begins, in minutes from the top; what began the day before does not count. */
export const firstOf = (columns: readonly Column<Timed>[]): number | undefined => {
  const begins = columns.flatMap(({ blocks }) =>
    blocks.filter(({ tornStart }) => !tornStart).map(({ from }) => from),
  );
  return begins.length > 0 ? Math.min(...begins) : undefined;
};

/**
 * Lays out a week: a column a day by the wall clock of the zone, overlaps in lanes, what lasts for whole
 * days in a row above, what crosses midnight cut and repeated.
 */
export const weekLayout = <E extends Timed>(
  entries: readonly E[],
  days: readonly DayKey[],
  timeZone: string,
): WeekLayout<E> => {
  const locals = days.map((day) => localDay(day, timeZone));
  const axis = axisOf(locals);
  const ordered = entries.toSorted(byStart);
  const timed = ordered.filter((entry) => !inRow(entry));
  const whole = ordered.filter(inRow);
  const columns = locals.map((day) => ({
    day,
    blocks: blocksOf(timed, day, axis),
    allDay: whole.filter((entry) => touches(entry, day)),
  }));
  const bars = barsOf(whole, locals);
  return { axis, columns, bars, rows: Math.max(0, ...bars.map(({ row }) => row + 1)) };
};
