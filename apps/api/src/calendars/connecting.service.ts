import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { ProviderUnavailable, type RemoteCalendar } from '@appointment/calendar-providers';
import type {
  ConnectCaldav,
  ConnectedCaldav,
  ConnectIcs,
  Connection,
  UpdateConnection,
} from '@appointment/contracts';
import {
  accountAddress,
  accountOf,
  ConnectFailed,
  ConnectionHealth,
  connectionOf,
  ConnectionPorts,
  NoCredentials,
  subscriptionAddress,
  toConnectionView,
} from '../connections';
import { Calendar, type ExternalConnection, inTransaction } from '../database';
import { InvalidInput } from '../http';
import { Clock } from '../jobs';
import { AccountStore, type ReachedAccount } from './account-store';
import { importCalendars } from './calendar-import';
import { CalendarViews } from './calendar.view';
import { AvailabilityReader, FirstLook } from './sync';

const LONGEST_ACCOUNT_ADDRESS = 512;

/** Connects accounts with calendars, and looks after them. */
@Injectable()
export class ConnectingService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly ports: ConnectionPorts,
    private readonly health: ConnectionHealth,
    private readonly accounts: AccountStore,
    private readonly firstLook: FirstLook,
    private readonly availability: AvailabilityReader,
    private readonly views: CalendarViews,
  ) {}

  async connectCaldav(ownerId: number, typed: ConnectCaldav): Promise<ConnectedCaldav> {
    return this.connect(ownerId, await this.reach(typed));
  }

  async connectIcs(ownerId: number, { url, title }: ConnectIcs): Promise<ConnectedCaldav> {
    const address = subscriptionAddress(url);
    const found = await orConnectFailed(() => this.ports.ics(address).list());
    return this.connect(ownerId, {
      type: 'ics',
      credentials: { url: address, username: '', password: '' },
      calendars: found.map((calendar) => ({ ...calendar, title: title ?? calendar.title })),
    });
  }

  /** New credentials are tried before they are kept; what is broken stays as it was until they work. */
  async update(ownerId: number, id: number, body: UpdateConnection): Promise<Connection> {
    const { name, ...given } = body;
    const connection = await connectionOf(this.em.fork(), ownerId, id);
    if (given.username !== undefined || given.password !== undefined) {
      const account = await this.retry(connection, given);
      await this.accounts.replace(ownerId, id, account);
      await this.look(id);
    }
    if (name !== undefined) await this.rename(ownerId, id, name);
    return toConnectionView(await connectionOf(this.em.fork(), ownerId, id));
  }

  private async connect(ownerId: number, account: ReachedAccount): Promise<ConnectedCaldav> {
    const id = await this.accounts.keep(ownerId, account);
    await this.look(id);
    const em = this.em.fork();
    const connection = await connectionOf(em, ownerId, id);
    const calendars = await em.find(
      Calendar,
      { externalConnection: id },
      { orderBy: { id: 'asc' } },
    );
    return {
      connection: toConnectionView(connection),
      calendars: await this.views.of(em, calendars),
    };
  }

  /** Asks the server now, and adds calendars that were made there meanwhile. How it went stands in the answer. */
  async check(ownerId: number, id: number): Promise<Connection> {
    const connection = await connectionOf(this.em.fork(), ownerId, id);
    try {
      const calendars = await this.ports.open(connection).list();
      await this.health.answered(id);
      await this.addNew(ownerId, id, calendars);
      await this.look(id);
      await this.availability.refresh(id);
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      await this.health.failed(connection, error);
    }
    return toConnectionView(await connectionOf(this.em.fork(), ownerId, id));
  }

  /** Before anything is written, and outside of any transaction: it can take seconds. */
  private reach(typed: ConnectCaldav): Promise<ReachedAccount> {
    return orConnectFailed(async () => {
      const credentials = await this.ports.discover(typed);
      if (accountAddress(credentials).length > LONGEST_ACCOUNT_ADDRESS) throw addressTooLong();
      const calendars = await this.ports.caldav(credentials).list();
      return { type: 'caldav', credentials, calendars };
    });
  }

  /** The same account, opened anew. */
  private retry(
    connection: ExternalConnection,
    given: { username?: string | undefined; password?: string | undefined },
  ): Promise<ReachedAccount> {
    const account = accountOf(connection.typeId);
    if (connection.type !== 'caldav' || account === null) throw new NoCredentials();
    const { username = account.username, password = '' } = given;
    return orConnectFailed(async () => {
      const credentials = { url: account.url, username, password };
      const calendars = await this.ports.caldav(credentials).list();
      return { type: 'caldav', credentials, calendars };
    });
  }

  private async rename(ownerId: number, id: number, name: string): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const connection = await connectionOf(em, ownerId, id);
      connection.rename(name);
    });
  }

  private async addNew(
    ownerId: number,
    id: number,
    calendars: readonly RemoteCalendar[],
  ): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const connection = await connectionOf(em, ownerId, id);
      await importCalendars(em, connection, calendars, { connect: 0, now: this.clock.now() });
    });
  }

  /** A first look at the connected calendars, so that the next page is right at once. */
  private async look(connectionId: number): Promise<void> {
    const connected = await this.em
      .fork()
      .find(Calendar, { externalConnection: connectionId, connected: true }, { fields: ['id'] });
    await this.firstLook.at(connected.map(({ id }) => id));
  }
}

const orConnectFailed = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderUnavailable) throw new ConnectFailed(error);
    throw error;
  }
};

const addressTooLong = () =>
  new InvalidInput([
    { field: 'url', code: 'too_big', message: 'The address of this account is too long' },
  ]);
