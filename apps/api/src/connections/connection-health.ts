import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { ProviderUnavailable } from '@appointment/calendar-providers';
import { ConnectionCheck, ExternalConnection } from '../database';
import { Clock } from '../jobs';
import { problemCodeOf } from './provider-problem';

/** Only the turns are written down: a server that works all year is one line. */
const turnOf = (connection: ExternalConnection): ConnectionCheck =>
  new ConnectionCheck({
    connection,
    calendar: null,
    code: connection.statusCode,
    at: connection.statusCheckedAt ?? connection.timeCreated,
  });

/** Remembers how the remote service answered last, so that the owner sees what needs them. */
@Injectable()
export class ConnectionHealth {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async answered(connectionId: number): Promise<void> {
    await this.note(connectionId, (connection) => connection.answered(this.clock.now()));
  }

  async failed(connectionId: number, error: ProviderUnavailable): Promise<void> {
    await this.note(connectionId, (connection) =>
      connection.failed(problemCodeOf(error), this.clock.now()),
    );
  }

  private async note(id: number, change: (connection: ExternalConnection) => void): Promise<void> {
    const em = this.em.fork();
    const connection = await em.findOne(ExternalConnection, id);
    if (connection === null) return;
    const before = connection.statusCode;
    change(connection);
    if (connection.statusCode !== before) em.persist(turnOf(connection));
    await em.flush();
  }
}
