import type { Calendar as CalendarView, CalendarList } from '@appointment/contracts';
import { between } from '@appointment/testing';
import {
  type CalendarFields,
  describeOnEachDatabase,
  insertAppointment,
  insertCalendar,
  insertConnection,
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
import { ConnectionPorts } from '../connections';
import { BusyInterval, Calendar, ExternalConnection, Subscriber, SyncState } from '../database';

const morning = between('2026-03-03T09:00Z', '2026-03-03T10:00Z');
const noon = between('2026-03-03T12:00Z', '2026-03-03T13:00Z');

describeOnEachDatabase('calendars', (kind) => {
  let database: TestDatabase;
  let remote: ScriptedCalendars;
  let server: TestApp;
  let admin: Person;
  let ada: Person;

  const em = () => database.orm.em.fork();
  const call = (
    method: 'GET' | 'PATCH' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
    person: Person | null = ada,
  ) =>
    server.call(method, `/calendars${path}`, {
      ...(person && { token: person.accessToken }),
      ...(body !== undefined && { body }),
    });
  const list = async (person = ada) =>
    (await call('GET', '', undefined, person)).json<CalendarList>().items;

  const aCalendar = async (fields: CalendarFields = {}, person = ada): Promise<Calendar> => {
    const fork = em();
    const owner = await fork.findOneOrFail(Subscriber, person.subscriber.id);
    return insertCalendar(fork, await insertConnection(fork, owner), fields);
  };
  const aConnectedCalendar = () => aCalendar({ dueAt: server.clock.now() });
  const busyRows = (calendar: Calendar) => em().count(BusyInterval, { calendar: calendar.id });
  const target = async (calendar: Calendar) => {
    const fork = em();
    const owner = await fork.findOneOrFail(Subscriber, calendar.owner.id);
    await insertSchedule(fork, owner, { calendar: fork.getReference(Calendar, calendar.id) });
  };

  beforeAll(async () => {
    database = await kind.create();
    remote = new ScriptedCalendars();
    server = await testApp({ database, overrides: [[ConnectionPorts, remote]] });
    admin = await signUp(server);
    ada = await signUp(server);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  beforeEach(async () => {
    await em().nativeDelete(ExternalConnection, {});
    remote.reset();
    server.clock.set('2026-03-02T08:00:00Z');
  });

  describe('the list', () => {
    it('shows the caller’s calendars and how fresh each is', async () => {
      const calendar = await aConnectedCalendar();
      await aCalendar({ title: 'Private' });
      await call('POST', `/${calendar.id}/sync`);
      expect(await list()).toMatchObject([
        { id: calendar.id, title: 'Work', connected: true, syncedAt: '2026-03-02T08:00:00Z' },
        { title: 'Private', connected: false, connectedAt: null, syncedAt: null, syncError: null },
      ]);
      expect(await list(admin)).toEqual([]);
    });

    it('names the events that could not be read, and says whether they count', async () => {
      const calendar = await aConnectedCalendar();
      const unread = { reason: 'DTEND cannot be read', title: 'Dentist' };
      const about = (id: string) => ({ id, ...unread });
      remote.says(
        { complete: true, changed: [{ id: 'known', uid: 'k', busy: [noon] }], next: '1' },
        {
          changed: [{ id: '/w/read.ics', uid: 'r', busy: [morning] }],
          problems: [about('/w/read.ics'), about('/w/lost.ics'), about('known')],
          next: '2',
        },
      );
      await call('POST', `/${calendar.id}/sync`);
      await call('POST', `/${calendar.id}/sync`);
      const said = { title: 'Dentist', reason: 'end' };
      expect(await list()).toMatchObject([
        {
          problems: 3,
          unreadEvents: [
            { ...said, file: 'read.ics', busy: true },
            { ...said, file: 'lost.ics', busy: false },
            { ...said, file: 'known', busy: true },
          ],
        },
      ]);
    });

    it('says how many may count as busy', async () => {
      const limitOf = async (person: Person) =>
        (await call('GET', '', undefined, person)).json<CalendarList>().limit;
      expect([await limitOf(ada), await limitOf(admin)]).toEqual([3, null]);
    });
  });

  describe('changing', () => {
    it('renames and paints', async () => {
      const { id } = await aCalendar();
      const answer = await call('PATCH', `/${id}`, { title: '  Mine ', color: '#ABCDEF' });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        id,
        title: 'Mine',
        color: '#ABCDEF',
        connected: false,
      });
      expect(await list()).toEqual([answer.json()]);
    });

    it('changes nothing when nothing is asked for', async () => {
      const { id } = await aConnectedCalendar();
      const [before] = await list();
      expect((await call('PATCH', `/${id}`, {})).json()).toEqual(before);
    });

    it.each([
      ['title', { title: '' }],
      ['title', { title: 'a'.repeat(129) }],
      ['color', { color: 'red' }],
      ['color', { color: '#12345' }],
      ['connected', { connected: 'yes' }],
      ['connected', { connected: null }],
      ['url', { url: 'https://elsewhere.example.org/' }],
      ['readOnly', { readOnly: false }],
    ])('names the field "%s" of a wrong body', async (field, body) => {
      const { id } = await aCalendar();
      const [before] = await list();
      const answer = await call('PATCH', `/${id}`, body);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
      expect(await list()).toEqual([before]);
    });
  });

  describe('connecting', () => {
    const connect = (id: number) => call('PATCH', `/${id}`, { connected: true });

    it('reads the calendar at once', async () => {
      remote.says({ changed: [{ id: 'a', uid: 'a', busy: [morning] }] });
      const calendar = await aCalendar();
      expect((await connect(calendar.id)).json()).toMatchObject({
        connected: true,
        connectedAt: '2026-03-02T08:00:00Z',
        syncedAt: '2026-03-02T08:00:00Z',
      });
      expect(await busyRows(calendar)).toBe(1);
    });

    it('is no change for a connected one', async () => {
      const { id } = await aConnectedCalendar();
      server.clock.advance({ minutes: 5 });
      expect((await connect(id)).json()).toMatchObject({ connectedAt: '2026-03-02T08:00:00Z' });
      expect(remote.questions).toEqual([]);
    });

    it('is refused beyond the limit of the tier, and changes nothing', async () => {
      for (let count = 0; count < 3; count += 1) await aConnectedCalendar();
      const fourth = await aCalendar();
      const answer = await call('PATCH', `/${fourth.id}`, { connected: true, title: 'Fourth' });
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({
        code: 'calendar.limit-reached',
        detail: expect.stringContaining('3 calendars'),
        errors: [{ field: 'connected' }],
      });
      expect((await list())[3]).toMatchObject({ connected: false, title: 'Work' });
    });

    it('keeps the limit when two ask for the last place at once', async () => {
      await aConnectedCalendar();
      await aConnectedCalendar();
      const ids = [(await aCalendar()).id, (await aCalendar()).id];
      const codes = (await Promise.all(ids.map(connect))).map(({ statusCode }) => statusCode);
      expect(codes.sort()).toEqual([200, 409]);
    });

    it('has no limit for an administrator', async () => {
      const ids = [];
      for (let count = 0; count < 12; count += 1) ids.push((await aCalendar({}, admin)).id);
      for (const id of ids) {
        const answer = await call('PATCH', `/${id}`, { connected: true }, admin);
        expect(answer.statusCode).toBe(200);
      }
    });
  });

  describe('disconnecting', () => {
    const disconnect = (id: number) => call('PATCH', `/${id}`, { connected: false });

    it('forgets the busy time and how far it was read', async () => {
      remote.says({ changed: [{ id: 'a', uid: 'a', busy: [morning] }] });
      const calendar = await aConnectedCalendar();
      await call('POST', `/${calendar.id}/sync`);
      expect(await busyRows(calendar)).toBe(1);
      expect((await disconnect(calendar.id)).json()).toMatchObject({
        connected: false,
        connectedAt: null,
        syncedAt: null,
      });
      expect(await busyRows(calendar)).toBe(0);
      expect(await em().count(SyncState, { calendar: calendar.id })).toBe(0);
    });

    it('makes room for another', async () => {
      const [first] = [
        await aConnectedCalendar(),
        await aConnectedCalendar(),
        await aConnectedCalendar(),
      ];
      const fourth = await aCalendar();
      await disconnect(first.id);
      expect((await call('PATCH', `/${fourth.id}`, { connected: true })).statusCode).toBe(200);
    });

    it('is refused for the calendar that a page books into', async () => {
      const calendar = await aConnectedCalendar();
      await target(calendar);
      const answer = await disconnect(calendar.id);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'calendar.in-use' });
      expect((await list())[0]?.connected).toBe(true);
    });
  });

  describe('syncing now', () => {
    const sync = (id: number) => call('POST', `/${id}/sync`);

    it('brings the busy time to what the calendar says', async () => {
      const calendar = await aConnectedCalendar();
      remote.says(
        { changed: [{ id: 'a', uid: 'a', busy: [morning, noon] }], next: '1' },
        { gone: ['a'], next: '2' },
      );
      expect((await sync(calendar.id)).json<CalendarView>().id).toBe(calendar.id);
      expect(await busyRows(calendar)).toBe(2);
      await sync(calendar.id);
      expect(await busyRows(calendar)).toBe(0);
    });

    it('says what went wrong, and keeps the busy time', async () => {
      const calendar = await aConnectedCalendar();
      remote.says(
        { changed: [{ id: 'a', uid: 'a', busy: [morning] }] },
        unavailable('unreachable'),
      );
      await sync(calendar.id);
      const answer = await sync(calendar.id);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        syncedAt: '2026-03-02T08:00:00Z',
        syncError: 'connection.unreachable',
      });
      expect(await busyRows(calendar)).toBe(1);
    });

    it('is refused for a calendar that is not connected', async () => {
      const answer = await sync((await aCalendar()).id);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'calendar.not-connected' });
    });
  });

  describe('removing', () => {
    const remove = (calendar: Calendar) => call('DELETE', `/${calendar.id}`);

    it('forgets the calendar and its busy time, and leaves the connection', async () => {
      remote.says({ changed: [{ id: 'a', uid: 'a', busy: [morning] }] });
      const calendar = await aConnectedCalendar();
      await call('POST', `/${calendar.id}/sync`);
      const answer = await remove(calendar);
      expect([answer.statusCode, answer.body]).toEqual([204, '']);
      expect(await list()).toEqual([]);
      expect(await em().count(BusyInterval)).toBe(0);
      expect(await em().count(ExternalConnection)).toBe(1);
    });

    it('is refused while a page books into it', async () => {
      const calendar = await aConnectedCalendar();
      await target(calendar);
      expect((await remove(calendar)).json()).toMatchObject({ code: 'calendar.in-use' });
      expect(await list()).toHaveLength(1);
    });

    it('is refused while a meeting in it is still to come', async () => {
      const { id } = await aConnectedCalendar();
      const fork = em();
      const calendar = await fork.findOneOrFail(Calendar, id, { populate: ['owner'] });
      const appointment = await insertAppointment(fork, calendar.owner as Subscriber, {
        calendar,
        uuid: crypto.randomUUID(),
      });
      await insertSlot(fork, appointment, { status: 'requested', start: '2026-03-03T08:00:00Z' });
      expect((await remove(calendar)).statusCode).toBe(409);
    });
  });

  describe('somebody else’s calendar', () => {
    it.each([
      ['PATCH', '', { title: 'Mine now' }],
      ['DELETE', '', undefined],
      ['POST', '/sync', undefined],
    ] as const)('is not found: %s %s', async (method, path, body) => {
      const { id } = await aConnectedCalendar();
      const before = await list();
      const answer = await call(method, `/${id}${path}`, body, admin);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: 'not-found' });
      expect(await list()).toEqual(before);
    });

    it.each(['0', '-1', '1.5', 'abc', '99999999999999999999'])('nor is the id %s', async (id) => {
      expect((await call('PATCH', `/${id}`, { title: 'Mine' })).statusCode).toBe(404);
    });
  });

  it.each([
    ['GET', ''],
    ['PATCH', '/1'],
    ['DELETE', '/1'],
    ['POST', '/1/sync'],
  ] as const)('need a session: %s %s', async (method, path) => {
    const answer = await call(method, path, method === 'PATCH' ? {} : undefined, null);
    expect(answer.statusCode).toBe(401);
  });
});
