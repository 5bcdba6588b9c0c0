import type { ConnectedCaldav, Connection, ConnectionChecks } from '@appointment/contracts';
import {
  describeOnEachDatabase,
  type Person,
  ScriptedCalendars,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
  unavailable,
} from '../../test';
import { ConnectionPorts, maskedAddress } from '../connections';
import { ExternalConnection, OutboxMessage } from '../database';

const account = { url: 'https://dav.example.org/ada/', username: 'ada', password: 'old' };
const secret = 'https://calendars.example.org/private-8f3c21/basic.ics';

describeOnEachDatabase('Looking after connections', (kind) => {
  let database: TestDatabase;
  let server: TestApp;
  let calendars: ScriptedCalendars;
  let ada: Person;
  let eve: Person;

  const em = () => database.orm.em.fork();
  const call = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object, person = ada) =>
    server.call(method, `/connections${path}`, {
      token: person.accessToken,
      ...(body && { body }),
    });

  beforeAll(async () => {
    database = await kind.create();
    calendars = new ScriptedCalendars();
    server = await testApp({ database, overrides: [[ConnectionPorts, calendars]] });
    ada = await signUp(server);
    eve = await signUp(server);
  });

  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  beforeEach(async () => {
    await em().nativeDelete(ExternalConnection, {});
    calendars.reset();
    calendars.remote = [
      { id: `${account.url}work/`, title: 'work', color: '#123456', readOnly: false },
    ];
  });

  const connected = async (): Promise<ConnectedCaldav> =>
    (await call('POST', '/caldav', account)).json();
  const tokenOf = async (id: number) => (await em().findOneOrFail(ExternalConnection, id)).token;

  it('keeps calendars apart whose addresses differ by case alone, as their server does', async () => {
    calendars.remote = ['Work/', 'work/'].map((name) => ({
      ...{ id: `${account.url}${name}`, title: name },
      ...{ color: null, readOnly: false },
    }));
    const { calendars: found } = await connected();
    expect(found.map(({ url, connected: isOn }) => [url, isOn])).toEqual([
      [`${account.url}Work/`, true],
      [`${account.url}work/`, true],
    ]);
  });

  describe('a subscription', () => {
    beforeEach(() => {
      calendars.remote = [
        { id: maskedAddress(secret), title: 'Holidays', color: null, readOnly: true },
      ];
    });

    it('becomes a calendar to be read, and its address stays a secret', async () => {
      const answer = await call('POST', '/ics', { url: secret.replace('https', 'webcal') });
      expect(answer.statusCode).toBe(201);
      expect(answer.json()).toMatchObject({
        connection: { type: 'ics', name: 'calendars.example.org', status: 'ok' },
        calendars: [{ provider: 'ics', title: 'Holidays', readOnly: true, connected: true }],
      });
      expect(answer.body).not.toContain('8f3c21');
      expect((await call('GET', '')).body).not.toContain('8f3c21');
    });

    it('can be given a name', async () => {
      const answer = await call('POST', '/ics', { url: secret, title: 'Days off' });
      expect(answer.json()).toMatchObject({ calendars: [{ title: 'Days off' }] });
    });

    it('is there once', async () => {
      await call('POST', '/ics', { url: secret });
      const again = await call('POST', '/ics', { url: secret });
      expect(again.json()).toMatchObject({ status: 409, code: 'connection.already-connected' });
    });

    it.each([
      ['http://calendars.example.org/a.ics'],
      ['file:///etc/passwd'],
      ['calendars.example.org/a.ics'],
      [''],
    ])('is refused at %s', async (url) => {
      const answer = await call('POST', '/ics', { url });
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'url' }] });
    });

    it('that is none says so', async () => {
      calendars.listFails = unavailable('not-icalendar');
      const answer = await call('POST', '/ics', { url: secret });
      expect(answer.json()).toMatchObject({ status: 422, code: 'connection.not-icalendar' });
      expect(await em().count(ExternalConnection)).toBe(0);
    });

    it('has no password to be changed', async () => {
      const { connection } = (await call('POST', '/ics', { url: secret })).json<ConnectedCaldav>();
      const answer = await call('PATCH', `/${connection.id}`, { password: 'new' });
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'password' }] });
    });
  });

  describe('a new password', () => {
    it('is kept once it works; calendars stay as the owner has them', async () => {
      const { connection, calendars: before } = await connected();
      await em().nativeUpdate(ExternalConnection, connection.id, {
        status: 'error',
        statusCode: 'connection.wrong-password',
      });
      const old = await tokenOf(connection.id);
      const answer = await call('PATCH', `/${connection.id}`, { password: 'new' });
      expect(answer.json<Connection>()).toMatchObject({ status: 'ok', statusCode: null });
      expect(await tokenOf(connection.id)).not.toBe(old);
      const after = await server.call('GET', '/calendars', { token: ada.accessToken });
      expect(after.json().items).toMatchObject(before.map(({ id }) => ({ id, connected: true })));
    });

    it('that is refused changes nothing', async () => {
      const { connection } = await connected();
      const old = await tokenOf(connection.id);
      calendars.listFails = unavailable('wrong-password');
      const answer = await call('PATCH', `/${connection.id}`, { password: 'wrong' });
      expect(answer.json()).toMatchObject({
        status: 422,
        code: 'connection.wrong-password',
        errors: [{ field: 'password' }],
      });
      expect(await tokenOf(connection.id)).toBe(old);
    });

    it('is nobody else’s to give', async () => {
      const { connection } = await connected();
      const answer = await call('PATCH', `/${connection.id}`, { password: 'new' }, eve);
      expect(answer.statusCode).toBe(404);
    });
  });

  it('A connection can be renamed', async () => {
    const { connection } = await connected();
    const answer = await call('PATCH', `/${connection.id}`, { name: 'Home' });
    expect(answer.json()).toMatchObject({ id: connection.id, name: 'Home', username: 'ada' });
  });

  it('A check reads when its owner can be met, as the server keeps it', async () => {
    const { connection } = await connected();
    calendars.ownersAvailability = 'BEGIN:VCALENDAR';
    await call('POST', `/${connection.id}/check`);
    const kept = await em().findOneOrFail(ExternalConnection, connection.id);
    expect(kept.availability).toBe('BEGIN:VCALENDAR');
  });

  describe('the history of a connection', () => {
    it('has its turns, the latest first, and not each time that it was well', async () => {
      const { connection } = await connected();
      await call('POST', `/${connection.id}/check`);
      calendars.listFails = unavailable('unreachable');
      await call('POST', `/${connection.id}/check`);
      await call('POST', `/${connection.id}/check`);
      calendars.listFails = undefined;
      await call('POST', `/${connection.id}/check`);
      const { items } = (await call('GET', `/${connection.id}/checks`)).json<ConnectionChecks>();
      expect(items.map(({ code }) => code)).toEqual([null, 'connection.unreachable']);
    });

    it('has the turn that a new password brought, and no letter follows', async () => {
      const { connection } = await connected();
      calendars.listFails = unavailable('unreachable');
      await call('POST', `/${connection.id}/check`);
      calendars.listFails = undefined;
      await call('PATCH', `/${connection.id}`, { password: 'new' });
      const { items } = (await call('GET', `/${connection.id}/checks`)).json<ConnectionChecks>();
      expect(items.map(({ code }) => code)).toEqual([null, 'connection.unreachable']);
      expect(await em().count(OutboxMessage, { topic: 'notice' })).toBe(0);
    });

    it('is nobody else’s to read', async () => {
      const { connection } = await connected();
      const answer = await call('GET', `/${connection.id}/checks`, undefined, eve);
      expect(answer.statusCode).toBe(404);
    });
  });
});
