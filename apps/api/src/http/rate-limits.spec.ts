import { sqlite, testApp, type TestApp, type TestDatabase } from '../../test';
import { placeOf } from './client-address';

const account = { email: 'ada@example.org', password: 'correct horse battery' };

describe('Rate limits', () => {
  let database: TestDatabase;
  let server: TestApp;

  beforeEach(async () => {
    database = await sqlite.create();
    server = await testApp({
      database,
      config: { rateLimits: true, trustProxy: ['10.0.0.1'] },
    });
    await server.call('POST', '/auth/register', { body: account });
  });

  afterEach(async () => {
    await server.close();
    await database.drop();
  });

  /** A request as the proxy at 10.0.0.1 hands it on. */
  const login = (password: string, email = account.email, forwardedFor = '192.0.2.1') =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      remoteAddress: '10.0.0.1',
      headers: { 'x-forwarded-for': forwardedFor },
      payload: { email, password },
    });

  const times = async (count: number, ask: (index: number) => Promise<{ statusCode: number }>) => {
    const statuses: number[] = [];
    for (let index = 0; index < count; index += 1) statuses.push((await ask(index)).statusCode);
    return statuses;
  };

  it('lets nobody guess an account’s password more than ten times, from wherever', async () => {
    const guesses = await times(11, (index) =>
      login('wrong', 'ADA@example.org', `192.0.2.${index}`),
    );
    expect(guesses).toEqual([...Array(10).fill(401), 429]);
    const refused = await login(account.password, undefined, '198.51.100.1');
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'too-many-requests' });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(890);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(refused.json().retryAfter).toBe(seconds);
    expect(refused.headers['ratelimit-policy']).toBe('"account";q=10;w=900, "address";q=50;w=900');
    expect(refused.headers['ratelimit']).toMatch(/^"account";r=0;t=\d+, "address";r=49;t=\d+$/);
  });

  it('begins anew for whoever knew the password', async () => {
    await times(9, () => login('wrong'));
    expect((await login(account.password)).statusCode).toBe(200);
    expect(await times(10, () => login('wrong'))).toEqual(Array(10).fill(401));
  });

  /** Costs a point, but no hashing. */
  const knock = (remoteAddress: string, forwardedFor: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      remoteAddress,
      headers: { 'x-forwarded-for': forwardedFor },
      payload: {},
    });

  it('lets one address try fifty times, whatever the account', async () => {
    const tries = await times(51, () => knock('10.0.0.1', '192.0.2.1'));
    expect(tries.slice(-2)).toEqual([400, 429]);
    expect((await login(account.password, undefined, '192.0.2.2')).statusCode).toBe(200);
  });

  it('believes nobody but the proxy about an address', async () => {
    const tries = await times(51, (index) => knock('203.0.113.9', `192.0.2.${index}`));
    expect(tries.at(-1)).toBe(429);
  });

  it('opens twenty accounts an hour for one address', async () => {
    const open = () => server.call('POST', '/auth/register', { body: {} });
    expect((await times(20, open)).slice(-2)).toEqual([400, 429]);
  });

  it.each([
    ['POST', '/schedules/preview'],
    ['GET', '/schedules/1/why?start=2026-03-03T09:00:00Z'],
  ] as const)('let nobody compute without end, signed in or not: %s %s', async (verb, path) => {
    const asked = await server.call(verb, path, { body: verb === 'POST' ? {} : undefined });
    expect(asked.headers['ratelimit-policy']).toBe('"address";q=240;w=60');
    const tries = await times(240, () => server.call(verb, path));
    expect(tries.slice(-2)).toEqual([401, 429]);
  });

  describe('of letters that strangers make us send', () => {
    const victim = 'victim@example.net';
    const knockAs = (index: number, body: object) =>
      server.call('POST', '/public/nobody/nothing/appointments', {
        body: { start: 'any', attendee: { name: 'x', email: `e${index}@example.net` }, ...body },
      });

    it('keep the letterbox of a guest from drowning, whoever brings them', async () => {
      const asked = await times(31, (index) =>
        knockAs(index, { guests: [`g${index}@example.net`, victim] }),
      );
      expect(asked.slice(-2)).toEqual([400, 429]);
      const asAttendee = { attendee: { name: 'x', email: victim } };
      expect((await knockAs(0, asAttendee)).statusCode).toBe(429);
      expect((await knockAs(99, {})).statusCode).toBe(400);
    });

    it('name the one who has least left', async () => {
      await times(3, (index) => knockAs(index, { guests: [victim] }));
      const { headers } = await knockAs(4, { guests: ['new@example.net', victim] });
      expect(headers['ratelimit']).toContain('"recipient";r=26;');
    });

    it.each(['cancel', 'reschedule'])('cost as much as a booking: %s', async (verb) => {
      const answer = await server.call('POST', `/public/appointments/unknown/${verb}`, {
        body: { start: '2026-03-03T09:00:00Z' },
      });
      expect(answer.headers['ratelimit-policy']).toBe('"address";q=120;w=60');
    });

    it.each([null, 'x', {}, [null, 1, {}, ['a']]])('ask no guests of %j', async (guests) => {
      expect((await knockAs(0, { guests })).statusCode).toBe(400);
    });
  });

  it('counts what is no account, and what is no body', async () => {
    const odd = (payload: string) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/auth/login',
        headers: { 'content-type': 'application/json' },
        payload,
      });
    for (const body of ['null', '[]', '"x"', '{"email": {}}', '{"email": ["a"]}'])
      expect((await odd(body)).statusCode).toBe(400);
  });
});

describe('placeOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['no address', 'no address'],
  ])('takes %s for %s', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
