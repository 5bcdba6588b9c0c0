import type { EpochMilliseconds } from '@appointment/availability';
import { type JCalProperty, parameterOf } from '../jcal';
import { isRangeError } from '../range-error';
import type { Wall } from '../recurrence/civil';
import { readWall } from '../zones/read-value';
import { UTC, type Zone } from '../zones/zone';
import type { Zones } from '../zones/zones';
import { unreadable } from './problems';

/** A DATE or DATE-TIME of an event, with the place whose walls show it. */
export interface Moment {
  readonly wall: Wall;
  readonly zone: Zone;
  readonly isDay: boolean;
}

export const instantOf = ({ wall, zone }: Moment): EpochMilliseconds => zone.instantOf(wall);

/** Reads the moments of one component and collects what is wrong with it. */
export class MomentReader {
  readonly problems: string[];
  readonly #zones: Zones;

  constructor(zones: Zones, problems: readonly string[] = []) {
    this.#zones = zones;
    this.problems = [...problems];
  }

  /** One value of the property. A moment that names no zone lies where the event lies, else where the owner is. Throws RangeError. */
  read(property: JCalProperty, value: unknown, near?: Moment): Moment {
    const { wall, isDay, isUtc } = readWall(String(value));
    if (isDay) return { wall, isDay, zone: this.#zones.owner };
    return { wall, isDay, zone: isUtc ? UTC : this.#zoneOf(property, near) };
  }

  /** True where the component has a line of one of these names that nobody could read. */
  lacks(...names: readonly string[]): boolean {
    return names.some((name) => this.problems.includes(unreadable(name)));
  }

  /** What `read` answers, or undefined and a problem. */
  attempt<Value>(name: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!isRangeError(error)) throw error;
      this.problems.push(unreadable(name));
      return undefined;
    }
  }

  #zoneOf(property: JCalProperty, near: Moment | undefined): Zone {
    const tzid = parameterOf(property, 'tzid');
    if (tzid === undefined) return near && !near.isDay ? near.zone : this.#zones.owner;
    const zone = this.#zones.of(tzid);
    if (zone) return zone;
    this.problems.push(`TZID ${tzid.slice(0, 64)} is unknown`);
    return this.#zones.owner;
  }
}
