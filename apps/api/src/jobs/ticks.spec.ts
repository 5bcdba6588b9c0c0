import type { MikroORM } from '@mikro-orm/core';
import { Logger } from '@nestjs/common';
import {
  describeOnEachDatabase,
  FixedClock,
  secondProcess,
  testConfig,
  type TestDatabase,
} from '../../test';
import { Ticks } from './ticks';

describeOnEachDatabase('A tick', (kind) => {
  let database: TestDatabase;
  let other: MikroORM;
  let clock: FixedClock;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await kind.create();
    other = await secondProcess(database);
    clock = new FixedClock('2026-03-02T08:00:30Z');
  });

  afterAll(async () => {
    if (other !== database.orm) await other.close(true);
    await database.drop();
  });

  const replica = (orm: MikroORM, role: 'all' | 'web' = 'all') =>
    new Ticks(orm.em, clock, testConfig({ role }));

  it('is one replica’s, however many tick', async () => {
    let runs = 0;
    const work = async () => void (runs += 1);
    const replicas = [database.orm, other, database.orm, other].map((orm) => replica(orm));
    const taken = await Promise.all(replicas.map((ticks) => ticks.once('count', 60, work)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(runs).toBe(1);
    clock.advance({ seconds: 29 });
    expect(await replica(other).once('count', 60, work)).toBe(false);
    clock.advance({ seconds: 1 });
    expect(await replica(other).once('count', 60, work)).toBe(true);
  });

  it('is not for a process that only answers requests', async () => {
    const ticks = replica(database.orm, 'web');
    expect(await ticks.once('other', 60, () => Promise.reject(new Error()))).toBe(false);
  });

  it('outlives work that fails', async () => {
    const failing = () => Promise.reject(new Error('no'));
    expect(await replica(database.orm).once('failing', 60, failing)).toBe(true);
  });
});
