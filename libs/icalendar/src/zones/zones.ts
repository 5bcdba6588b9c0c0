import type { BusyView } from '../busy-view';
import { type JCalComponent, textOf } from '../jcal';
import { isRangeError } from '../range-error';
import { embeddedZone } from './embedded-zone';
import { ianaZone } from './iana-zone';
import { fromSpokenName } from './spoken-zones';
import { fromWindowsName } from './windows-zones';
import type { Zone } from './zone';

/** Where TZIDs of one iCalendar text lead. */
export class Zones {
  readonly #definitions: ReadonlyMap<string, JCalComponent>;
  readonly #found = new Map<string, Zone | undefined>();
  readonly #view: BusyView;
  /** Where all-day and floating events lie. */
  readonly owner: Zone;

  /** Throws RangeError if the view's zone is no IANA name. */
  constructor(definitions: readonly JCalComponent[], view: BusyView) {
    const owner = ianaZone(view.timeZone, view.within);
    if (owner === undefined) throw new RangeError(`There is no time zone called ${view.timeZone}`);
    this.owner = owner;
    this.#view = view;
    this.#definitions = new Map(definitions.map((zone) => [textOf(zone, 'tzid'), zone]));
  }

  /** Undefined for a TZID that nobody knows. */
  of(tzid: string): Zone | undefined {
    if (!this.#found.has(tzid)) this.#found.set(tzid, this.#find(tzid));
    return this.#found.get(tzid);
  }

  /**
   * The runtime's data first: the rules in a file are as old as the file; but EST and its like mean what the file says. Then
   * what the file itself defines, then the names that Windows gives to zones, and those that are made for people.
   */
  #find(tzid: string): Zone | undefined {
    const definition = this.#definitions.get(tzid);
    const location = definition && textOf(definition, 'x-lic-location');
    const names = [...namesIn(tzid), location].filter((name) => !definition || name?.includes('/'));
    return (
      this.#named(names) ??
      this.#defined(definition) ??
      this.#named([...namesIn(tzid), fromWindowsName(tzid), fromSpokenName(tzid)])
    );
  }

  #named(names: readonly (string | undefined)[]): Zone | undefined {
    for (const name of names) {
      const zone = name && ianaZone(name, this.#view.within);
      if (zone) return zone;
    }
    return undefined;
  }

  #defined(definition: JCalComponent | undefined): Zone | undefined {
    try {
      return definition && embeddedZone(definition, this.#view.within);
    } catch (error) {
      if (isRangeError(error)) return undefined;
      throw error;
    }
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin` ends in the IANA name; names have up to three parts. */
function namesIn(tzid: string): string[] {
  if (!tzid.startsWith('/')) return [tzid];
  const parts = tzid.split('/').slice(-3);
  return parts.map((_, index) => parts.slice(index).join('/'));
}
