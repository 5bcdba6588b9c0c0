import { type Bookable, databases, newAddress, type World } from '@appointment/tools';
import { openWorld } from '../support/documented-world';
import { fieldsOf, problemOf, refusalOf } from '../support/problems';

describe.each(databases)('bad input for an account, and any route (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  it('a password of 7 characters', async () => {
    const body = { email: newAddress('cleo'), password: 'seven77' };
    const answer = await world.api.post('/api/v1/auth/register', body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['password']]);
  });

  it('an address that is in use, however it is written', async () => {
    const email = mara.owner.subscriber.email.toUpperCase();
    const answer = await world.api.post('/api/v1/auth/register', {
      email,
      password: 'long enough',
    });
    expect(refusalOf(answer)).toEqual([409, 'subscriber.email-taken']);
  });

  it('a wrong password and an unknown address get the same answer', async () => {
    const login = async (email: string) => {
      const answer = await world.api.post('/api/v1/auth/login', { email, password: 'wrong one' });
      return { ...problemOf(answer), requestId: '' };
    };
    const wrong = await login(mara.owner.subscriber.email);
    expect(wrong).toMatchObject({ status: 401, code: 'auth.wrong-credentials' });
    expect(await login('nobody@example.org')).toEqual(wrong);
  });

  it.each(['', 'x.y.z', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'])(
    'the access token "%s"',
    async (token) => {
      const answer = await world.api.as(token).get('/api/v1/me');
      expect(refusalOf(answer)).toEqual([401, 'signed-out']);
    },
  );

  const path = '/api/v1/auth/register';

  it('JSON that is broken', async () => {
    const answer = await world.api.post(path, '{"email":');
    expect(refusalOf(answer)).toEqual([400, 'malformed-body']);
  });

  it.each(['[]', '"text"', 'null', '5'])('the body %s, which is no object', async (body) => {
    expect((await world.api.post(path, body)).status).toBe(400);
  });

  it('a body of 10 MB', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(10_000_000) });
    const answer = await world.api.post(path, body);
    expect(refusalOf(answer)).toEqual([413, 'body-too-large']);
  });

  it('a body that is no JSON', async () => {
    const headers = { 'content-type': 'text/xml' };
    const answer = await world.api.post(path, '<a/>', { headers });
    expect(refusalOf(answer)).toEqual([415, 'unsupported-media-type']);
  });

  it('a path that does not exist', async () => {
    const response = await fetch(`${world.server.url}/api/v1/nothing`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it.each(['/api/v1/me', '/api/v1/schedules', '/api/v1/appointments', '/api/v1/deliveries/failed'])(
    '%s without signing in',
    async (route) => {
      const answer = await world.api.get(route);
      expect(refusalOf(answer)).toEqual([401, 'signed-out']);
    },
  );
});
