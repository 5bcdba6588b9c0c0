import type { MikroORM } from '@mikro-orm/core';
import { Logger } from '@nestjs/common';
import {
  describeOnEachDatabase,
  FixedClock,
  secondProcess,
  testConfig,
  type TestDatabase,
} from '../../test';
import { inTransaction, OutboxMessage } from '../database';
import { maximalAttempts } from './back-off';
import { Courtesy } from './courtesy';
import { MessageQueue } from './message-queue';
import { Outbox } from './outbox';
import { OutboxHandlers } from './outbox-handlers';
import { OutboxWakeUps } from './outbox-wake-ups';
import { OutboxWorker } from './outbox-worker';
import { PermanentFailure } from './permanent-failure';

const taken = async (queue: MessageQueue) => {
  const held = await queue.take();
  if (!held) throw new Error('There was nothing to take');
  return held;
};

class Refused extends Error {
  readonly code = 'refused';
}

describeOnEachDatabase('The outbox', (kind) => {
  let database: TestDatabase;
  let other: MikroORM;
  let clock: FixedClock;
  let handlers: OutboxHandlers;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await kind.create();
    other = await secondProcess(database);
  });

  beforeEach(async () => {
    clock = new FixedClock();
    handlers = new OutboxHandlers();
    await database.orm.em.fork().nativeDelete(OutboxMessage, {});
  });

  afterAll(async () => {
    if (other !== database.orm) await other.close(true);
    await database.drop();
  });

  const workerOf = (orm: MikroORM, courtesy = new Courtesy()) =>
    new OutboxWorker(
      testConfig({ role: 'worker' }),
      orm,
      new MessageQueue(orm.em, clock),
      handlers,
      new OutboxWakeUps(orm),
      courtesy,
    );

  const outbox = () => new Outbox(clock, new OutboxWakeUps(database.orm));

  const enqueue = (topic: string, ...payloads: Record<string, unknown>[]) =>
    inTransaction(database.orm.em, async (em) => {
      for (const payload of payloads) outbox().enqueue(em, { topic, payload, subscriber: null });
    });

  const messages = () => database.orm.em.fork().find(OutboxMessage, {});

  const onlyMessage = () => database.orm.em.fork().findOneOrFail(OutboxMessage, { id: { $gt: 0 } });

  it('runs each message once, in the order in which they fell due', async () => {
    const ran: unknown[] = [];
    handlers.on('note', async ({ number }) => void ran.push(number));
    await enqueue('note', { number: 1 }, { number: 2 });
    await enqueue('note', { number: 3 });
    expect(await workerOf(database.orm).drain()).toBe(3);
    expect(await workerOf(database.orm).drain()).toBe(0);
    expect(ran).toEqual([1, 2, 3]);
  });

  it('writes nothing when the transaction fails', async () => {
    const refused = inTransaction(database.orm.em, async (em) => {
      outbox().enqueue(em, { topic: 'note', payload: {}, subscriber: null });
      await em.flush();
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(await messages()).toEqual([]);
  });

  it('keeps a message until its time', async () => {
    handlers.on('note', async () => undefined);
    await inTransaction(database.orm.em, async (em) => {
      const availableAt = clock.now().add({ minutes: 5 });
      outbox().enqueue(em, { topic: 'note', payload: {}, subscriber: null, availableAt });
    });
    expect(await workerOf(database.orm).drain()).toBe(0);
    clock.advance({ minutes: 5 });
    expect(await workerOf(database.orm).drain()).toBe(1);
  });

  it('lets people who wait go before each message', async () => {
    const said: string[] = [];
    const ran = Promise.withResolvers<void>();
    const polite = new (class extends Courtesy {
      override async afterThem() {
        said.push('after you');
      }
    })();
    handlers.on('note', async () => {
      said.push('ran');
      ran.resolve();
    });
    await enqueue('note', {});
    const worker = workerOf(database.orm, polite);
    worker.onApplicationBootstrap();
    await ran.promise;
    await worker.beforeApplicationShutdown();
    expect(said.indexOf('after you')).toBe(0);
  });

  it('shares the messages between two workers, and gives none to both', async () => {
    const ran: unknown[] = [];
    handlers.on('note', async ({ number }) => {
      await database.orm.em.fork().count(OutboxMessage);
      ran.push(number);
    });
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    await enqueue('note', ...numbers.map((number) => ({ number })));
    const counts = await Promise.all(
      [database.orm, other, database.orm, other].map((orm) => workerOf(orm).drain()),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(40);
    expect(ran.sort((a, b) => Number(a) - Number(b))).toEqual(numbers);
  });

  it('waits longer after each failure, and tells a later success apart', async () => {
    const fail = { now: true };
    handlers.on('note', async () => {
      if (fail.now) throw new Refused('password: hunter2');
    });
    await enqueue('note', {});
    const worker = workerOf(database.orm);
    await worker.drain();
    const first = await onlyMessage();
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, lastError: 'refused' });
    const wait = first.availableAt.since(clock.now()).total('seconds');
    expect(wait).toBeGreaterThanOrEqual(8);
    expect(wait).toBeLessThan(12);
    expect(await worker.drain()).toBe(0);
    clock.advance({ seconds: 12 });
    await worker.drain();
    const second = await onlyMessage();
    expect(second.availableAt.since(clock.now()).total('seconds')).toBeGreaterThanOrEqual(24);
    fail.now = false;
    clock.advance({ seconds: 36 });
    await worker.drain();
    expect(await onlyMessage()).toMatchObject({ state: 'done', attempts: 3, lastError: null });
  });

  it('gives up after the last attempt', async () => {
    handlers.on('note', async () => {
      throw new Refused();
    });
    await enqueue('note', {});
    const worker = workerOf(database.orm);
    for (let attempt = 1; attempt <= maximalAttempts; attempt += 1) {
      expect((await onlyMessage()).state).toBe('waiting');
      await worker.drain();
      clock.advance({ hours: 24 });
    }
    expect(await onlyMessage()).toMatchObject({ state: 'dead', lastError: 'refused' });
    expect(await worker.drain()).toBe(0);
  });

  it('gives up at once when trying again can’t help', async () => {
    handlers.on('note', async () => {
      throw new PermanentFailure('no-such-mailbox');
    });
    await enqueue('note', {});
    await workerOf(database.orm).drain();
    expect(await onlyMessage()).toMatchObject({
      state: 'dead',
      attempts: 1,
      lastError: 'no-such-mailbox',
    });
  });

  it('takes over what a killed worker held, once its lease is over', async () => {
    const ran: number[] = [];
    handlers.on('note', async (_payload, { attempts }) => void ran.push(attempts));
    await enqueue('note', {});
    const killed = await taken(new MessageQueue(other.em, clock));
    expect(await workerOf(database.orm).drain()).toBe(0);
    clock.advance({ seconds: 60 });
    expect(await workerOf(database.orm).drain()).toBe(1);
    expect(ran).toEqual([2]);
    // The one that was taken for dead comes back and has no say any more.
    await new MessageQueue(other.em, clock).failed(killed, new Refused());
    expect(await onlyMessage()).toMatchObject({ state: 'done', lastError: null });
  });

  it('leaves a message to its worker for as long as the lease is renewed', async () => {
    await enqueue('note', {});
    const queue = new MessageQueue(database.orm.em, clock);
    const held = await taken(queue);
    clock.advance({ seconds: 15 });
    await queue.renew(held);
    clock.advance({ seconds: 15 });
    expect(await queue.take()).toBeUndefined();
  });

  it('buries a message that kills every worker', async () => {
    await enqueue('note', {});
    const queue = new MessageQueue(database.orm.em, clock);
    for (let attempt = 1; attempt <= maximalAttempts; attempt += 1) {
      expect(await queue.take()).toMatchObject({ attempts: attempt });
      clock.advance({ seconds: 60 });
    }
    expect(await queue.take()).toBeUndefined();
    expect(await onlyMessage()).toMatchObject({ state: 'dead', lastError: 'worker-lost' });
  });

  it('wakes the worker of its process when the transaction is committed, and not before', async () => {
    const wakeUps = new OutboxWakeUps(database.orm);
    const woken: string[] = [];
    wakeUps.listen(() => woken.push('awake'));
    await inTransaction(database.orm.em, async (em) => {
      new Outbox(clock, wakeUps).enqueue(em, { topic: 'note', payload: {}, subscriber: null });
      await em.flush();
      expect(woken).toEqual([]);
    });
    expect(woken).toEqual(['awake']);
  });

  it('wakes it outside of the transaction that wrote, which is over by then', async () => {
    const { em } = database.orm;
    const wakeUps = new OutboxWakeUps(database.orm);
    const taken: Promise<unknown>[] = [];
    wakeUps.listen(() => taken.push(new MessageQueue(em, clock).take()));
    await inTransaction(em, async (writing) => {
      new Outbox(clock, wakeUps).enqueue(writing, { topic: 'note', payload: {}, subscriber: null });
    });
    expect(await Promise.all(taken)).toEqual([expect.objectContaining({ topic: 'note' })]);
  });
});
