import { type CalendarEvent, writeEvent } from '@appointment/icalendar';
import type { RemoteCalendar, RemoteCalendarId } from '../calendar-port';
import { ProviderUnavailable, type UnavailableCode } from '../provider-unavailable';

export interface StoredText {
  /** Undefined once it was removed. */
  readonly text: string | undefined;
  /** The count of all changes when this one was made. */
  readonly change: number;
}

interface StoredCalendar {
  readonly about: RemoteCalendar;
  readonly texts: Map<string, StoredText>;
}

/** Calendars that live as long as the process, with handles to do what other people do to them. */
export class MemoryStore {
  readonly #calendars = new Map<RemoteCalendarId, StoredCalendar>();
  #change = 0;
  #failure: UnavailableCode | undefined;
  /** The owner's VAVAILABILITY as iCalendar. */
  availability: string | null = null;

  addCalendar(about: Partial<RemoteCalendar> = {}): RemoteCalendarId {
    const id = about.id ?? `memory:///${this.#calendars.size + 1}/`;
    const calendar = { title: 'Calendar', color: null, readOnly: false, ...about, id };
    this.#calendars.set(id, { about: calendar, texts: new Map() });
    return id;
  }

  /** Answers the event's id. */
  addEvent(calendar: RemoteCalendarId, event: CalendarEvent): string {
    return this.addText(calendar, event.uid, writeEvent(event));
  }

  /** Any text, iCalendar or not, under the name that a uid gives it. */
  addText(calendar: RemoteCalendarId, uid: string, text: string): string {
    const id = this.idOf(calendar, uid);
    this.texts(calendar).set(id, { text, change: ++this.#change });
    return id;
  }

  idOf(calendar: RemoteCalendarId, uid: string): string {
    return `${calendar}${encodeURIComponent(uid)}.ics`;
  }

  removeEvent(calendar: RemoteCalendarId, id: string): void {
    const texts = this.texts(calendar);
    if (texts.get(id)?.text !== undefined)
      texts.set(id, { text: undefined, change: ++this.#change });
  }

  /** The port answers nothing but this failure until it is called again without one. */
  failWith(code?: UnavailableCode): void {
    this.#failure = code;
  }

  get failure(): UnavailableCode | undefined {
    return this.#failure;
  }

  get change(): number {
    return this.#change;
  }

  calendars(): readonly RemoteCalendar[] {
    return [...this.#calendars.values()].map(({ about }) => about);
  }

  /** What is in a calendar, as iCalendar texts by their ids. */
  events(calendar: RemoteCalendarId): ReadonlyMap<string, string> {
    const texts = [...this.texts(calendar)];
    return new Map(texts.flatMap(([id, { text }]) => (text === undefined ? [] : [[id, text]])));
  }

  /** The same with what was removed. Throws `ProviderUnavailable` for a calendar that is not there. */
  texts(calendar: RemoteCalendarId): Map<string, StoredText> {
    const stored = this.#calendars.get(calendar);
    if (stored === undefined)
      throw new ProviderUnavailable('memory', 'calendar-gone', `${calendar} does not exist`);
    return stored.texts;
  }
}
