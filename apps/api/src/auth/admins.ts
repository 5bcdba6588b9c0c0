import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { Subscriber, takeTick } from '../database';
import { Clock } from '../jobs';

const door = { job: 'first-account', tick: 0 };

/** Who is an administrator: whoever came first, and, once they have proved that it is they, whom ADMIN_EMAILS names. */
@Injectable()
export class Admins {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  isNamed(email: string): boolean {
    const domain = email.slice(email.lastIndexOf('@'));
    return this.config.adminEmails.some((entry) => entry === email || entry === domain);
  }

  async nobodyIsHere(em: EntityManager): Promise<boolean> {
    return (await em.count(Subscriber)) === 0;
  }

  /**
   * Whether this transaction, of which this must be the first statement, opens the first account. An empty table
   * has no row to lock, so those who come at once queue at a row of their own; the second sees what the first
   * has committed.
   */
  async isFirst(em: EntityManager): Promise<boolean> {
    await takeTick(em, { ...door, takenAt: this.clock.now() });
    return this.nobodyIsHere(em);
  }
}
