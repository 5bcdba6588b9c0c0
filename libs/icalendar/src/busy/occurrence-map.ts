import type { EpochMilliseconds } from '@appointment/availability';
import type { EventPart } from '../read/event-part';
import { type DayNumber, dayOf, timeOfDay } from '../recurrence/civil';
import { instantOf, type Moment } from '../read/moments';
import type { Frequency } from '../recurrence/rule';

/**
 * Something about single occurrences of a series. EXDATE and RECURRENCE-ID name an occurrence by its moment in any
 * zone, or by its day alone; programs mix both forms whatever the series has.
 */
export class OccurrenceMap<Value> {
  readonly #series: Moment;
  readonly #byDays: boolean;
  readonly #byInstant = new Map<EpochMilliseconds, Value>();
  readonly #byDay = new Map<DayNumber, Value>();

  constructor(series: EventPart) {
    this.#series = series.start;
    this.#byDays = series.start.isDay || isNeverAtMidnight(series);
  }

  set(occurrence: Moment, value: Value): void {
    if (occurrence.isDay || this.#meansDay(occurrence))
      this.#byDay.set(dayOf(occurrence.wall), value);
    else this.#byInstant.set(instantOf(occurrence), value);
  }

  /** Midnight stands for the day where no occurrence begins then: so writes Exchange. */
  #meansDay({ wall, zone }: Moment): boolean {
    const isHere = this.#series.isDay || zone === this.#series.zone;
    return this.#byDays && isHere && timeOfDay(wall) === 0;
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

const isNeverAtMidnight = ({ start, rules, extraDates }: EventPart): boolean =>
  timeOfDay(start.wall) !== 0 &&
  extraDates.length === 0 &&
  rules.every(({ frequency, hours }) => SLOW.includes(frequency) && hours === undefined);

const SLOW: readonly Frequency[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'];
