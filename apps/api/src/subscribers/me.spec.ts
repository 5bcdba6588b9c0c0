import {
  describeOnEachDatabase,
  type Person,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
} from '../../test';
import { Subscriber } from '../database';

describeOnEachDatabase('My profile', (kind) => {
  let database: TestDatabase;
  let server: TestApp;
  let me: Person;
  let other: Person;

  beforeAll(async () => {
    database = await kind.create();
    server = await testApp({ database });
    me = await signUp(server);
    other = await signUp(server);
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  const change = (body: object) => server.call('PATCH', '/me', { token: me.accessToken, body });

  const isFree = async (username: string) => {
    const path = `/me/username?username=${encodeURIComponent(username)}`;
    return (await server.call('GET', path, { token: me.accessToken })).json();
  };

  it('is mine', async () => {
    const answer = await server.call('GET', '/me', { token: me.accessToken });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(me.subscriber);
  });

  it('is nobody’s who is signed out', async () => {
    const answer = await server.call('GET', '/me');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'signed-out' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it('changes what is named and keeps the rest', async () => {
    const changes = {
      name: 'Mara Lind',
      username: 'mara',
      timezone: 'America/Vancouver',
      language: 'de',
      avatarUrl: 'https://example.org/mara.png',
      secondaryEmail: 'mara@example.net',
      colourScheme: 'dark',
      timeMode: 24,
      startOfWeek: 7,
      setupDone: true,
    };
    expect((await change(changes)).json()).toMatchObject(changes);
    const answer = await change({ avatarUrl: null, timeMode: null });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      ...me.subscriber,
      ...changes,
      avatarUrl: null,
      timeMode: null,
      pageUrl: 'http://localhost:8090/mara',
    });
  });

  it('lets nothing that was computed in another zone stand', async () => {
    const version = async () =>
      (await database.orm.em.fork().findOneOrFail(Subscriber, me.subscriber.id)).timeVersion;
    await change({ timezone: 'Europe/Berlin' });
    const before = await version();
    await change({ timezone: 'Europe/Berlin', name: 'Mara Lindqvist' });
    expect(await version()).toBe(before);
    await change({ timezone: 'Asia/Kolkata' });
    expect(await version()).toBe(before + 1);
  });

  it.each(['taken', 'reserved'])('refuses a username that is %s', async (why) => {
    const username = why === 'reserved' ? 'settings' : other.subscriber.username;
    const answer = await change({ username, name: 'Not this either' });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'subscriber.username-taken' });
    expect((await change({})).json()).not.toMatchObject({ name: 'Not this either' });
  });

  it('says which usernames are free', async () => {
    expect(await isFree('somebody-new')).toEqual({ username: 'somebody-new', free: true });
    expect(await isFree(other.subscriber.username)).toMatchObject({ free: false });
    expect(await isFree('login')).toMatchObject({ free: false });
    expect(await isFree(' Somebody-New ')).toMatchObject({ username: 'somebody-new' });
    const { username } = (await change({})).json();
    expect(await isFree(username)).toMatchObject({ free: true });
  });

  it.each([
    [{ timezone: 'Mars/Olympus' }, 'timezone'],
    [{ timeMode: 13 }, 'timeMode'],
    [{ startOfWeek: 8 }, 'startOfWeek'],
    [{ avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
    [{ name: 'x'.repeat(129) }, 'name'],
    [{ username: 'No spaces' }, 'username'],
    [{ level: 'admin' }, 'level'],
  ])('refuses %j by its field', async (body, field) => {
    const answer = await change(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });
});
