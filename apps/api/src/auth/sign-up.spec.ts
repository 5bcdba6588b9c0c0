import {
  codeOf,
  describeOnEachDatabase,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';
import { Invite, Subscriber } from '../database';

const password = 'correct horse battery';

describeOnEachDatabase('Signing up opens an account', (kind) => {
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

  const register = (body: object) => server.call('POST', '/auth/register', { body });

  it('the first of which is the administrator’s, also when several come at once', async () => {
    expect((await server.call('GET', '/auth/options')).json()).toEqual({
      schemes: ['password'],
      signUp: 'open',
      firstAccount: true,
    });
    const people = await Promise.all([1, 2, 3, 4].map(() => signUp(server)));
    const levels = people.map(({ subscriber }) => subscriber.level).sort();
    expect(levels).toEqual(['admin', 'basic', 'basic', 'basic']);
    expect((await server.call('GET', '/auth/options')).json()).toMatchObject({
      firstAccount: false,
    });
  });

  it('that knows its person, and a cookie for nobody but these routes', async () => {
    const email = 'Ada.Lovelace+meet@Example.org';
    const answer = await register({ email, password, timezone: 'Europe/London', name: ' Ada ' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      accessToken: expect.any(String),
      expiresIn: 900,
      subscriber: expect.objectContaining({
        email: 'ada.lovelace+meet@example.org',
        username: 'ada.lovelace',
        name: 'Ada',
        timezone: 'Europe/London',
        pageUrl: 'http://localhost:8090/ada.lovelace',
        setupDone: false,
      }),
    });
    expect(answer.json().subscriber).not.toHaveProperty('password');
    expect(answer.cookies).toEqual([
      {
        name: 'appointment_refresh',
        value: expect.stringMatching(/^[\w-]{32}$/),
        path: '/api/v1/auth',
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: 30 * 24 * 60 * 60,
      },
    ]);
  });

  it('whose username is free, also when two ask at once', async () => {
    const emails = ['grace@a.example', 'grace@b.example', 'grace@c.example'];
    const answers = await Promise.all(emails.map((email) => register({ email, password })));
    const usernames = answers.map((answer) => answer.json().subscriber?.username).sort();
    expect(usernames).toEqual(['grace', 'grace-2', 'grace-3']);
  });

  it.each([
    ['admin@example.org', 'admin-2'],
    ["Miles.O'Brien+meet@example.org", 'miles.o-brien'],
    ['_x_@example.org', 'x'],
    ['+@example.org', 'somebody'],
  ])('named after %s', async (email, username) => {
    const answer = await register({ email, password });
    expect(answer.json().subscriber).toMatchObject({ username });
  });

  it('and there is one for an address, in whatever case, also when two ask at once', async () => {
    const emails = ['joan@example.org', 'JOAN@example.org'];
    const answers = await Promise.all(emails.map((email) => register({ email, password })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    expect(answers.map(codeOf)).toContain('subscriber.email-taken');
  });

  it('whose password has 8 characters at least', async () => {
    const answer = await register({ email: 'short@example.org', password: '1234567' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([{ field: 'password', code: 'too_small' }]);
  });

  it('and keeps nothing of a password but an argon2id hash', async () => {
    const person = await signUp(server);
    const em = database.orm.em.fork();
    const stored = await em.findOneOrFail(Subscriber, person.subscriber.id);
    expect(stored.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describeOnEachDatabase('Who may sign up', (kind) => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await kind.create();
  });

  afterEach(() => database.drop());

  const withServer = async (
    config: Parameters<typeof testApp>[0]['config'],
    test: (server: TestApp) => Promise<void>,
  ) => {
    const server = await testApp({ database, config });
    await test(server);
    await server.close();
  };

  it('is whoever has an invite, which is good for one account', () =>
    withServer({ signUp: 'invite' }, async (server) => {
      const first = await signUp(server);
      expect(first.subscriber.level).toBe('admin');
      const em = database.orm.em.fork();
      const owner = em.getReference(Subscriber, first.subscriber.id);
      em.persist([
        new Invite({ code: 'welcome', owner }),
        Object.assign(new Invite({ code: 'too-late', owner }), { status: 'revoked' }),
      ]);
      await em.flush();
      const ask = (email: string, inviteCode?: string) =>
        server.call('POST', '/auth/register', { body: { email, password, inviteCode } });
      const refused = await ask('a@example.org');
      expect([refused.statusCode, refused.json().code]).toEqual([403, 'auth.sign-up-closed']);
      expect((await ask('a@example.org', 'guessed')).statusCode).toBe(403);
      expect((await ask('a@example.org', 'too-late')).statusCode).toBe(403);
      const both = await Promise.all([
        ask('a@example.org', 'welcome'),
        ask('b@example.org', 'welcome'),
      ]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 403]);
      // Nobody who was refused has left anything behind.
      expect(await em.fork().count(Subscriber)).toBe(2);
    }));

  it('is nobody with a password where that way is switched off', () =>
    withServer({ authSchemes: ['oidc'] }, async (server) => {
      const body = { email: 'ada@example.org', password };
      for (const path of ['/auth/register', '/auth/login']) {
        const answer = await server.call('POST', path, { body });
        expect([answer.statusCode, answer.json().code]).toEqual([403, 'auth.scheme-off']);
      }
    }));
});
