import { describeOnEachDatabase, testApp, type TestApp, type TestDatabase } from '../../test';
import { JobTick, OutboxMessage, takeTick } from '../database';
import { Housekeeping } from './housekeeping';

describeOnEachDatabase('Housekeeping', (kind) => {
  let database: TestDatabase;
  let server: TestApp;

  beforeAll(async () => {
    database = await kind.create();
    server = await testApp({ database });
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const daysAgo = (days: number) => server.clock.now().subtract({ hours: days * 24 });

  const message = (topic: string, state: OutboxMessage['state'], finished: number) =>
    Object.assign(
      new OutboxMessage({ topic, payload: {}, subscriber: null, availableAt: daysAgo(finished) }),
      { state, finishedAt: state === 'waiting' ? null : daysAgo(finished) },
    );

  it('forgets what is long done, and keeps what is not', async () => {
    const em = database.orm.em.fork();
    await em
      .persist([
        message('done long ago', 'done', 8),
        message('done lately', 'done', 6),
        message('dead long ago', 'dead', 91),
        message('dead lately', 'dead', 89),
        message('waiting', 'waiting', 100),
      ])
      .flush();
    await takeTick(em, { job: 'sync', tick: 1, takenAt: daysAgo(8) });
    await takeTick(em, { job: 'sync', tick: 2, takenAt: daysAgo(6) });
    // The door of the first account is no tick, and stays.
    await takeTick(em, { job: 'first-account', tick: 0, takenAt: daysAgo(1000) });
    await server.get(Housekeeping).clean();
    const topics = (await em.fork().find(OutboxMessage, {})).map(({ topic }) => topic);
    expect(topics.sort()).toEqual(['dead lately', 'done lately', 'waiting']);
    const ticks = (await em.fork().find(JobTick, {})).map(({ job, tick }) => `${job} ${tick}`);
    expect(ticks.sort()).toEqual(['first-account 0', 'sync 2']);
  });
});
