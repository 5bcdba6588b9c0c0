import { Injectable } from '@nestjs/common';
import {
  type FoundEvent,
  ProviderUnavailable,
  type RemoteEvent,
} from '@appointment/calendar-providers';
import type { CalendarEvent } from '@appointment/icalendar';
import { PermanentFailure } from '../jobs';
import { type OpenCalendar, OpenCalendars } from './open-calendars';

/**
 * Writes our events into the owner's calendars; called by the outbox. Throws `ProviderUnavailable` when it is worth
 * another try, and `PermanentFailure` when it never will be.
 */
@Injectable()
export class CalendarWriter {
  constructor(private readonly calendars: OpenCalendars) {}

  /** Brings the event with this uid to what is handed in: the same twice is one event. */
  async put(calendarId: number, event: CalendarEvent): Promise<RemoteEvent> {
    const writable = await this.open(calendarId);
    return this.write(writable, event);
  }

  /** The same of an event that stands there already: the owner's own words about it stay. */
  async rewrite(calendarId: number, event: CalendarEvent): Promise<RemoteEvent> {
    const writable = await this.open(calendarId);
    const stored = await this.stored(writable, event.uid);
    return this.write(writable, inNewerWords(event, stored));
  }

  /** The event with this uid as it stands. Null too where something stands that can't be read. */
  async standing(calendarId: number, uid: string): Promise<FoundEvent | null> {
    return this.stored(await this.open(calendarId), uid);
  }

  /** Already gone is success. */
  async remove(calendarId: number, event: RemoteEvent): Promise<void> {
    const writable = await this.open(calendarId);
    await this.giveUpIfReadOnly(() => this.calendars.ask(writable, (port) => port.remove(event)));
  }

  private async open(calendarId: number): Promise<OpenCalendar> {
    const open = await this.calendars.open(calendarId);
    if (open.calendar.readOnly) throw new PermanentFailure('calendar.read-only');
    return open;
  }

  private write(writable: OpenCalendar, event: CalendarEvent): Promise<RemoteEvent> {
    const { url } = writable.calendar;
    return this.giveUpIfReadOnly(() =>
      this.calendars.ask(writable, (port) => port.put(url, event, { keep: 'owners-words' })),
    );
  }

  private async stored(writable: OpenCalendar, uid: string): Promise<FoundEvent | null> {
    const { url } = writable.calendar;
    try {
      return await this.calendars.ask(writable, (port) => port.find(url, uid));
    } catch (error) {
      if (error instanceof ProviderUnavailable && error.code === 'not-icalendar') return null;
      throw error;
    }
  }

  private async giveUpIfReadOnly<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProviderUnavailable && error.code === 'read-only')
        throw new PermanentFailure('calendar.read-only', { cause: error });
      throw error;
    }
  }
}

/**
 * The owner's program counts its own changes of the event, and a provider takes nothing that is older than what it has. Letters
 * keep our count: their readers never saw the other.
 */
const inNewerWords = (event: CalendarEvent, stored: FoundEvent | null): CalendarEvent => ({
  ...event,
  sequence: Math.max(event.sequence, stored?.event.sequence ?? 0),
});
