import type { UnavailableCode } from '@appointment/calendar-providers';
import type { CalendarList, ConnectedCaldav, ConnectionList } from '@appointment/contracts';
import { between } from '@appointment/testing';
import {
  describeOnEachDatabase,
  insertAppointment,
  insertSchedule,
  insertSlot,
  type Person,
  ScriptedCalendars,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
  unavailable,
} from '../../test';
import { BusyInterval, Calendar, ExternalConnection, Subscriber, SyncState } from '../database';
import { ConnectionPorts } from './connection-ports';
import { Credentials } from './credentials';

const body = {
  url: 'https://dav.example.org/ada/',
  username: 'ada',
  password: 'a very secret password',
};
const remote = (name: string, readOnly = false) => ({
  id: `${body.url}${name}/`,
  title: name,
  color: '#123456',
  readOnly,
});

describeOnEachDatabase('connections', (kind) => {
  let database: TestDatabase;
  let calendars: ScriptedCalendars;
  let server: TestApp;
  let admin: Person;
  let ada: Person;

  const em = () => database.orm.em.fork();
  const connect = (changes: Record<string, unknown> = {}, person = ada) =>
    server.call('POST', '/connections/caldav', {
      token: person.accessToken,
      body: { ...body, ...changes },
    });
  const connected = async (changes: Record<string, unknown> = {}) => {
    const answer = await connect(changes);
    expect(answer.statusCode).toBe(201);
    return answer.json<ConnectedCaldav>();
  };
  const stored = async () =>
    Promise.all([em().count(ExternalConnection), em().count(Calendar), em().count(SyncState)]);
  const list = async (person = ada) =>
    (await server.call('GET', '/connections', { token: person.accessToken })).json<ConnectionList>()
      .items;
  const itemsOf = async ({ accessToken: token }: Person) =>
    (await server.call('GET', '/calendars', { token })).json<CalendarList>().items;
  const breakIt = (id: number) =>
    em().nativeUpdate(ExternalConnection, id, {
      status: 'error',
      statusCode: 'connection.wrong-password',
    });

  beforeAll(async () => {
    database = await kind.create();
    calendars = new ScriptedCalendars();
    server = await testApp({ database, overrides: [[ConnectionPorts, calendars]] });
    admin = await signUp(server);
    ada = await signUp(server);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  beforeEach(async () => {
    await em().nativeDelete(ExternalConnection, {});
    calendars.reset();
    calendars.remote = ['work', 'private', 'club', 'family', 'band'].map((name) => remote(name));
  });

  describe('connecting a CalDAV account', () => {
    it('answers the connection and its calendars, without the password', async () => {
      const answer = await connect();
      const { connection, calendars: imported } = answer.json<ConnectedCaldav>();
      expect(answer.statusCode).toBe(201);
      expect(connection).toMatchObject({
        type: 'caldav',
        name: 'dav.example.org',
        url: body.url,
        username: 'ada',
        status: 'ok',
        statusCode: null,
      });
      expect(imported).toHaveLength(5);
      expect(imported[0]).toMatchObject({
        connectionId: connection.id,
        provider: 'caldav',
        title: 'work',
        color: '#123456',
        url: `${body.url}work/`,
        readOnly: false,
      });
      expect(answer.body).not.toContain(body.password);
    });

    it('has read the connected calendars when it answers', async () => {
      const busy = [between('2026-03-03T09:00Z', '2026-03-03T10:00Z')];
      calendars.says({ changed: [{ id: 'a', uid: 'a', busy }] });
      const { calendars: imported } = await connected();
      expect(imported[0]).toMatchObject({ syncedAt: '2026-03-02T08:00:00Z', syncError: null });
      expect(await em().count(BusyInterval)).toBe(3);
    });

    it.each([
      ['basic', 3],
      ['plus', 5],
      ['admin', 5],
    ] as const)('connects as many as the tier %s allows: %i', async (level, expected) => {
      await em().nativeUpdate(Subscriber, ada.subscriber.id, { level });
      const { calendars: imported } = await connected();
      await em().nativeUpdate(Subscriber, ada.subscriber.id, { level: 'basic' });
      expect(imported.filter((calendar) => calendar.connected)).toHaveLength(expected);
    });

    it('prefers calendars that can be written to', async () => {
      calendars.remote = [remote('birthdays', true), remote('holidays', true), remote('work')];
      const { calendars: imported } = await connected();
      expect(imported.map(({ title }) => title)).toEqual(['work', 'birthdays', 'holidays']);
      expect(imported.map(({ readOnly }) => readOnly)).toEqual([false, true, true]);
    });

    it('counts the calendars of all connections', async () => {
      await connected();
      const { calendars: more } = await connected({ username: 'ada2' });
      expect(more.filter((calendar) => calendar.connected)).toEqual([]);
    });

    it('keeps the credentials sealed', async () => {
      const { connection } = await connected();
      const [row] = await em()
        .getConnection()
        .execute<{ token: string }[]>('select * from external_connections');
      expect(JSON.stringify(row)).not.toContain(body.password);
      const entity = await em().findOneOrFail(ExternalConnection, connection.id);
      expect(server.get(Credentials).caldavOf(entity)).toEqual(body);
    });

    it('shows a calendar that can’t be read as what it is', async () => {
      calendars.says(unavailable('timed-out'));
      const { connection, calendars: imported } = await connected();
      expect(connection).toMatchObject({ status: 'error', statusCode: 'connection.timed-out' });
      expect(imported[0]).toMatchObject({ syncedAt: null, syncError: 'connection.timed-out' });
    });
  });

  describe('an account that can’t be connected', () => {
    const failures: [UnavailableCode, string][] = [
      ['host-unknown', 'url'],
      ['unreachable', 'url'],
      ['timed-out', 'url'],
      ['wrong-password', 'password'],
      ['not-caldav', 'url'],
      ['address-not-allowed', 'url'],
      ['no-calendars', 'url'],
    ];

    it.each(failures)(
      'answers why: %s, at the field "%s"; nothing is stored',
      async (code, field) => {
        calendars.discoveryFails = unavailable(code);
        const answer = await connect();
        expect(answer.statusCode).toBe(422);
        expect(answer.headers['content-type']).toContain('application/problem+json');
        expect(answer.json()).toMatchObject({
          code: `connection.${code}`,
          detail: expect.stringMatching(/\w/),
          errors: [{ field, code: `connection.${code}` }],
        });
        expect(await stored()).toEqual([0, 0, 0]);
      },
    );

    it('stores nothing either when only the list of calendars fails', async () => {
      calendars.listFails = unavailable('no-calendars');
      expect((await connect()).json()).toMatchObject({ code: 'connection.no-calendars' });
      expect(await stored()).toEqual([0, 0, 0]);
    });

    it.each([
      ['url', { url: '' }],
      ['url', { url: undefined }],
      ['url', { url: 7 }],
      ['url', { url: `https://${'a'.repeat(500)}/` }],
      ['url', { url: `https://dav.example.org/${'a'.repeat(470)}/`, username: 'b'.repeat(100) }],
      ['username', { username: '' }],
      ['username', { username: 'a'.repeat(191) }],
      ['password', { password: '' }],
      ['password', { password: null }],
      ['colour', { colour: '#ffffff' }],
    ])('names the field "%s" of a wrong body', async (field, changes) => {
      const answer = await connect(changes);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
      expect(await stored()).toEqual([0, 0, 0]);
    });

    it('is nobody’s without a session', async () => {
      const answer = await server.call('POST', '/connections/caldav', { body });
      expect(answer.statusCode).toBe(401);
    });
  });

  describe('the same account again', () => {
    it('is refused while it works', async () => {
      await connected();
      const before = await stored();
      const answer = await connect({ password: 'another' });
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({
        code: 'connection.already-connected',
        errors: [{ field: 'username' }],
      });
      expect(await stored()).toEqual(before);
    });

    it('mends a broken one: new password, same calendars', async () => {
      const first = await connected();
      const [work] = first.calendars;
      await em().nativeUpdate(Calendar, work?.id ?? 0, { title: 'Mine' });
      await breakIt(first.connection.id);
      const again = await connected({ password: 'a new one' });
      expect(again.connection).toMatchObject({ id: first.connection.id, status: 'ok' });
      expect(again.calendars.map(({ id }) => id)).toEqual(first.calendars.map(({ id }) => id));
      expect(again.calendars[0]).toMatchObject({ title: 'Mine', connected: true });
      const entity = await em().findOneOrFail(ExternalConnection, first.connection.id);
      expect(server.get(Credentials).caldavOf(entity).password).toBe('a new one');
    });

    it('stays as it was when the new password is wrong, too', async () => {
      const { connection } = await connected();
      await breakIt(connection.id);
      calendars.discoveryFails = unavailable('wrong-password');
      expect((await connect({ password: 'wrong' })).statusCode).toBe(422);
      const entity = await em().findOneOrFail(ExternalConnection, connection.id);
      expect(server.get(Credentials).caldavOf(entity).password).toBe(body.password);
    });

    it('is connected once, however many ask at a time', async () => {
      const answers = await Promise.all([connect(), connect(), connect()]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
      expect(await em().count(ExternalConnection)).toBe(1);
    });

    it('is another account for another user, and for another owner', async () => {
      await connected();
      expect((await connect({ username: 'grace' })).statusCode).toBe(201);
      expect((await connect({}, admin)).statusCode).toBe(201);
    });

    it('serves two owners side by side: what one does with it, the other never notices', async () => {
      const busy = [between('2026-03-03T09:00Z', '2026-03-03T10:00Z')];
      calendars.remote = [remote('work')];
      calendars.says({ changed: [{ id: 'a', uid: 'a', busy }] });
      const mine = await connected();
      const theirs = (await connect({}, admin)).json<ConnectedCaldav>();
      const [work, same] = [mine.calendars[0], theirs.calendars[0]];
      expect(same).toMatchObject({ url: work?.url, title: 'work' });

      const token = admin.accessToken;
      const change = { title: 'Ours', color: '#111111' };
      await server.call('PATCH', `/calendars/${same?.id}`, { token, body: change });
      await breakIt(theirs.connection.id);

      expect(await list()).toEqual([mine.connection]);
      expect(await itemsOf(ada)).toEqual([work]);
      await server.call('DELETE', `/connections/${theirs.connection.id}`, { token });
      expect(await itemsOf(ada)).toEqual([work]);
      const left = await em().findAll(BusyInterval);
      expect(left.map(({ subscriber }) => subscriber.id)).toEqual([ada.subscriber.id]);
    });
  });

  describe('the list', () => {
    it('shows the caller’s connections and how they are', async () => {
      const { connection } = await connected();
      await breakIt(connection.id);
      expect(await list()).toEqual([
        { ...connection, status: 'error', statusCode: 'connection.wrong-password' },
      ]);
      expect(await list(admin)).toEqual([]);
    });

    it('needs a session', async () => {
      expect((await server.call('GET', '/connections')).statusCode).toBe(401);
    });
  });

  it('has meeting links without any connection', async () => {
    const answer = await server.call('GET', '/connections/meeting-links', {
      token: ada.accessToken,
    });
    expect(answer.json()).toEqual({ items: [{ provider: 'jitsi', host: 'meet.jit.si' }] });
  });

  describe('checking', () => {
    const check = (id: number | string, person = ada) =>
      server.call('POST', `/connections/${id}/check`, { token: person.accessToken });

    it('finds that it works again', async () => {
      const { connection } = await connected();
      await breakIt(connection.id);
      const answer = await check(connection.id);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({ status: 'ok', statusCode: null });
    });

    it('finds that it does not', async () => {
      const { connection } = await connected();
      calendars.listFails = unavailable('wrong-password');
      const answer = await check(connection.id);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        status: 'error',
        statusCode: 'connection.wrong-password',
        statusCheckedAt: '2026-03-02T08:00:00Z',
      });
    });

    it('finds calendars that were made meanwhile, and leaves the choice to the owner', async () => {
      calendars.remote = [remote('work')];
      const { connection } = await connected();
      calendars.remote = [remote('work'), remote('new')];
      await check(connection.id);
      const found = await em().find(Calendar, { externalConnection: connection.id });
      expect(found.map(({ title, connected: counts }) => [title, counts])).toEqual([
        ['work', true],
        ['new', false],
      ]);
    });

    it('does not find somebody else’s, nor what is no id', async () => {
      const { connection } = await connected();
      expect((await check(connection.id, admin)).statusCode).toBe(404);
      expect((await check('abc')).statusCode).toBe(404);
    });
  });

  describe('removing', () => {
    const remove = (id: number, person = ada) =>
      server.call('DELETE', `/connections/${id}`, { token: person.accessToken });
    const entitiesOf = async (answer: ConnectedCaldav) => {
      const fork = em();
      const calendar = await fork.findOneOrFail(Calendar, answer.calendars[0]?.id ?? 0, {
        populate: ['owner'],
      });
      return { fork, calendar, owner: calendar.owner as Subscriber };
    };

    it('forgets credentials, calendars and busy time', async () => {
      const busy = [between('2026-03-03T09:00Z', '2026-03-03T10:00Z')];
      calendars.says({ changed: [{ id: 'a', uid: 'a', busy }] });
      const { connection } = await connected();
      const answer = await remove(connection.id);
      expect([answer.statusCode, answer.body]).toEqual([204, '']);
      expect(await stored()).toEqual([0, 0, 0]);
      expect(await em().count(BusyInterval)).toBe(0);
    });

    it('is refused while a page books into one of its calendars', async () => {
      const answer = await connected();
      const { fork, calendar, owner } = await entitiesOf(answer);
      const schedule = await insertSchedule(fork, owner, { calendar });
      const refused = await remove(answer.connection.id);
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'connection.in-use' });
      expect(await em().count(Calendar)).toBe(5);
      await fork.remove(schedule).flush();
      expect((await remove(answer.connection.id)).statusCode).toBe(204);
    });

    it.each([
      ['is still to come', 'booked', '2026-03-02T08:00:01Z', 409],
      ['waits for an answer', 'requested', '2026-03-03T08:00:00Z', 409],
      ['was cancelled', 'cancelled', '2026-03-03T08:00:00Z', 204],
      ['is over', 'booked', '2026-03-01T08:00:00Z', 204],
    ] as const)(
      'when a meeting in it %s (%s, %s) answers %i',
      async (_what, status, start, code) => {
        const answer = await connected();
        const { fork, calendar, owner } = await entitiesOf(answer);
        const appointment = await insertAppointment(fork, owner, {
          calendar,
          uuid: crypto.randomUUID(),
        });
        await insertSlot(fork, appointment, { status, start });
        expect((await remove(answer.connection.id)).statusCode).toBe(code);
      },
    );

    it('does not find somebody else’s', async () => {
      const { connection } = await connected();
      expect((await remove(connection.id, admin)).statusCode).toBe(404);
      expect(await stored()).toEqual([1, 5, 3]);
    });

    it('needs a session', async () => {
      expect((await server.call('DELETE', '/connections/1')).statusCode).toBe(401);
    });
  });
});
