import {
  type EntityManager,
  type EventSubscriber,
  MikroORM,
  type TransactionEventArgs,
} from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';

/** Tells this process's worker that a transaction which wrote messages has been committed. */
@Injectable()
export class OutboxWakeUps implements EventSubscriber {
  private readonly writers = new WeakSet<EntityManager>();
  private wake: () => void = () => undefined;

  constructor(orm: MikroORM) {
    orm.em.getEventManager().registerSubscriber(this);
  }

  /**
   * The moment of the commit still belongs to its transaction's context: whoever is woken in it would take
   * the closed transaction for their own.
   */
  listen(wake: () => void): void {
    const outside = AsyncLocalStorage.snapshot();
    this.wake = () => outside(wake);
  }

  expect(em: EntityManager): void {
    this.writers.add(em.getContext());
  }

  afterTransactionCommit({ em }: TransactionEventArgs): void {
    if (this.writers.delete(em)) this.wake();
  }
}
