import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type ConnectionChecks, type ConnectionList, ConnectionType } from '@appointment/contracts';
import {
  Calendar,
  ConnectionCheck,
  ExternalConnection,
  inTransaction,
  SyncState,
  timeChanged,
} from '../database';
import { Clock } from '../jobs';
import { inUse } from './calendar-use';
import { connectionOf } from './connection-of';
import { ConnectionInUse } from './connection.errors';
import { toCheckView, toConnectionView } from './connection.view';

const TURNS_SHOWN = 50;

@Injectable()
export class ConnectionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  async list(ownerId: number): Promise<ConnectionList> {
    const connections = await this.em
      .fork()
      .find(
        ExternalConnection,
        { owner: ownerId, type: { $in: ConnectionType.options } },
        { orderBy: { id: 'asc' } },
      );
    return { items: connections.map(toConnectionView) };
  }

  async checks(ownerId: number, id: number): Promise<ConnectionChecks> {
    const em = this.em.fork();
    const connection = await connectionOf(em, ownerId, id);
    const turns = await em.find(
      ConnectionCheck,
      { connection },
      { orderBy: { id: 'desc' }, limit: TURNS_SHOWN },
    );
    return { items: turns.map(toCheckView) };
  }

  /** Forgets the credentials, its calendars and their busy time. */
  async remove(ownerId: number, id: number): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const connection = await connectionOf(em, ownerId, id);
      const calendars = await calendarIdsOf(em, id);
      if (await inUse(em, calendars, this.clock.now())) throw new ConnectionInUse(connection.name);
      // A sync that is on its way holds its state's row first and the calendar's second: so do we.
      await em.nativeDelete(SyncState, { calendar: { $in: calendars } });
      await timeChanged(em, ownerId);
      await em.nativeDelete(ExternalConnection, { id });
    });
  }
}

async function calendarIdsOf(em: EntityManager, connectionId: number): Promise<number[]> {
  const calendars = await em.find(
    Calendar,
    { externalConnection: connectionId },
    { fields: ['id'] },
  );
  return calendars.map(({ id }) => id);
}
