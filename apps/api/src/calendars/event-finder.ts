import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type FoundEvent, ProviderUnavailable } from '@appointment/calendar-providers';
import { Calendar, SyncState } from '../database';
import { type OpenCalendar, OpenCalendars } from './open-calendars';

/** An event of ours, and the calendar of the same account that it stands in by now. */
export interface LocatedEvent extends FoundEvent {
  readonly calendarId: number;
}

/** Looks for events of ours where their owner may have put them. */
@Injectable()
export class EventFinder {
  constructor(
    private readonly em: EntityManager,
    private readonly calendars: OpenCalendars,
  ) {}

  /**
   * Null only if the calendar answers and neither it nor another one of the account holds the event: people move events from
   * one calendar to another. Throws `ProviderUnavailable`, and `PermanentFailure` where the account is no more.
   */
  async find(calendarId: number, uid: string): Promise<LocatedEvent | null> {
    const home = await this.calendars.open(calendarId);
    // Servers lock accounts: a refused password is not tried again to look after an event.
    if (home.connection.statusCode === 'connection.wrong-password')
      throw new ProviderUnavailable('any', 'wrong-password', 'waits for the owner');
    return (await this.findIn(home, uid)) ?? this.findBeside(home, uid);
  }

  /** Nothing is wrong with the calendar as far as we know: what it says can be believed. */
  async isHealthy(calendarId: number): Promise<boolean> {
    const em = this.em.fork();
    const calendar = await em.findOne(Calendar, calendarId, { populate: ['externalConnection'] });
    const state = await em.findOne(SyncState, { calendar: calendarId });
    return calendar?.externalConnection?.status === 'ok' && (state === null || state.trusted);
  }

  private async findBeside(home: OpenCalendar, uid: string): Promise<LocatedEvent | null> {
    const { connection, calendar, port } = home;
    const others = await this.em.fork().find(Calendar, {
      externalConnection: connection,
      id: { $ne: calendar.id },
      readOnly: false,
    });
    for (const other of others) {
      const found = await this.findIn({ calendar: other, connection, port }, uid).catch(ifGone);
      if (found) return found;
    }
    return null;
  }

  private async findIn(open: OpenCalendar, uid: string): Promise<LocatedEvent | null> {
    const { id: calendarId, url } = open.calendar;
    const found = await this.calendars.ask(open, (port) => port.find(url, uid));
    return found && { ...found, calendarId };
  }
}

/** Another calendar that is no more holds nothing. */
const ifGone = (error: unknown): null => {
  if (error instanceof ProviderUnavailable && error.code === 'calendar-gone') return null;
  throw error;
};
