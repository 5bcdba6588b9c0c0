import type { Wall } from './civil';

/**
 * A rule cuts time into periods: years, months, weeks, days or less, every `interval`th of them counts, numbered from
 * that of the start. Because any of them can be computed alone, an expansion begins near its window.
 */
export interface Periods {
  /** When the period begins. */
  startOf(index: number): Wall;
  /** The last period that begins at or before that moment. */
  indexOf(wall: Wall): number;
  /** All moments of the period that the rule names, ascending; one by one, as a year can have millions. */
  momentsOf(index: number): Iterable<Wall>;
  /** What it costs to look at one period, in steps of a budget. */
  readonly weight: number;
  /** The next period that can have moments: empty days and hours are passed over. */
  after(index: number): number;
}
