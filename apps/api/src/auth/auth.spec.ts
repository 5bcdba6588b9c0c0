import {
  cookieOf,
  describeOnEachDatabase,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';

const password = 'correct horse battery';

describeOnEachDatabase('Signing in', (kind) => {
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

  const login = (email: string, word = password) =>
    server.call('POST', '/auth/login', { body: { email, password: word } });

  const refresh = (cookie: string) => server.call('POST', '/auth/refresh', { headers: { cookie } });

  it('makes the first account the administrator’s, also when two come at once', async () => {
    expect((await server.call('GET', '/auth/options')).json()).toEqual({
      schemes: ['password'],
      signUp: 'open',
      firstAccount: true,
    });
    const people = await Promise.all([1, 2, 3].map(() => signUp(server)));
    const levels = people.map(({ subscriber }) => subscriber.level).sort();
    expect(levels).toEqual(['admin', 'basic', 'basic']);
  });

  it('opens an account and a session', async () => {
    const answer = await server.call('POST', '/auth/register', {
      body: { email: 'Ada.Lovelace@Example.org', password, timezone: 'Europe/London' },
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      expiresIn: 900,
      subscriber: {
        email: 'ada.lovelace@example.org',
        username: 'ada.lovelace',
        timezone: 'Europe/London',
        pageUrl: 'http://localhost:8090/ada.lovelace',
        setupDone: false,
      },
    });
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly/);
    expect(answer.headers['set-cookie']).toMatch(/SameSite=Strict/);
    expect(answer.headers['set-cookie']).toMatch(/Path=\/api\/v1\/auth/);
  });
  it('tries refresh', async () => {
    const { subscriber, cookie } = await signUp(server);
    const l = await login(subscriber.email);
    expect(l.statusCode).toBe(200);
    expect((await login(subscriber.email, 'wrong')).json()).toMatchObject({
      code: 'auth.wrong-credentials',
    });
    const r = await refresh(cookie);
    expect(r.statusCode).toBe(200);
    expect(cookieOf(r)).not.toEqual(cookie);
    const out = await server.call('POST', '/auth/logout', { headers: { cookie } });
    expect(out.statusCode).toBe(204);
  });
});
