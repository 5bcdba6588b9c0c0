import type { FeedKind, Feeds } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, Subscriber } from '../../database';
import { FeedLinks, newEdition } from './feed-links';

/** The owner's secret links to their own time. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly em: EntityManager,
    private readonly links: FeedLinks,
  ) {}

  async get(ownerId: number): Promise<Feeds> {
    return this.view(await this.em.fork().findOneOrFail(Subscriber, ownerId));
  }

  /** Makes a link. Where there is one, it is replaced: the older one leads nowhere. */
  publish(ownerId: number, kind: FeedKind): Promise<Feeds> {
    return this.change(ownerId, (owner) => owner.publish(kind, newEdition()));
  }

  withdraw(ownerId: number, kind: FeedKind): Promise<Feeds> {
    return this.change(ownerId, (owner) => owner.publish(kind, null));
  }

  private change(ownerId: number, change: (owner: Subscriber) => void): Promise<Feeds> {
    return inTransaction(this.em, async (em) => {
      const owner = await em.findOneOrFail(Subscriber, ownerId);
      change(owner);
      return this.view(owner);
    });
  }

  private view(owner: Subscriber): Feeds {
    const feed = (kind: FeedKind) => {
      const url = this.links.url(kind, owner);
      return url === null ? null : { url };
    };
    return { bookings: feed('bookings'), freeBusy: feed('free-busy') };
  }
}
