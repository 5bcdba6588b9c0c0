import { EntityManager, LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { ProviderUnavailable } from '@appointment/calendar-providers';
import type { ProblemCode } from '@appointment/contracts';
import { type Calendar, ConnectionCheck, ExternalConnection, inTransaction } from '../database';
import { Clock } from '../jobs';
import { problemCodeOf } from './provider-problem';
import { type Troubled, TroubleNotices } from './trouble-notices';

/**
 * Remembers how the remote service answered last, so that the owner sees what needs them. Only the turns are written down:
 * a server that works all year is one line.
 */
@Injectable()
export class ConnectionHealth {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly notices: TroubleNotices,
  ) {}

  async answered(connectionId: number): Promise<void> {
    await this.note({ id: connectionId }, null);
  }

  /** Nothing follows where it has been given other credentials since it was asked. */
  async failed({ id, token }: Asked, error: ProviderUnavailable): Promise<void> {
    await this.note({ id, token }, problemCodeOf(error));
  }

  /** How it is from now on, null for well; in the transaction that holds the connection. */
  async turned(
    em: EntityManager,
    connection: ExternalConnection,
    code: ProblemCode | null,
  ): Promise<void> {
    const before = connection.statusCode;
    if (code === null) connection.answered(this.clock.now());
    else connection.failed(code, this.clock.now());
    if (code !== before) await this.writeDown(em, { connection, calendar: null }, { before, code });
  }

  /** The same of one calendar whose connection works; in the transaction that holds its sync state. */
  async calendarTurned(
    em: EntityManager,
    calendar: Calendar,
    code: ProblemCode | null,
  ): Promise<void> {
    const connection = calendar.externalConnection;
    if (!connection) return;
    const [latest] = await em.find(
      ConnectionCheck,
      { connection, calendar },
      { orderBy: { id: 'desc' }, limit: 1 },
    );
    const before = latest?.code ?? null;
    if (code !== before) await this.writeDown(em, { connection, calendar }, { before, code });
  }

  private async note(asked: Pick<Asked, 'id'> | Asked, code: ProblemCode | null): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const connection = await em.findOne(
        ExternalConnection,
        { ...asked },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (connection) await this.turned(em, connection, code);
    });
  }

  private async writeDown(em: EntityManager, troubled: Troubled, { before, code }: Turn) {
    em.persist(new ConnectionCheck({ ...troubled, code, at: this.clock.now() }));
    if (code === null) await this.notices.end(em, troubled);
    else if (before === null) this.notices.begin(em, troubled, code);
    else await this.notices.hurry(em, troubled, code);
  }
}

/** A connection with the credentials that it was asked with, sealed. */
type Asked = Pick<ExternalConnection, 'id' | 'token'>;

interface Turn {
  readonly before: ProblemCode | null;
  readonly code: ProblemCode | null;
}
