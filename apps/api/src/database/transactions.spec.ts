import { DeadlockException, type MikroORM } from '@mikro-orm/core';
import { describeOnEachDatabase, secondProcess, type TestDatabase } from '../../test';
import { Subscriber } from './entities';
import { inTransaction } from './in-transaction';
import { lockOwner } from './lock-owner';
import { takeTick } from './take-tick';
import { timeChanged } from './time-changed';

const somebody = (username: string) =>
  new Subscriber({
    username,
    email: `${username}@example.org`,
    name: '0',
    level: 'basic',
    timezone: 'UTC',
    language: 'en',
    password: null,
  });

describeOnEachDatabase('A transaction', (kind) => {
  let database: TestDatabase;
  let other: MikroORM;
  let id: number;

  beforeAll(async () => {
    database = await kind.create();
    other = await secondProcess(database);
  });

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await em.nativeDelete(Subscriber, {});
    const subscriber = somebody('ada');
    await em.persist(subscriber).flush();
    id = subscriber.id;
  });

  afterAll(async () => {
    if (other !== database.orm) await other.close(true);
    await database.drop();
  });

  const nameNow = async () => (await database.orm.em.fork().findOneOrFail(Subscriber, id)).name;

  it('is all or nothing', async () => {
    const failed = inTransaction(database.orm.em, async (em) => {
      em.persist(somebody('bob'));
      (await em.findOneOrFail(Subscriber, id)).name = 'changed';
      await em.flush();
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await nameNow()).toBe('0');
    expect(await database.orm.em.fork().count(Subscriber)).toBe(1);
  });

  it('begins again with fresh rows after a deadlock', async () => {
    const seen: string[] = [];
    await inTransaction(database.orm.em, async (em) => {
      const subscriber = await em.findOneOrFail(Subscriber, id);
      seen.push(subscriber.name);
      subscriber.name = 'changed';
      await em.flush();
      if (seen.length < 3) throw new DeadlockException(new Error('deadlock'));
    });
    expect(seen).toEqual(['0', '0', '0']);
    expect(await nameNow()).toBe('changed');
  });

  it('gives up a deadlock that never ends, and does not repeat what is no deadlock', async () => {
    let runs = 0;
    const failing = (error: Error) =>
      inTransaction(database.orm.em, async () => {
        runs += 1;
        throw error;
      });
    await expect(failing(new DeadlockException(new Error()))).rejects.toThrow(DeadlockException);
    expect(runs).toBe(5);
    await expect(failing(new Error('other'))).rejects.toThrow('other');
    expect(runs).toBe(6);
  });

  it('joins the one that it stands in', async () => {
    const failed = inTransaction(database.orm.em, async (em) => {
      await inTransaction(em, async (inner) => {
        expect(inner).toBe(em);
        inner.persist(somebody('bob'));
      });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await database.orm.em.fork().count(Subscriber)).toBe(1);
  });

  it('that holds the owner’s row lets nobody else’s change between', async () => {
    const add = (orm: MikroORM) =>
      inTransaction(orm.em, async (em) => {
        const owner = await lockOwner(em, id);
        if (!owner) throw new Error('There is no owner');
        // Somewhere in here another one would read the same number.
        await em.count(Subscriber);
        owner.name = String(Number(owner.name) + 1);
      });
    const adders = Array.from({ length: 20 }, (_, index) => (index % 2 ? other : database.orm));
    await Promise.all(adders.map(add));
    expect(await nameNow()).toBe('20');
  });

  it('knows when there is no such owner', async () => {
    expect(await inTransaction(database.orm.em, (em) => lockOwner(em, id + 1000))).toBeNull();
  });

  it('raises the version of an owner’s time once, and again in the next one', async () => {
    const version = async () =>
      (await database.orm.em.fork().findOneOrFail(Subscriber, id)).timeVersion;
    const change = () =>
      inTransaction(database.orm.em, async (em) => {
        await lockOwner(em, id);
        await timeChanged(em, id);
      });
    const before = await version();
    await change();
    expect(await version()).toBe(before + 1);
    await change();
    expect(await version()).toBe(before + 2);
  });

  it('raises it as well when it has to begin again', async () => {
    let runs = 0;
    const version = async () =>
      (await database.orm.em.fork().findOneOrFail(Subscriber, id)).timeVersion;
    const before = await version();
    await inTransaction(database.orm.em, async (em) => {
      await timeChanged(em, id);
      runs += 1;
      if (runs < 3) throw new DeadlockException(new Error('deadlock'));
    });
    expect(await version()).toBe(before + 1);
  });

  it('takes a tick that nobody else then takes, unless it fails', async () => {
    const tick = { job: 'once', tick: 1, takenAt: Temporal.Instant.from('2026-03-02T08:00:00Z') };
    const failed = inTransaction(database.orm.em, async (em) => {
      expect(await takeTick(em, tick)).toBe(true);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    const takers = [database.orm, other, database.orm, other].map((orm) =>
      inTransaction(orm.em, (em) => takeTick(em, tick)),
    );
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
  });
});
