import { MikroORM } from '@mikro-orm/core';
import { sqlite, testApp, type TestApp, type TestDatabase } from '../../test';
import { inTransaction, OutboxMessage } from '../database';
import { Outbox } from './outbox';
import { OutboxHandlers } from './outbox-handlers';

/** A promise, and the hand that keeps it. */
const promised = () => {
  let keep: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (keep = resolve));
  return { promise, keep };
};

describe('A worker in the background', () => {
  let database: TestDatabase;
  let server: TestApp;

  beforeEach(async () => {
    database = await sqlite.create();
    server = await testApp({ database, config: { role: 'all' } });
  });

  afterEach(() => database.drop());

  const enqueue = (topic: string, count = 1) =>
    inTransaction(server.get(MikroORM).em, async (em) => {
      for (let number = 0; number < count; number += 1)
        server.get(Outbox).enqueue(em, { topic, payload: { number }, subscriber: null });
    });

  it('does what was committed, without being asked, several things side by side', async () => {
    const begun: unknown[] = [];
    const [allBegan, release, allDone] = [promised(), promised(), promised()];
    let done = 0;
    server.get(OutboxHandlers).on('note', async ({ number }) => {
      if (begun.push(number) === 4) allBegan.keep();
      await release.promise;
      if ((done += 1) === 6) allDone.keep();
    });
    await enqueue('note', 6);
    await allBegan.promise;
    expect(done).toBe(0);
    release.keep();
    await allDone.promise;
    await server.close();
  });

  it('finishes at the end what it has begun', async () => {
    const [began, release] = [promised(), promised()];
    server.get(OutboxHandlers).on('note', async () => {
      began.keep();
      await release.promise;
    });
    await enqueue('note');
    await began.promise;
    const closed = server.close();
    release.keep();
    await closed;
    const [message] = await database.orm.em.fork().find(OutboxMessage, {});
    expect(message).toMatchObject({ state: 'done', attempts: 1 });
  });

  it('gives each message an entity manager of its own', async () => {
    const seen = promised();
    server.get(OutboxHandlers).on('note', async () => {
      // Without a context of its own the ORM refuses to read through the global one.
      await server.get(MikroORM).em.count(OutboxMessage);
      seen.keep();
    });
    await enqueue('note');
    await seen.promise;
    await server.close();
  });
});
