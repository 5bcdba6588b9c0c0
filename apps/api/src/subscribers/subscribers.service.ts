import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type {
  Subscriber as SubscriberView,
  UpdateMe,
  UsernameAnswer,
} from '@appointment/contracts';
import { isFree, SubscriberViews } from '../auth';
import { Subscriber } from '../database';
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
    const subscriber = await this.em.findOneOrFail(Subscriber, id);
    const { username = subscriber.username } = changes;
    if (!(await isFree(this.em, username, id))) throw new UsernameTaken(username);
    subscriber.describe(changes);
    try {
      await this.em.flush();
    } catch (error) {
      // Somebody else took it between the look and the write.
      if (error instanceof UniqueConstraintViolationException) throw new UsernameTaken(username);
      throw error;
    }
    return this.views.of(subscriber);
  }

  /** Whether the caller could be called so. */
  async isFree(id: number, username: string): Promise<UsernameAnswer> {
    return { username, free: await isFree(this.em, username, id) };
  }
}
