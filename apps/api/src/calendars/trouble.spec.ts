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
} from '../../test';
import {
  type Calendar,
  ConnectionCheck,
  type ExternalConnection,
  OutboxMessage,
  Subscriber,
} from '../database';

describeOnEachDatabase('a calendar in trouble', (kind) => {
  let database: TestDatabase;
  let clock: FixedClock;
  let server: ScriptedCalendars;
  let connection: ExternalConnection;
  let calendar: Calendar;
  let room: ReturnType<typeof syncRoom>;

  const em = () => database.orm.em.fork();
  const sync = (of = calendar) => room.sync.syncCalendar(of.id);
  const fails = async (...codes: Parameters<typeof unavailable>[0][]) => {
    for (const code of codes) {
      server.says(unavailable(code));
      await sync();
      clock.advance({ minutes: 1 });
    }
  };
  const works = async () => {
    server.says({});
    await sync();
  };
  const notices = async () => {
    const found = await em().find(OutboxMessage, { topic: 'notice' }, { orderBy: { id: 'asc' } });
    return found.map(({ payload, availableAt }) => ({ ...payload, at: availableAt.toString() }));
  };
  const turns = async () => {
    const found = await em().find(ConnectionCheck, { connection }, { orderBy: { id: 'asc' } });
    return found.map(({ code, calendar: of }) => [code, of?.id ?? null]);
  };

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
    await em().nativeDelete(OutboxMessage, {});
    const fork = em();
    connection = await insertConnection(fork, await insertOwner(fork));
    calendar = await insertCalendar(fork, connection, { dueAt: clock.now() });
  });

  it('is told to its owner once, after half an hour', async () => {
    await fails('unreachable', 'unreachable', 'timed-out');
    expect(await notices()).toEqual([
      {
        notice: 'calendar-trouble',
        connectionId: connection.id,
        code: 'connection.unreachable',
        since: '2026-03-02T08:00:00Z',
        at: '2026-03-02T08:30:00Z',
      },
    ]);
  });

  it('that went away by itself is told to nobody', async () => {
    await fails('unreachable');
    await works();
    expect(await notices()).toEqual([]);
  });

  it('that comes and goes is told if it stays', async () => {
    await fails('unreachable');
    await works();
    clock.advance({ minutes: 20 });
    await fails('unreachable');
    expect(await notices()).toMatchObject([{ since: '2026-03-02T08:21:00Z' }]);
  });

  it('that only the owner can end is told at once', async () => {
    await fails('wrong-password', 'wrong-password');
    expect(await notices()).toMatchObject([
      { code: 'connection.wrong-password', at: '2026-03-02T08:00:00Z' },
    ]);
  });

  it('that turns out to be the owner’s to end is told then, and still once', async () => {
    await fails('unreachable', 'wrong-password');
    expect(await notices()).toMatchObject([
      { code: 'connection.wrong-password', at: '2026-03-02T08:01:00Z' },
    ]);
  });

  it('is a line of the history, and so is its end', async () => {
    await fails('unreachable', 'unreachable', 'timed-out');
    await works();
    await works();
    expect(await turns()).toEqual([
      ['connection.unreachable', null],
      ['connection.timed-out', null],
      [null, null],
    ]);
  });

  describe('of its own', () => {
    it('is told of that calendar alone', async () => {
      await fails('calendar-gone', 'calendar-gone');
      expect(await turns()).toEqual([['connection.calendar-gone', calendar.id]]);
      expect(await notices()).toMatchObject([
        { calendarId: calendar.id, code: 'connection.calendar-gone', at: '2026-03-02T08:30:00Z' },
      ]);
    });

    it('ends when the calendar answers again, whatever else failed in between', async () => {
      await fails('calendar-gone', 'unreachable');
      await works();
      expect(await turns()).toEqual([
        ['connection.calendar-gone', calendar.id],
        ['connection.unreachable', null],
        [null, calendar.id],
        [null, null],
      ]);
      expect(await notices()).toEqual([]);
    });

    it('is none of its neighbour’s', async () => {
      const fork = em();
      const other = await insertCalendar(fork, fork.merge(connection), { dueAt: clock.now() });
      await fails('forbidden');
      server.says({});
      await sync(other);
      expect(await turns()).toEqual([['connection.forbidden', calendar.id]]);
      expect(await notices()).toHaveLength(1);
    });
  });

  it('is written down once when two of its calendars find it at the same time', async () => {
    const fork = em();
    const other = await insertCalendar(fork, fork.merge(connection), { dueAt: clock.now() });
    server.says(unavailable('unreachable'));
    await Promise.all([sync(), sync(other)]);
    expect(await turns()).toHaveLength(1);
    expect(await notices()).toHaveLength(1);
  });
});
