import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { RemoteCalendar } from '@appointment/calendar-providers';
import {
  accountAddress,
  AlreadyConnected,
  ConnectionHealth,
  type CaldavCredentials,
  connectionOf,
  Credentials,
  maskedAddress,
} from '../connections';
import {
  ExternalConnection,
  inTransaction,
  lockOwner,
  type Subscriber,
  timeChanged,
} from '../database';
import { NotFound } from '../http';
import { Clock } from '../jobs';
import { calendarsLeft } from './calendar-allowance';
import { importCalendars } from './calendar-import';

/** An account, or a subscription, that answered. */
export interface ReachedAccount {
  readonly type: 'caldav' | 'ics';
  readonly credentials: CaldavCredentials;
  readonly calendars: readonly RemoteCalendar[];
}

/** The address of a subscription is a secret, and kept sealed only. */
const typeIdOf = ({ type, credentials }: ReachedAccount) =>
  type === 'ics' ? maskedAddress(credentials.url) : accountAddress(credentials);

const hostOf = ({ credentials }: ReachedAccount) => new URL(credentials.url).host.slice(0, 255);

/** The same calendars under another address of the same server. */
const rethrowTaken = (account: ReachedAccount) => (error: unknown) => {
  if (error instanceof UniqueConstraintViolationException)
    throw new AlreadyConnected(hostOf(account));
  throw error;
};

/** Keeps accounts with their sealed credentials and their calendars. */
@Injectable()
export class AccountStore {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly credentials: Credentials,
    private readonly health: ConnectionHealth,
  ) {}

  /** Answers the connection's id. Throws `AlreadyConnected` unless the stored one is broken: then it is mended. */
  async keep(ownerId: number, account: ReachedAccount): Promise<number> {
    return inTransaction(this.em, (em) => this.connectOrMend(em, ownerId, account)).catch(
      rethrowTaken(account),
    );
  }

  /** New credentials for a connection that is there; its calendars stay as the owner has them. */
  async replace(ownerId: number, id: number, account: ReachedAccount): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const connection = await connectionOf(em, ownerId, id);
      connection.reseal(this.credentials.seal(account.credentials), typeIdOf(account));
      await this.health.turned(em, connection, null);
      await importCalendars(em, connection, account.calendars, {
        connect: 0,
        now: this.clock.now(),
      });
      await em.flush();
    }).catch(rethrowTaken(account));
  }

  private async connectOrMend(
    em: EntityManager,
    ownerId: number,
    account: ReachedAccount,
  ): Promise<number> {
    const owner = await lockOwner(em, ownerId);
    if (owner === null) throw new NotFound();
    const typeId = typeIdOf(account);
    const stored = await em.findOne(ExternalConnection, { owner, type: account.type, typeId });
    if (stored?.status === 'ok') throw new AlreadyConnected(hostOf(account));
    const connection = stored ?? this.newConnection(owner, account);
    connection.reseal(this.credentials.seal(account.credentials));
    await this.health.turned(em, connection, null);
    em.persist(connection);
    // What the owner chose for the calendars of a broken connection stays as it is, and so does their number.
    const connect = stored ? 0 : await calendarsLeft(em, owner);
    await importCalendars(em, connection, account.calendars, { connect, now: this.clock.now() });
    await timeChanged(em, ownerId);
    await em.flush();
    return connection.id;
  }

  private newConnection(owner: Subscriber, account: ReachedAccount): ExternalConnection {
    const typeId = typeIdOf(account);
    return new ExternalConnection({
      owner,
      name: hostOf(account),
      type: account.type,
      typeId,
      token: null,
    });
  }
}
