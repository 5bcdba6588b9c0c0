import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import {
  type CalendarPort,
  ProviderUnavailable,
  type RemoteEvent,
} from '@appointment/calendar-providers';
import type { CalendarEvent } from '@appointment/icalendar';
import { ConnectionHealth, ConnectionPorts } from '../connections';
import { Calendar } from '../database';
import { PermanentFailure } from '../jobs';

interface OpenCalendar {
  readonly url: string;
  readonly connectionId: number;
  readonly port: CalendarPort;
}

/**
 * Writes our events into the owner's calendars; called by the outbox. Throws `ProviderUnavailable` when it is worth
 * another try, and `PermanentFailure` when it never will be.
 */
@Injectable()
export class CalendarWriter {
  constructor(
    private readonly em: EntityManager,
    private readonly ports: ConnectionPorts,
    private readonly health: ConnectionHealth,
  ) {}

  /** Brings the event with this uid to what is handed in: the same twice is one event. */
  async put(calendarId: number, event: CalendarEvent): Promise<RemoteEvent> {
    const { url, port, connectionId } = await this.open(calendarId);
    return this.watched(connectionId, () => port.put(url, event));
  }

  /** Already gone is success. */
  async remove(calendarId: number, event: RemoteEvent): Promise<void> {
    const { port, connectionId } = await this.open(calendarId);
    await this.watched(connectionId, () => port.remove(event));
  }

  private async open(calendarId: number): Promise<OpenCalendar> {
    const calendar = await this.em
      .fork()
      .findOne(Calendar, calendarId, { populate: ['externalConnection'] });
    const connection = calendar?.externalConnection;
    if (!calendar || !connection) throw new PermanentFailure('calendar.not-connected');
    if (calendar.readOnly) throw new PermanentFailure('calendar.read-only');
    const port = await this.watched(connection.id, async () => this.ports.open(connection));
    return { url: calendar.url, connectionId: connection.id, port };
  }

  private async watched<Result>(
    connectionId: number,
    work: () => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      if (error.code === 'read-only')
        throw new PermanentFailure('calendar.read-only', { cause: error });
      await this.health.failed(connectionId, error);
      throw error;
    }
  }
}
