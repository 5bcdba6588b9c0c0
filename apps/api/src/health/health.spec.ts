import { MikroORM } from '@mikro-orm/core';
import { describeOnEachDatabase, testApp, type TestApp, type TestDatabase } from '../../test';

describeOnEachDatabase('Health', (kind) => {
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

  it('is alive and ready', async () => {
    expect((await server.app.inject('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await server.app.inject('/health/ready')).json()).toEqual({
      status: 'ok',
      database: 'ok',
      timeZoneData: process.versions.tz,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it('counts memory and waiting messages for Prometheus', async () => {
    const answer = await server.app.inject('/metrics');
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(answer.body).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(answer.body).toMatch(/^appointment_outbox_waiting 0$/m);
    expect(answer.body).toMatch(/^appointment_outbox_dead 0$/m);
  });

  it('is alive but not ready when the database is gone', async () => {
    await server.get(MikroORM).close(true);
    expect((await server.app.inject('/health/live')).statusCode).toBe(200);
    const answer = await server.app.inject('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'unavailable', retryAfter: 5 });
  });
});
