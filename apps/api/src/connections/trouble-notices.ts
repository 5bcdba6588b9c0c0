import type { ProblemCode } from '@appointment/contracts';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { type Calendar, type ExternalConnection, OutboxMessage } from '../database';
import { Clock, Outbox } from '../jobs';

/** Most troubles go away by themselves; nobody needs a letter about those. */
const PATIENCE = { minutes: 30 };

/** What is in trouble: a connection, or one of its calendars. */
export interface Troubled {
  readonly connection: ExternalConnection;
  readonly calendar: Calendar | null;
}

/** One letter to the owner for each time that something stopped working, unless it works again before it is sent. */
@Injectable()
export class TroubleNotices {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  begin(em: EntityManager, troubled: Troubled, code: ProblemCode): void {
    const { connection, calendar } = troubled;
    const since = this.clock.now();
    this.outbox.enqueue(em, {
      topic: 'notice',
      payload: {
        notice: 'calendar-trouble',
        connectionId: connection.id,
        ...(calendar && { calendarId: calendar.id }),
        code,
        since: since.toString(),
      },
      subscriber: connection.owner,
      availableAt: isForOwner(code) ? since : since.add(PATIENCE),
      dedupeKey: `${keyOf(troubled)}${since.epochMilliseconds}`,
    });
  }

  /** It turns out that it will not go away by itself. */
  async hurry(em: EntityManager, troubled: Troubled, code: ProblemCode): Promise<void> {
    if (!isForOwner(code)) return;
    const [notice] = await em.find(OutboxMessage, waiting(troubled), { limit: 1 });
    if (!notice) return;
    notice.payload = { ...notice.payload, code };
    notice.availableAt = this.clock.now();
  }

  async end(em: EntityManager, troubled: Troubled): Promise<void> {
    await em.nativeDelete(OutboxMessage, waiting(troubled));
  }
}

/** Only the owner can help. */
const isForOwner = (code: ProblemCode): boolean => code === 'connection.wrong-password';

const keyOf = ({ connection, calendar }: Troubled): string =>
  `calendar-trouble:${connection.id}:${calendar?.id ?? ''}:`;

const waiting = (troubled: Troubled) => ({
  dedupeKey: { $like: `${keyOf(troubled)}%` },
  state: 'waiting' as const,
  lockedUntil: null,
});
