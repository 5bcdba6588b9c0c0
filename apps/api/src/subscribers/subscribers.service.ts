import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type {
  Subscriber as SubscriberView,
  UpdateMe,
  UsernameAnswer,
} from '@appointment/contracts';
import { isFree, SubscriberViews } from '../auth';
import { inTransaction, Subscriber, timeChanged } from '../database';
import { UsernameTaken } from './subscriber.errors';

/** Profile and preferences. */
@Injectable()
export class SubscribersService {
  constructor(
    private readonly em: EntityManager,
    private readonly views: SubscriberViews,
  ) {}

  async get(id: number): Promise<SubscriberView> {
    return this.views.of(await this.em.findOneOrFail(Subscriber, id));
  }

  async update(id: number, changes: UpdateMe): Promise<SubscriberView> {
    const { username } = changes;
    try {
      return this.views.of(await inTransaction(this.em, (em) => this.change(em, id, changes)));
    } catch (error) {
      // Somebody else took it between the look and the write.
      if (username !== undefined && error instanceof UniqueConstraintViolationException)
        throw new UsernameTaken(username);
      throw error;
    }
  }

  private async change(em: EntityManager, id: number, changes: UpdateMe): Promise<Subscriber> {
    const subscriber = await em.findOneOrFail(Subscriber, id);
    const { username = subscriber.username, timezone = subscriber.timezone } = changes;
    if (!(await isFree(em, username, id))) throw new UsernameTaken(username);
    // All-day events and hours without a zone are read in the owner's.
    if (timezone !== subscriber.timezone) await timeChanged(em, id);
    subscriber.describe(changes);
    return subscriber;
  }

  /** Whether the caller could be called so. */
  async isFree(id: number, username: string): Promise<UsernameAnswer> {
    return { username, free: await isFree(this.em, username, id) };
  }
}
