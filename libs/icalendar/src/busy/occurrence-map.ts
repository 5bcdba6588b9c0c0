import type { EpochMilliseconds } from '@appointment/availability';
import { type DayNumber, dayOf, timeOfDay } from '../recurrence/civil';
import { instantOf, type Moment } from '../read/moments';

/**
 * Something about single occurrences of a series. EXDATE and RECURRENCE-ID name an occurrence by its moment in any
 * zone, or by its day alone; programs mix both forms whatever the series has.
 */
export class OccurrenceMap<Value> {
  readonly #series: Moment;
  readonly #byInstant = new Map<EpochMilliseconds, Value>();
  readonly #byDay = new Map<DayNumber, Value>();

  constructor(series: Moment) {
    this.#series = series;
  }

  set(occurrence: Moment, value: Value): void {
    const midnightOfDays = this.#series.isDay && timeOfDay(occurrence.wall) === 0;
    if (occurrence.isDay || midnightOfDays) this.#byDay.set(dayOf(occurrence.wall), value);
    else this.#byInstant.set(instantOf(occurrence), value);
  }

  get(start: EpochMilliseconds): Value | undefined {
    const found = this.#byInstant.get(start);
    if (found !== undefined || this.#byDay.size === 0) return found;
    return this.#byDay.get(dayOf(this.#series.zone.wallOf(start)));
  }

  values(): Value[] {
    return [...this.#byInstant.values(), ...this.#byDay.values()];
  }
}
