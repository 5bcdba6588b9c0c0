import { describeOnEachDatabase, testApp, type TestApp, type TestDatabase } from '../../test';

describeOnEachDatabase('A problem', (kind) => {
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

  it('says that there is nothing at an unknown address', async () => {
    const answer = await server.app.inject('/api/v1/nothing');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      type: 'urn:appointment:problem:not-found',
      code: 'not-found',
      status: 404,
    });
  });
});
