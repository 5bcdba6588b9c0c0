import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type CalendarPort, ProviderUnavailable } from '@appointment/calendar-providers';
import { concernsOneCalendar, ConnectionHealth, ConnectionPorts } from '../connections';
import { Calendar, type ExternalConnection } from '../database';
import { PermanentFailure } from '../jobs';

/** One calendar, and the way to it. */
export interface OpenCalendar {
  readonly calendar: Calendar;
  readonly connection: ExternalConnection;
  readonly port: CalendarPort;
}

/** The way to calendars that somebody has something to do in; how they answer is remembered. */
@Injectable()
export class OpenCalendars {
  constructor(
    private readonly em: EntityManager,
    private readonly ports: ConnectionPorts,
    private readonly health: ConnectionHealth,
  ) {}

  /** Throws `PermanentFailure` where there is no way any more, and `ProviderUnavailable` where there is none just now. */
  async open(calendarId: number): Promise<OpenCalendar> {
    const calendar = await this.em
      .fork()
      .findOne(Calendar, calendarId, { populate: ['externalConnection'] });
    const connection = calendar?.externalConnection;
    if (!calendar || !connection) throw new PermanentFailure('calendar.not-connected');
    const port = await this.watched(connection, async () => this.ports.open(connection));
    return { calendar, connection, port };
  }

  ask<Answer>(
    { connection, port }: OpenCalendar,
    question: (port: CalendarPort) => Promise<Answer>,
  ): Promise<Answer> {
    return this.watched(connection, () => question(port));
  }

  private async watched<Answer>(
    connection: ExternalConnection,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProviderUnavailable && !concernsOneCalendar(error))
        await this.health.failed(connection, error);
      throw error;
    }
  }
}
