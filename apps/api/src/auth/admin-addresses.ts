import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, OutboxMessage, Subscriber } from '../database';
import { NotFound } from '../http';
import { Clock, Outbox } from '../jobs';
import { AdminLinks } from './admin-links';
import { Admins } from './admins';

/**
 * Whoever signs up types an address, which proves nothing. So those that ADMIN_EMAILS names are asked by letter
 * whether the account is theirs, and are administrators from their answer on.
 */
@Injectable()
export class AdminAddresses {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly admins: Admins,
    private readonly links: AdminLinks,
  ) {}

  /** Orders the letter, with the transaction; one a day is enough. */
  async ask(em: EntityManager, subscriber: Subscriber): Promise<void> {
    if (!this.isToBe(subscriber)) return;
    const day = this.clock.now().toString().slice(0, 10);
    const dedupeKey = `admin-address:${subscriber.id}:${day}`;
    if (await em.count(OutboxMessage, { dedupeKey })) return;
    const payload = { notice: 'admin-address', subscriberId: subscriber.id };
    this.outbox.enqueue(em, { topic: 'notice', payload, subscriber, dedupeKey });
  }

  /** The same of an account that there has been. Who signs in several times at once is asked once. */
  async askAgain(subscriber: Subscriber): Promise<void> {
    if (!this.isToBe(subscriber)) return;
    try {
      await inTransaction(this.em, async (em) =>
        this.ask(em, await em.findOneOrFail(Subscriber, subscriber.id)),
      );
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
    }
  }

  /** True while the letter would change something. */
  isToBe({ email, level }: Subscriber): boolean {
    return level !== 'admin' && this.admins.isNamed(email);
  }

  /** The caller has followed the link of the letter. Throws `NotFound` for what is no link of theirs, or is too old. */
  async confirm(subscriberId: number, token: string): Promise<Subscriber> {
    return inTransaction(this.em, async (em) => {
      const subscriber = await em.findOneOrFail(Subscriber, subscriberId);
      const isTheirs = this.links.isOf(subscriber, token);
      if (!isTheirs || !this.admins.isNamed(subscriber.email)) throw new NotFound();
      subscriber.level = 'admin';
      return subscriber;
    });
  }
}
