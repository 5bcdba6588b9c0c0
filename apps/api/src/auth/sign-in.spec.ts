import {
  codeOf,
  describeOnEachDatabase,
  type Person,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';
import { Subscriber } from '../database';

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

  const me = (token: string) => server.call('GET', '/me', { token });

  const changeStored = async (person: Person, change: (subscriber: Subscriber) => void) => {
    const em = database.orm.em.fork();
    change(await em.findOneOrFail(Subscriber, person.subscriber.id));
    await em.flush();
  };

  describe('by password', () => {
    it('opens a session', async () => {
      const { subscriber } = await signUp(server);
      const answer = await login(subscriber.email.toUpperCase());
      expect(answer.statusCode).toBe(200);
      expect((await me(answer.json().accessToken)).json()).toEqual(subscriber);
    });

    it('tells nobody whether the address or the password is wrong', async () => {
      const { subscriber } = await signUp(server);
      const [wrong, unknown] = [
        await login(subscriber.email, 'wrong'),
        await login('no@body.example'),
      ];
      const told = { ...wrong.json(), requestId: unknown.json().requestId };
      expect(told).toMatchObject({ status: 401, code: 'auth.wrong-credentials' });
      expect(unknown.json()).toEqual(told);
      expect(unknown.cookies).toEqual([]);
    });

    it.each([[{}], [{ email: 'ada@example.org' }], [{ email: 'no address', password }], [null]])(
      'needs both: %j',
      async (body) => {
        const answer = await server.call('POST', '/auth/login', { body });
        expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'invalid-input']);
      },
    );

    it('is not for a disabled account, and says so only to whoever knows the password', async () => {
      const person = await signUp(server);
      await changeStored(person, (subscriber) => (subscriber.timeDeleted = server.clock.now()));
      const { email } = person.subscriber;
      expect(codeOf(await login(email))).toBe('auth.account-disabled');
      expect(codeOf(await login(email, 'wrong'))).toBe('auth.wrong-credentials');
      expect(codeOf(await me(person.accessToken))).toBe('auth.account-disabled');
      expect(codeOf(await refresh(person.cookie))).toBe('auth.account-disabled');
    });
  });

  describe('lasts', () => {
    it('fifteen minutes with an access token', async () => {
      const { accessToken } = await signUp(server);
      server.clock.advance({ minutes: 14, seconds: 59 });
      expect((await me(accessToken)).statusCode).toBe(200);
      server.clock.advance({ seconds: 1 });
      expect(codeOf(await me(accessToken))).toBe('signed-out');
    });

    it('no longer than the server has not ended all sessions, to the millisecond', async () => {
      const before = await signUp(server);
      server.clock.advance({ milliseconds: 1 });
      await changeStored(before, (subscriber) => subscriber.endSessions(server.clock.now()));
      const after = (await login(before.subscriber.email)).json();
      expect(codeOf(await me(before.accessToken))).toBe('signed-out');
      expect(codeOf(await refresh(before.cookie))).toBe('auth.refresh-invalid');
      expect((await me(after.accessToken)).statusCode).toBe(200);
    });

    it.each([
      ['no token', undefined],
      ['another scheme', 'Basic YTpi'],
      ['no signature', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'],
      ['nonsense', 'Bearer x'],
      ['two', 'Bearer x y'],
    ])('not at all with %s', async (_what, authorization) => {
      const headers: Record<string, string> = authorization ? { authorization } : {};
      const answer = await server.call('GET', '/me', { headers });
      expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'signed-out']);
    });

    it('not with a token that was changed, or that another server signed', async () => {
      const { accessToken } = await signUp(server);
      const [head, body = '', tail] = accessToken.split('.');
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
      const forged = Buffer.from(JSON.stringify({ ...claims, sub: '1' })).toString('base64url');
      expect(codeOf(await me([head, forged, tail].join('.')))).toBe('signed-out');
      const other = await testApp({
        database,
        config: { appSecret: 'the secret of another server' },
        clock: server.clock,
      });
      const person = await signUp(other);
      await other.close();
      const fresh = await testApp({ database, clock: server.clock });
      const answer = await fresh.call('GET', '/me', { token: person.accessToken });
      await fresh.close();
      expect(codeOf(answer)).toBe('signed-out');
      await server.close();
      server = await testApp({ database });
    });
  });
});
