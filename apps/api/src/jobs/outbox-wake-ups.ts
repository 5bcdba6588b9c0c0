import {
  type EntityManager,
  type EventSubscriber,
  MikroORM,
  type TransactionEventArgs,
} from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

/** Tells this process's worker that a transaction which wrote messages has been committed. */
@Injectable()
export class OutboxWakeUps implements EventSubscriber {
  private readonly writers = new WeakSet<EntityManager>();
  private wake: () => void = () => undefined;

  constructor(orm: MikroORM) {
    orm.em.getEventManager().registerSubscriber(this);
  }

  listen(wake: () => void): void {
    this.wake = wake;
  }

  expect(em: EntityManager): void {
    this.writers.add(em.getContext());
  }

  afterTransactionCommit({ em }: TransactionEventArgs): void {
    if (this.writers.delete(em)) this.wake();
  }
}
