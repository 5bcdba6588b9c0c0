import { type CalendarPort, memoryPort } from '@appointment/calendar-providers';
import type { CalendarEvent } from '@appointment/icalendar';
import { ConnectionPorts } from '../src/connections';

/** One calendar server in memory behind every connection; it can be down, and it is watched. */
export class MemoryCalendars extends ConnectionPorts {
  /** How often somebody asked what is busy just now. */
  askedLive = 0;
  /** Called when an event has been written and before we learn of it. */
  afterPut: (() => Promise<void>) | undefined;
  /** Called when an event has been looked for and before we learn how it stands. */
  afterFind: (() => Promise<void>) | undefined;
  private readonly port = memoryPort();
  private readonly written = new Map<string, CalendarEvent>();

  get store() {
    return this.port.store;
  }

  set down(down: boolean) {
    this.store.failWith(down ? 'unreachable' : undefined);
  }

  /** What we wrote and what still stands, as we wrote it last. */
  get events(): readonly CalendarEvent[] {
    const standing = this.store.calendars().flatMap(({ id }) => [...this.store.events(id).keys()]);
    return standing.flatMap((id) => this.written.get(id) ?? []);
  }

  /** Somebody else's event, from one instant (`20260303T090000Z`) to another. */
  addBusy(calendar: string, start: string, end: string): void {
    const uid = `busy-${start}`;
    const event = ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${start}`, `DTEND:${end}`, 'END:VEVENT'];
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//', ...event, 'END:VCALENDAR'];
    this.store.addText(calendar, uid, lines.map((line) => `${line}\r\n`).join(''));
  }

  override open(): CalendarPort {
    const { port } = this;
    return {
      ...port,
      busy: (calendars, view) => {
        this.askedLive += 1;
        return port.busy(calendars, view);
      },
      find: async (calendar, uid) => {
        const found = await port.find(calendar, uid);
        await this.afterFind?.();
        return found;
      },
      put: async (calendar, event, options) => {
        const remote = await port.put(calendar, event, options);
        this.written.set(remote.id, event);
        await this.afterPut?.();
        return remote;
      },
    };
  }

  override caldav(): CalendarPort {
    return this.open();
  }

  override ics(): CalendarPort {
    return this.caldav();
  }

  override async discover<Typed>(typed: Typed): Promise<Typed> {
    return typed;
  }
}
