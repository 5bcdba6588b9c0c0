import { type LocalDay, wallMinutes } from './local-day';

/** A line of the week's grid: an hour of the wall clock. */
export interface HourLine {
  /** Where it stands, in minutes from the top. */
  readonly at: number;
  /** What the clock shows there, in minutes since midnight. */
  readonly wall: number;
}

/**
 * The one scale that all days of a week share: the wall clock from top to bottom. In a week in which the
 * clocks go back, the hour that comes twice stands there twice; the days that have it once leave a gap.
 */
export interface Axis {
  /** From top to bottom. */
  readonly minutes: number;
  readonly hours: readonly HourLine[];
  /** Where a moment of a day stands, in minutes from the top. An end touches what it ends at. */
  place(day: LocalDay, moment: number, edge: 'start' | 'end'): number;
}

const HOUR = 60;
const WHOLE = 24 * HOUR;

export const axisOf = (days: readonly LocalDay[]): Axis => {
  const twice = days.find((day) => day.twice)?.twice;
  const [from, to] = twice ? [twice.from, twice.to] : [WHOLE, WHOLE];
  const longer = to - from;
  const down = (wall: number) => (wall < to ? wall : wall + longer);
  const every = Array.from({ length: 24 }, (_, hour) => hour * HOUR);
  const again = every.filter((wall) => wall >= from && wall < to);
  return {
    minutes: WHOLE + longer,
    hours: [
      ...every.map((wall) => ({ at: down(wall), wall })),
      ...again.map((wall) => ({ at: wall + longer, wall })),
    ].toSorted((one, other) => one.at - other.at),
    place(day, moment, edge) {
      const wall = wallMinutes(day, moment);
      if (day.twice && moment >= day.twice.again) return wall + longer;
      return edge === 'end' && wall === to && !day.twice ? to : down(wall);
    },
  };
};
