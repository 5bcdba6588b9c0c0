import { type Notice, renderNotice } from '@appointment/mailer';
import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AdminAddresses, AdminLinks } from '../auth';
import { Config } from '../config';
import { Calendar, ExternalConnection, Slot, Subscriber, SyncState } from '../database';
import { Clock, OutboxHandlers } from '../jobs';
import { addressOf } from './mail-of';
import { MailPort } from './mail-port';
import type { NoticeOrder } from './notice-order';
import { posted } from './posted';

type Trouble = Extract<NoticeOrder, { notice: 'calendar-trouble' }>;
type Collision = Extract<NoticeOrder, { notice: 'calendar-collision' }>;
type Emptied = Extract<NoticeOrder, { notice: 'calendar-emptied' }>;

interface Written {
  readonly owner: Subscriber;
  readonly notice: Notice;
}

/** Tells an owner what they should know besides their meetings. */
@Injectable()
export class NoticesService implements OnModuleInit {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly port: MailPort,
    private readonly handlers: OutboxHandlers,
    private readonly adminAddresses: AdminAddresses,
    private readonly adminLinks: AdminLinks,
  ) {}

  onModuleInit(): void {
    this.handlers.on<NoticeOrder>('notice', (order, { id }) => this.deliver(order, id));
  }

  private async deliver(order: NoticeOrder, messageId: number): Promise<void> {
    const written = await this.write(order);
    if (!written || written.owner.disabled) return;
    const { owner, notice } = written;
    const { host } = new URL(this.config.publicUrl);
    await posted(this.port, {
      from: addressOf(this.config.mailFrom),
      to: [{ name: owner.name, email: owner.email }],
      ...renderNotice(notice),
      messageId: `notice-${messageId}@${host}`,
    });
  }

  private write(order: NoticeOrder): Promise<Written | null> {
    switch (order.notice) {
      case 'calendar-trouble':
        return this.trouble(order);
      case 'calendar-collision':
        return this.collision(order);
      case 'calendar-emptied':
        return this.emptied(order);
      case 'admin-address':
        return this.adminAddress(order.subscriberId);
    }
  }

  /** Null if they are an administrator by now, or are not to be one any more. */
  private async adminAddress(subscriberId: number): Promise<Written | null> {
    const owner = await this.em.fork().findOne(Subscriber, subscriberId);
    if (!owner || !this.adminAddresses.isToBe(owner)) return null;
    return {
      owner,
      notice: {
        kind: 'admin-address',
        ...this.toOwner(owner, ''),
        email: owner.email,
        links: { open: this.adminLinks.url(owner) },
      },
    };
  }

  /** Null if all is well again by now. */
  private async trouble(order: Trouble): Promise<Written | null> {
    const em = this.em.fork();
    const connection = await em.findOne(
      ExternalConnection,
      { id: order.connectionId },
      { populate: ['owner'] },
    );
    if (!connection) return null;
    const name = await troubled(em, connection, order.calendarId);
    if (name === null) return null;
    return {
      owner: connection.owner,
      notice: {
        kind: 'calendar-trouble',
        ...this.toOwner(connection.owner, '/connections'),
        calendar: name,
        since: Temporal.Instant.from(order.since),
        needs: order.code === 'connection.wrong-password' ? 'sign-in' : 'a-look',
      },
    };
  }

  /** Null if the meeting was moved, or ended, meanwhile. */
  private async collision({ slotId, movedTo }: Collision): Promise<Written | null> {
    const slot = await this.em
      .fork()
      .findOne(Slot, { id: slotId }, { populate: ['appointment', 'attendee', 'subscriber'] });
    if (!slot?.live) return null;
    return {
      owner: slot.subscriber,
      notice: {
        kind: 'calendar-collision',
        ...this.toOwner(slot.subscriber, `/appointments/${slot.appointment.uuid}`),
        title: slot.appointment.title,
        attendee: slot.attendee?.name ?? '',
        start: slot.start,
        movedTo: movedTo === null ? null : Temporal.Instant.from(movedTo),
      },
    };
  }

  /** Null if the calendar is ours no more. */
  private async emptied({ calendarId, meetings }: Emptied): Promise<Written | null> {
    const calendar = await this.em.fork().findOne(Calendar, calendarId, { populate: ['owner'] });
    if (!calendar) return null;
    const { owner, title } = calendar;
    const about = { ...this.toOwner(owner, '/appointments'), calendar: title, meetings };
    return { owner, notice: { kind: 'calendar-emptied', ...about } };
  }

  private toOwner({ language, timezone, timeMode }: Subscriber, path: string) {
    return {
      reader: { language, timeZone: timezone, timeMode },
      writtenAt: this.clock.now(),
      links: { open: `${this.config.publicUrl}${path}` },
    };
  }
}

/** What its owner calls that which can't be read; null if it can. */
const troubled = async (
  em: EntityManager,
  connection: ExternalConnection,
  calendarId: number | undefined,
): Promise<string | null> => {
  if (calendarId === undefined) return connection.status === 'error' ? connection.name : null;
  const calendar = await em.findOne(Calendar, { id: calendarId, connected: true });
  if (!calendar) return null;
  const state = await em.findOne(SyncState, { calendar });
  return state?.lastError ? calendar.title : null;
};
