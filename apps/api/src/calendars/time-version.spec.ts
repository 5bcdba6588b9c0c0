import type { CalendarChanges } from '@appointment/calendar-providers';
import { between } from '@appointment/testing';
import {
  describeOnEachDatabase,
  insertCalendar,
  insertConnection,
  type Person,
  ScriptedCalendars,
  secondProcess,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
  unavailable,
} from '../../test';
import { ConnectionPorts } from '../connections';
import {
  type Calendar,
  ExternalConnection,
  inTransaction,
  Subscriber,
  SyncState,
} from '../database';
import { storeBusyTime } from './sync/busy-store';

const morning = between('2026-03-03T09:00Z', '2026-03-03T10:00Z');
const noon = between('2026-03-03T12:00Z', '2026-03-03T13:00Z');
const event = (id: string, ...busy: (typeof morning)[]) => ({ id, uid: id, busy });

describeOnEachDatabase('the version of the owner’s time', (kind) => {
  let database: TestDatabase;
  let remote: ScriptedCalendars;
  let server: TestApp;
  let ada: Person;

  const em = () => database.orm.em.fork();
  const version = async () => {
    const owner = await em().findOneOrFail(Subscriber, ada.subscriber.id);
    return owner.timeVersion;
  };
  const rises = async (act: () => Promise<unknown>) => {
    const before = await version();
    await act();
    return (await version()) > before;
  };
  const call = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) =>
    server.call(method, path, { token: ada.accessToken, ...(body && { body }) });
  const aCalendar = async (connected = true): Promise<Calendar> => {
    const fork = em();
    const owner = await fork.findOneOrFail(Subscriber, ada.subscriber.id);
    const dueAt = connected ? { dueAt: server.clock.now() } : {};
    return insertCalendar(fork, await insertConnection(fork, owner), dueAt);
  };
  const sync = ({ id }: Calendar) => call('POST', `/calendars/${id}/sync`);
  const aKnownCalendar = async () => {
    remote.says({ changed: [event('a', morning)] });
    const calendar = await aCalendar();
    await sync(calendar);
    return calendar;
  };

  beforeAll(async () => {
    database = await kind.create();
    remote = new ScriptedCalendars();
    server = await testApp({ database, overrides: [[ConnectionPorts, remote]] });
    ada = await signUp(server);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });
  beforeEach(async () => {
    await em().nativeDelete(ExternalConnection, {});
    remote.reset();
  });

  it('rises when a calendar is read for the first time, busy or not', async () => {
    const calendar = await aCalendar();
    expect(await rises(() => sync(calendar))).toBe(true);
  });

  it('stays when a calendar says nothing new', async () => {
    const calendar = await aKnownCalendar();
    expect(await rises(() => sync(calendar))).toBe(false);
  });

  it.each<[string, Partial<CalendarChanges>]>([
    ['comes', { changed: [event('b', noon)] }],
    ['moves', { changed: [event('a', noon)] }],
    ['goes', { gone: ['a'] }],
  ])('rises when an event %s', async (_what, changes) => {
    const calendar = await aKnownCalendar();
    remote.says(changes);
    expect(await rises(() => sync(calendar))).toBe(true);
  });

  it('stays when a calendar can’t be read, and rises when it is read again', async () => {
    const calendar = await aKnownCalendar();
    remote.says(unavailable('unreachable'), { changed: [event('a', morning)] });
    expect(await rises(() => sync(calendar))).toBe(false);
    expect(await rises(() => sync(calendar))).toBe(true);
  });

  it('rises when a calendar is connected, disconnected, or removed', async () => {
    const { id } = await aCalendar(false);
    const path = `/calendars/${id}`;
    expect(await rises(() => call('PATCH', path, { connected: true }))).toBe(true);
    expect(await rises(() => call('PATCH', path, { title: 'Work' }))).toBe(false);
    expect(await rises(() => call('PATCH', path, { connected: false }))).toBe(true);
    expect(await rises(() => call('DELETE', path))).toBe(true);
  });

  it('rises when an account is connected or removed', async () => {
    remote.remote = [{ id: '/work/', title: 'Work', color: null, readOnly: false }];
    const body = { url: 'https://dav.example.org/', username: 'ada', password: 'secret' };
    expect(await rises(() => call('POST', '/connections/caldav', body))).toBe(true);
    const { id } = await em().findOneOrFail(ExternalConnection, { typeId: { $ne: null } });
    expect(await rises(() => call('DELETE', `/connections/${id}`))).toBe(true);
  });

  it('rises for each of two calendars that are saved at the same time', async () => {
    const calendars = [await aKnownCalendar(), await aKnownCalendar()];
    const before = await version();
    const other = await secondProcess(database);
    const save = (orm: typeof other, { id }: Calendar) =>
      inTransaction(orm.em, async (fork) => {
        await fork.findOneOrFail(SyncState, { calendar: id });
        const calendar = { id, ownerId: ada.subscriber.id };
        const said = { complete: false, gone: [], next: undefined, problems: [] };
        await storeBusyTime(fork as never, calendar, { ...said, changed: [event('b', noon)] });
      });
    await Promise.all(calendars.map((calendar, n) => save(n ? other : database.orm, calendar)));
    if (other !== database.orm) await other.close(true);
    expect(await version()).toBe(before + 2);
  });
});
