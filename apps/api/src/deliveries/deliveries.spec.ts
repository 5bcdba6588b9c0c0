import {
  describeOnEachDatabase,
  type Person,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';
import { inTransaction, Subscriber } from '../database';
import { Outbox, OutboxHandlers, OutboxWorker, PermanentFailure } from '../jobs';

const appointmentId = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describeOnEachDatabase('Failed deliveries', (kind) => {
  let database: TestDatabase;
  let server: TestApp;
  let owner: Person;
  let other: Person;
  let broken = true;

  beforeAll(async () => {
    database = await kind.create();
    server = await testApp({ database });
    owner = await signUp(server);
    other = await signUp(server);
    server.get(OutboxHandlers).on('calendar.note', async () => {
      if (broken) throw new PermanentFailure('read-only');
    });
    await inTransaction(database.orm.em, async (em) => {
      const subscriber = await em.findOneOrFail(Subscriber, owner.subscriber.id);
      const payload = { appointmentId, recipient: 'ana@example.org' };
      server.get(Outbox).enqueue(em, { topic: 'calendar.note', payload, subscriber });
    });
    await server.get(OutboxWorker).drain();
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const failedOf = async (person: Person) =>
    (await server.call('GET', '/deliveries/failed', { token: person.accessToken })).json().items;

  const retry = (person: Person, id: number) =>
    server.call('POST', `/deliveries/${id}/retry`, { token: person.accessToken });

  it('are shown to whom they concern, and to nobody else', async () => {
    expect(await failedOf(owner)).toEqual([
      {
        id: expect.any(Number),
        kind: 'calendar',
        appointmentId,
        recipient: 'ana@example.org',
        attempts: 1,
        lastError: 'read-only',
        failedAt: server.clock.now().toString(),
      },
    ]);
    expect(await failedOf(other)).toEqual([]);
  });

  it('are tried again by their owner only', async () => {
    const [{ id }] = await failedOf(owner);
    expect((await retry(other, id)).statusCode).toBe(404);
    expect((await retry(owner, id + 1)).statusCode).toBe(404);
    broken = false;
    expect((await retry(owner, id)).statusCode).toBe(202);
    expect(await server.get(OutboxWorker).drain()).toBe(1);
    expect(await failedOf(owner)).toEqual([]);
    expect((await retry(owner, id)).statusCode).toBe(404);
  });
});
