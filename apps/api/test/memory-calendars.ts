import type {
  BusyTime,
  CalendarChanges,
  CalendarPort,
  RemoteCalendar,
  RemoteEvent,
} from '@appointment/calendar-providers';
import { ProviderUnavailable } from '@appointment/calendar-providers';
import type { CalendarEvent } from '@appointment/icalendar';
import { ConnectionPorts } from '../src/connections';

/** One calendar server that keeps what is written to it, and can be down. */
export class MemoryCalendars extends ConnectionPorts implements CalendarPort {
  down = false;
  /** What the calendars answer when they are asked live, beside our own events. */
  liveBusy: readonly BusyTime[] = [];
  askedLive = 0;
  /** Called when an event has been written and before we learn of it. */
  afterPut: (() => Promise<void>) | undefined;
  private readonly stored = new Map<string, CalendarEvent>();

  get events(): readonly CalendarEvent[] {
    return [...this.stored.values()];
  }

  override open(): CalendarPort {
    return this;
  }

  override caldav(): CalendarPort {
    return this;
  }

  override async discover<Typed>(typed: Typed): Promise<Typed> {
    return typed;
  }

  async list(): Promise<readonly RemoteCalendar[]> {
    return [];
  }

  async changes(): Promise<CalendarChanges> {
    return { complete: false, changed: [], gone: [], next: undefined, problems: [] };
  }

  async busy(): Promise<readonly BusyTime[]> {
    this.askedLive += 1;
    this.answer();
    return this.liveBusy;
  }

  async put(calendar: string, event: CalendarEvent): Promise<RemoteEvent> {
    this.answer();
    const id = `${calendar}${event.uid}.ics`;
    this.stored.set(id, event);
    await this.afterPut?.();
    return { calendar, id, etag: `"${event.sequence}"` };
  }

  async remove({ id }: RemoteEvent): Promise<void> {
    this.answer();
    this.stored.delete(id);
  }

  private answer(): void {
    if (this.down) throw new ProviderUnavailable('memory', 'unreachable', 'is down');
  }
}
