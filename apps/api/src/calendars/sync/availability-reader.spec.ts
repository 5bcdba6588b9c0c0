import { Logger } from '@nestjs/common';
import {
  describeOnEachDatabase,
  FixedClock,
  insertCalendar,
  insertConnection,
  insertOwner,
  ScriptedCalendars,
  syncRoom,
  type TestDatabase,
  unavailable,
} from '../../../test';
import { type Calendar, ExternalConnection, Subscriber } from '../../database';

describeOnEachDatabase('the availability that a server keeps', (kind) => {
  let database: TestDatabase;
  let clock: FixedClock;
  let server: ScriptedCalendars;
  let connection: ExternalConnection;
  let calendar: Calendar;
  let room: ReturnType<typeof syncRoom>;

  const em = () => database.orm.em.fork();
  const sync = () => room.sync.syncCalendar(calendar.id);
  const kept = async () =>
    (await em().findOneOrFail(ExternalConnection, connection.id)).availability;
  const version = async () =>
    (await em().findOneOrFail(Subscriber, connection.owner.id)).timeVersion;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await kind.create();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    clock = new FixedClock('2026-03-02T08:00:00Z');
    server = new ScriptedCalendars();
    room = syncRoom(database.orm, clock, server);
    await em().nativeDelete(Subscriber, {});
    const fork = em();
    connection = await insertConnection(fork, await insertOwner(fork));
    calendar = await insertCalendar(fork, connection, { dueAt: clock.now() });
    server.says({ next: '1' });
    server.ownersAvailability = 'BEGIN:VCALENDAR';
    await sync();
  });

  it('is read with the first sync', async () => {
    expect(await kept()).toBe('BEGIN:VCALENDAR');
  });

  it('is read again with the daily listing, and makes what was offered stale', async () => {
    server.ownersAvailability = 'BEGIN:VCALENDAR of another day';
    await sync();
    expect(await kept()).toBe('BEGIN:VCALENDAR');
    const before = await version();
    clock.advance({ hours: 25 });
    await sync();
    expect(await kept()).toBe('BEGIN:VCALENDAR of another day');
    expect(await version()).toBe(before + 1);
  });

  it('makes nothing stale as long as it stays', async () => {
    const before = await version();
    clock.advance({ hours: 25 });
    await sync();
    expect(await version()).toBe(before);
  });

  it.each([
    ['can’t be read', unavailable('server-error')],
    ['is too long to be kept', 'x'.repeat(70_000)],
  ])('stays as it was while it %s', async (_what, answer) => {
    server.ownersAvailability = answer;
    clock.advance({ hours: 25 });
    await sync();
    expect(await kept()).toBe('BEGIN:VCALENDAR');
    expect((await em().findOneOrFail(ExternalConnection, connection.id)).status).toBe('ok');
  });

  it('is forgotten when the server has none any more', async () => {
    server.ownersAvailability = null;
    clock.advance({ hours: 25 });
    await sync();
    expect(await kept()).toBeNull();
  });
});
