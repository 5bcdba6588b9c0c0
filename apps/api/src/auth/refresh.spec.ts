import {
  codeOf,
  cookieOf,
  describeOnEachDatabase,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';
import { RefreshToken } from '../database';
import { RefreshTokens } from './refresh-tokens';

describeOnEachDatabase('A session', (kind) => {
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

  const login = (email: string) =>
    server.call('POST', '/auth/login', { body: { email, password: 'correct horse battery' } });

  const refresh = (cookie: string) => server.call('POST', '/auth/refresh', { headers: { cookie } });

  const me = (token: string) => server.call('GET', '/me', { token });

  describe('goes on with the refresh cookie', () => {
    it('which is replaced each time', async () => {
      const { cookie, subscriber } = await signUp(server);
      const first = await refresh(cookie);
      expect(first.statusCode).toBe(200);
      expect(first.json().subscriber).toEqual(subscriber);
      expect((await me(first.json().accessToken)).statusCode).toBe(200);
      const second = await refresh(cookieOf(first));
      expect(second.statusCode).toBe(200);
      expect(new Set([cookie, cookieOf(first), cookieOf(second)]).size).toBe(3);
    });

    it('and gives two tabs that wake up together the same', async () => {
      const { cookie } = await signUp(server);
      const answers = await Promise.all([refresh(cookie), refresh(cookie), refresh(cookie)]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
      const [next] = new Set(answers.map(cookieOf));
      expect(answers.map(cookieOf)).toEqual([next, next, next]);
      server.clock.advance({ seconds: 10 });
      expect(cookieOf(await refresh(cookie))).toBe(next);
    });

    it('and ends for everybody when a spent one comes back', async () => {
      const { cookie } = await signUp(server);
      const stolen = cookie;
      const next = await refresh(cookie);
      server.clock.advance({ seconds: 11 });
      expect(codeOf(await refresh(stolen))).toBe('auth.refresh-invalid');
      expect(codeOf(await refresh(cookieOf(next)))).toBe('auth.refresh-invalid');
      expect(codeOf(await me(next.json().accessToken))).toBe('signed-out');
    });

    it('and ends when a spent one comes back whose successor is spent too, however soon', async () => {
      const { cookie } = await signUp(server);
      const next = cookieOf(await refresh(cookie));
      const last = cookieOf(await refresh(next));
      expect(codeOf(await refresh(cookie))).toBe('auth.refresh-invalid');
      expect(codeOf(await refresh(last))).toBe('auth.refresh-invalid');
    });

    it('for thirty days', async () => {
      const { cookie } = await signUp(server);
      server.clock.advance({ hours: 30 * 24 });
      expect(codeOf(await refresh(cookie))).toBe('auth.refresh-invalid');
    });

    it.each(['', 'appointment_refresh=', 'appointment_refresh=made-up', 'other=1'])(
      'and with nothing else: "%s"',
      async (cookie) => {
        const answer = await refresh(cookie);
        expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'auth.refresh-invalid']);
      },
    );

    it('of which only a hash is kept, and not for ever', async () => {
      const { cookie } = await signUp(server);
      const token = cookie.split('=')[1] ?? '';
      const em = database.orm.em.fork();
      expect(await em.count(RefreshToken, { hash: token })).toBe(0);
      server.clock.advance({ hours: 31 * 24 });
      await server.get(RefreshTokens).forgetExpired();
      expect(await em.count(RefreshToken)).toBe(0);
    });
  });

  describe('ends', () => {
    it('when its person signs out, on this device only', async () => {
      const person = await signUp(server);
      const elsewhere = await login(person.subscriber.email);
      const { cookie } = person;
      const answer = await server.call('POST', '/auth/logout', { headers: { cookie } });
      expect(answer.statusCode).toBe(204);
      expect(answer.cookies).toMatchObject([{ value: '', path: '/api/v1/auth' }]);
      expect(codeOf(await refresh(cookie))).toBe('auth.refresh-invalid');
      expect(codeOf(await me(person.accessToken))).toBe('signed-out');
      expect((await me(elsewhere.json().accessToken)).statusCode).toBe(200);
      expect((await refresh(cookieOf(elsewhere))).statusCode).toBe(200);
    });

    it('without a word for whoever had none', async () => {
      expect((await server.call('POST', '/auth/logout')).statusCode).toBe(204);
    });
  });
});
