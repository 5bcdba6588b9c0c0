import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { FakeServer, problem } from '../../../testing/fake-server';
import { aSession, aSubscriber } from '../../../testing/people';
import { OwnerApi } from '../api/owner-api';
import { Clock } from '../i18n/clock';
import { Session } from './session';

const signedOut = problem(401, 'signed-out');
const credentials = { email: 'mara@example.com', password: 'a sentence is fine' };

const open = (server: FakeServer) => {
  TestBed.configureTestingModule({
    providers: [server.provide(), provideRouter([{ path: '**', children: [] }])],
  });
  return { session: TestBed.inject(Session), api: TestBed.inject(OwnerApi) };
};

/** A server that takes only the token that it gave last. */
const aServer = () => {
  const server = new FakeServer();
  let valid = 'none';
  let given = 0;
  const give = () => ({ body: aSession((valid = `token-${++given}`)) });
  const isValid = (headers: Headers) => headers.get('authorization') === `Bearer ${valid}`;
  server.on('POST /auth/login', give).on('POST /auth/refresh', give);
  server.on('POST /auth/logout', { status: 204 });
  server.on('GET /me', ({ headers }) => (isValid(headers) ? { body: aSubscriber() } : signedOut));
  return { server, expire: () => (valid = 'none') };
};

describe('Session', () => {
  beforeEach(() => localStorage.clear());

  it('is signed in after a sign-in, and follows the account', async () => {
    const { session } = open(aServer().server);

    await session.signIn(credentials);

    expect(session.subscriber()?.name).toBe('Mara Lindqvist');
    expect(TestBed.inject(Clock).zone()).toBe('Europe/Berlin');
  });

  it('comes back by the cookie, asking once for all who wait', async () => {
    const { server } = aServer();
    const { session } = open(server);

    expect(await Promise.all([session.restore(), session.restore()])).toEqual([true, true]);

    expect(await session.restore()).toBe(true);
    expect(server.asked('POST /auth/refresh')).toHaveLength(1);
  });

  it('is signed out when the cookie does not hold, without asking again', async () => {
    const server = new FakeServer().on('POST /auth/refresh', problem(401, 'auth.refresh-invalid'));
    const { session } = open(server);

    expect(await session.restore()).toBe(false);
    expect(await session.restore()).toBe(false);
    expect(server.requests).toHaveLength(1);
  });

  it('does not take a silent server for a sign-out', async () => {
    const { session } = open(new FakeServer());

    await expect(session.restore()).rejects.toMatchObject({ code: 'offline' });
    await expect(session.restore()).rejects.toMatchObject({ code: 'offline' });
  });

  it('signs out here even when the server is away', async () => {
    const { server } = aServer();
    const { session } = open(server);
    await session.signIn(credentials);
    server.on('POST /auth/logout', problem(500, 'internal'));

    await session.signOut();

    expect(session.signedIn()).toBe(false);
  });
});

describe('OwnerApi', () => {
  it('signs what it sends', async () => {
    const { server } = aServer();
    const { api, session } = open(server);
    await session.signIn(credentials);

    expect(await api.get('/me')).toEqual(aSubscriber());
    expect(server.asked('POST /auth/refresh')).toHaveLength(0);
  });

  it('renews an expired token once for requests that run at the same time', async () => {
    const { server, expire } = aServer();
    const { api, session } = open(server);
    await session.signIn(credentials);
    expire();

    const answers = await Promise.all([api.get('/me'), api.get('/me'), api.get('/me')]);

    expect(answers).toHaveLength(3);
    expect(server.asked('POST /auth/refresh')).toHaveLength(1);
    expect(server.asked('GET /me')).toHaveLength(6);
  });

  it('goes to the sign-in page when the cookie is gone too, and knows the way back', async () => {
    const { server, expire } = aServer();
    const { api, session } = open(server);
    const router = TestBed.inject(Router);
    await session.signIn(credentials);
    await router.navigateByUrl('/schedules/7');
    expire();
    server.on('POST /auth/refresh', problem(401, 'auth.refresh-invalid'));

    void api.get('/me');
    await new Promise((arrived) =>
      router.events.subscribe((event) => 'urlAfterRedirects' in event && arrived(event)),
    );

    expect(router.url).toBe('/sign-in?to=%2Fschedules%2F7');
    expect(session.signedIn()).toBe(false);
  });

  it('does not repeat what the server refused for another reason', async () => {
    const { server } = aServer();
    const { api, session } = open(server);
    await session.signIn(credentials);
    server.on('PATCH /me', problem(400, 'invalid-input'));

    await expect(api.patch('/me', {})).rejects.toMatchObject({ code: 'invalid-input' });
    expect(server.asked('PATCH /me')).toHaveLength(1);
  });
});
