import { MikroORM } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { Logger } from '@nestjs/common';
import { type CalendarChanges, ProviderUnavailable } from '@appointment/calendar-providers';
import { at, between } from '@appointment/testing';
import {
  describeOnEachDatabase,
  FixedClock,
  insertAppointment,
  insertCalendar,
  insertConnection,
  insertOwner,
  insertSchedule,
  insertSlot,
  ScriptedCalendars,
  syncRoom,
  testConfig,
  type TestDatabase,
  unavailable,
} from '../../../test';
import {
  BusyInterval,
  Calendar,
  ConnectionCheck,
  ExternalConnection,
  ormConfig,
  Subscriber,
  SyncState,
} from '../../database';
import { BusyIndex } from '../busy-index';
import { eventKeyOf } from './busy-rows';
import { SyncLeases } from './sync-leases';
import { SyncWorker } from './sync-worker';
import type { SyncService } from './sync.service';

const start = '2026-03-02T08:00:00.123456789Z';
const morning = between('2026-03-03T09:00Z', '2026-03-03T10:00Z');
const noon = between('2026-03-03T12:00Z', '2026-03-03T13:00Z');
const evening = between('2026-03-03T18:00Z', '2026-03-03T19:00Z');

const event = (id: string, ...busy: CalendarChanges['changed'][number]['busy']) => ({
  id,
  uid: `uid of ${id}`,
  busy,
});

describeOnEachDatabase('keeping the busy index', (kind) => {
  let database: TestDatabase;
  let clock: FixedClock;
  let server: ScriptedCalendars;
  let owner: Subscriber;
  let connection: ExternalConnection;
  let calendar: Calendar;
  let sync: SyncService;
  let worker: SyncWorker;
  let leases: SyncLeases;

  const em = () => database.orm.em.fork();
  const state = (of = calendar) => em().findOneOrFail(SyncState, { calendar: of.id });
  const health = () => em().findOneOrFail(ExternalConnection, connection.id);
  const syncNow = () => sync.syncCalendar(calendar.id);

  const rows = async (of = calendar) => {
    const found = await em().find(BusyInterval, { calendar: of.id }, { orderBy: { start: 'asc' } });
    return found.map(({ eventKey, start: from }) => [eventKey, from.epochMilliseconds]);
  };

  const aCalendar = (of = connection) => {
    const fork = em();
    return insertCalendar(fork, fork.merge(of), { dueAt: clock.now() });
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await kind.create();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    clock = new FixedClock(start);
    server = new ScriptedCalendars();
    ({ leases, sync } = syncRoom(database.orm, clock, server));
    worker = new SyncWorker(testConfig(), leases, sync);
    await em().nativeDelete(Subscriber, {});
    const fork = em();
    owner = await insertOwner(fork);
    connection = await insertConnection(fork, owner);
    calendar = await aCalendar();
  });

  describe('what is stored', () => {
    it('is when the owner is busy, under a key that tells nothing', async () => {
      server.says({ changed: [event('a', noon), event('b', morning, evening)] });
      await syncNow();
      expect(await rows()).toEqual([
        [eventKeyOf('b'), morning.start],
        [eventKeyOf('a'), noon.start],
        [eventKeyOf('b'), evening.start],
      ]);
    });

    it('follows an event that was moved, and leaves the others', async () => {
      server.says(
        { changed: [event('a', morning), event('b', noon)], next: '1' },
        { changed: [event('a', evening)], next: '2' },
      );
      await syncNow();
      await syncNow();
      expect(await rows()).toEqual([
        [eventKeyOf('b'), noon.start],
        [eventKeyOf('a'), evening.start],
      ]);
    });

    it('loses an event that is gone or became free', async () => {
      server.says(
        { changed: [event('a', morning), event('b', noon), event('c', evening)], next: '1' },
        { changed: [event('c')], gone: ['a', 'never known'], next: '2' },
      );
      await syncNow();
      await syncNow();
      expect(await rows()).toEqual([[eventKeyOf('b'), noon.start]]);
    });

    it('forgets what a complete answer does not name', async () => {
      server.says(
        { changed: [event('a', morning), event('b', noon)], next: '1' },
        { complete: true, changed: [event('b', noon)], next: '2' },
      );
      await syncNow();
      await syncNow();
      expect(await rows()).toEqual([[eventKeyOf('b'), noon.start]]);
    });

    it('keeps what was known of an event that can’t be read any more', async () => {
      const problems = [{ id: 'a', reason: 'no end' }];
      server.says(
        { changed: [event('a', morning), event('b', noon)], next: '1' },
        { complete: true, changed: [event('b', evening)], problems, next: '2' },
      );
      await syncNow();
      await syncNow();
      expect(await rows()).toEqual([
        [eventKeyOf('a'), morning.start],
        [eventKeyOf('b'), evening.start],
      ]);
    });

    it('leaves out the owner’s own appointments: their slots know better', async () => {
      const uuid = '0198f4a2-1111-7abc-8def-0123456789ab';
      const fork = em();
      await insertAppointment(fork, fork.merge(owner), { uuid });
      server.says({ changed: [{ id: 'own', uid: uuid.toUpperCase(), busy: [morning] }] });
      await syncNow();
      expect(await rows()).toEqual([]);
    });

    it('counts an appointment that somebody else has with the owner', async () => {
      const uuid = '0198f4a2-2222-7abc-8def-0123456789ab';
      const fork = em();
      await insertAppointment(fork, await insertOwner(fork), { uuid });
      server.says({ changed: [{ id: 'theirs', uid: uuid, busy: [morning] }] });
      await syncNow();
      expect(await rows()).toHaveLength(1);
    });

    it('may be thousands of events', async () => {
      const many = Array.from({ length: 3_000 }, (_none, index) =>
        event(`event ${index}`, {
          start: at(start) + index * 60_000,
          end: at(start) + index * 60_000 + 1,
        }),
      );
      server.says(
        { changed: many, next: '1' },
        { complete: true, changed: many.slice(1), next: '2' },
      );
      await syncNow();
      expect(await rows()).toHaveLength(3_000);
      await syncNow();
      expect(await rows()).toHaveLength(2_999);
    });
  });

  describe('what is asked for', () => {
    const asked = () => server.questions.map(({ since }) => since);

    it('is everything at first, then what changed', async () => {
      server.says({ next: '1' }, { next: '2' }, { next: '3' });
      await syncNow();
      await syncNow();
      await syncNow();
      expect(asked()).toEqual([undefined, '1', '2']);
    });

    it('is read in the owner’s zone', async () => {
      await syncNow();
      expect(server.questions[0]?.view.timeZone).toBe('Europe/Berlin');
      expect(server.questions[0]?.calendar).toBe(calendar.url);
    });

    it('is everything again when a page begins to reach further than was read', async () => {
      server.says({ next: '1' });
      await syncNow();
      const fork = em();
      await insertSchedule(fork, fork.merge(owner), { farthestBooking: 300 * 24 * 60 });
      await syncNow();
      expect(asked()).toEqual([undefined, undefined]);
      const end = server.questions[1]?.view.within.end ?? 0;
      expect(end).toBeGreaterThan(clock.now().add({ hours: 300 * 24 }).epochMilliseconds);
    });

    it('is everything again when the owner picks a time by hand beyond what was read', async () => {
      server.says({ next: '1' });
      await syncNow();
      const fork = em();
      const uuid = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c';
      const appointment = await insertAppointment(fork, fork.merge(owner), { uuid });
      const start = clock.now().add({ hours: 200 * 24 });
      await insertSlot(fork, appointment, { status: 'none', start: start.toString() });
      await syncNow();
      expect(asked()).toEqual([undefined, undefined]);
      const end = server.questions[1]?.view.within.end ?? 0;
      expect(end).toBeGreaterThan(start.epochMilliseconds);
    });

    it('is everything again when the owner moved to another zone', async () => {
      server.says({ next: '1' });
      await syncNow();
      await em().nativeUpdate(Subscriber, owner.id, { timezone: 'Asia/Kolkata' });
      await syncNow();
      expect(asked()).toEqual([undefined, undefined]);
      expect((await state()).timezone).toBe('Asia/Kolkata');
    });
  });

  describe('when a calendar answers', () => {
    it('notes when it was asked and when it is due again', async () => {
      await syncNow();
      const { syncedAt, nextSyncAt, lockedUntil, lastError } = await state();
      expect(syncedAt?.epochMilliseconds).toBe(clock.now().epochMilliseconds);
      expect(nextSyncAt.since(clock.now()).total('seconds')).toBeGreaterThanOrEqual(44.9);
      expect([lockedUntil, lastError]).toEqual([null, null]);
    });

    it('tells that the connection works', async () => {
      server.says(unavailable('unreachable'), {});
      await syncNow();
      await syncNow();
      expect(await health()).toMatchObject({ status: 'ok', statusCode: null });
      expect((await state()).failures).toBe(0);
    });
  });

  describe('when a calendar can’t be read', () => {
    it('keeps what was known: never free', async () => {
      server.says({ changed: [event('a', morning)], next: '1' }, unavailable('timed-out'));
      await syncNow();
      const before = await state();
      clock.advance({ minutes: 1 });
      await syncNow();
      expect(await rows()).toHaveLength(1);
      expect(await state()).toMatchObject({
        syncedAt: before.syncedAt,
        syncToken: '1',
        failures: 1,
        lastError: 'connection.timed-out',
        lockedUntil: null,
      });
    });

    it('tells the owner what is wrong with the connection', async () => {
      server.says(unavailable('wrong-password'));
      await syncNow();
      expect(await health()).toMatchObject({
        status: 'error',
        statusCode: 'connection.wrong-password',
      });
    });

    it('waits longer each time', async () => {
      server.says(unavailable('unreachable'));
      const pauses: number[] = [];
      for (let attempt = 0; attempt < 4; attempt += 1) {
        await syncNow();
        pauses.push((await state()).nextSyncAt.since(clock.now()).total('minutes'));
      }
      expect(pauses.map((minutes) => Math.floor(Math.log2(minutes)))).toEqual([0, 1, 2, 3]);
    });

    it.each(['not-caldav', 'calendar-gone', 'forbidden', 'too-large', 'not-icalendar'] as const)(
      'does not blame the connection for one calendar that is %s',
      async (code) => {
        const other = await aCalendar();
        server.says(unavailable(code));
        await syncNow();
        expect((await health()).status).toBe('ok');
        expect((await state()).lastError).toBe(`connection.${code}`);
        expect((await state(other)).nextSyncAt.epochMilliseconds).toBe(
          clock.now().epochMilliseconds,
        );
      },
    );

    it('waits as long as the server asks for', async () => {
      server.says(
        new ProviderUnavailable('scripted', 'rate-limited', 'slow down', { retryAfter: 900 }),
      );
      await syncNow();
      const pause = (await state()).nextSyncAt.since(clock.now()).total('seconds');
      expect(pause).toBeGreaterThanOrEqual(900);
      expect(pause).toBeLessThan(1000);
    });

    it('survives an answer that nobody foresaw', async () => {
      server.says(new TypeError('x is not a function'));
      await syncNow();
      expect(await state()).toMatchObject({ lastError: 'internal', failures: 1 });
    });
  });

  describe('a large calendar', () => {
    const some = (from: number, to: number) =>
      Array.from({ length: to - from }, (_none, index) =>
        event(`event ${from + index}`, {
          start: at(start) + (from + index) * 60_000,
          end: at(start) + (from + index) * 60_000 + 1,
        }),
      );
    const page = (from: number, to: number, resume?: string) => ({
      changed: some(from, to),
      done: to,
      expected: 300,
      ...(resume !== undefined && { resume }),
    });
    const killed = new Error('killed');
    const cutOff = { complete: true, pages: [page(0, 100, '100'), page(100, 200, '200'), killed] };

    it('is stored page by page, and says how far it has come', async () => {
      server.says(cutOff);
      await syncNow();
      expect(await rows()).toHaveLength(200);
      expect(await state()).toMatchObject({
        imported: 200,
        expected: 300,
        syncedAt: null,
        syncToken: '200',
      });
    });

    it('is not known, and so not free, until it is read to the end', async () => {
      const index = new BusyIndex(database.orm.em as EntityManager);
      server.says(cutOff, { complete: true, pages: [page(200, 300)], next: 'all' });
      await syncNow();
      expect(await index.freshness(owner.id)).toMatchObject({ readable: false });
      await syncNow();
      expect(await index.freshness(owner.id)).toMatchObject({ readable: true });
    });

    it('goes on where it was cut off', async () => {
      const unchanged = some(0, 200).map(({ id }) => id);
      const rest = {
        complete: true,
        pages: [{ unchanged, done: 200 }, page(200, 300)],
        next: 'all',
      };
      server.says(cutOff, rest);
      await syncNow();
      await syncNow();
      expect(server.questions.map(({ since }) => since)).toEqual([undefined, '200']);
      expect(server.questions[1]?.view.within.end).toBe(server.questions[0]?.view.within.end);
      expect(await rows()).toHaveLength(300);
      expect(await state()).toMatchObject({ imported: null, expected: null, syncToken: 'all' });
    });

    it('still knows afterwards what could not be read before it was cut off', async () => {
      const broken = (id: string) => ({ problems: [{ id, reason: 'is too large' }] });
      const first = { ...page(0, 100, '100'), ...broken('a') };
      server.says({ complete: true, pages: [first, killed] });
      await syncNow();
      const rest = [
        { ...page(100, 200), ...broken('b') },
        { ...page(200, 300), ...broken('c') },
      ];
      server.says({ complete: true, pages: rest, next: 'all' });
      await syncNow();
      expect((await state()).problems).toBe(3);
    });

    it('loses what vanished only at the end, whatever a page does not name', async () => {
      server.says({ complete: true, pages: [page(0, 100), page(100, 200)], next: '1' });
      await syncNow();
      await tomorrow();
      server.says({ complete: true, pages: [page(150, 200), killed] });
      await syncNow();
      expect(await rows()).toHaveLength(200);
      expect((await state()).syncToken).toBe('1');
      await tomorrow();
      server.says({ complete: true, pages: [page(150, 200), { unchanged: ['event 3'] }] });
      await syncNow();
      expect(await rows()).toHaveLength(51);
    });

    it('is left to whoever asks meanwhile, after the page that is being read', async () => {
      const slow = Promise.withResolvers<object>();
      server.says(slow.promise, { complete: true, pages: [page(0, 10)], next: 'new' });
      const overtaken = syncNow();
      while (server.questions.length === 0) await new Promise(setImmediate);
      await syncNow();
      slow.resolve({ complete: true, pages: [page(100, 200), page(200, 300)], next: 'old' });
      await overtaken;
      expect(await rows()).toHaveLength(10);
      expect(await state()).toMatchObject({ syncToken: 'new', failures: 0 });
    });

    it('may take longer than a lease, as long as pages come', async () => {
      const [first, second] = [Promise.withResolvers<object>(), Promise.withResolvers<object>()];
      server.says({
        complete: true,
        pages: [page(0, 100), first.promise, second.promise],
        next: 'all',
      });
      const reading = syncNow();
      for (const [read, next] of [
        [100, first],
        [200, second],
      ] as const) {
        while ((await state()).imported !== read) await new Promise(setImmediate);
        clock.advance({ minutes: 4 });
        expect(await leases.takeDue()).toBeUndefined();
        next.resolve(page(read, read + 100));
      }
      await reading;
      expect(await rows()).toHaveLength(300);
      expect((await state()).syncToken).toBe('all');
    });

    const tomorrow = async () => void clock.advance({ hours: 25 });
  });

  describe('listing everything anew', () => {
    const asked = () => server.questions.map(({ since }) => since);

    it('comes once a day, although the server tells what changes', async () => {
      server.says({ next: '1' });
      await syncNow();
      clock.advance({ hours: 25 });
      await syncNow();
      await syncNow();
      expect(asked()).toEqual([undefined, undefined, '1']);
    });

    it('is not tried again at once where it fails', async () => {
      server.says({ next: '1' }, unavailable('timed-out'), { next: '2' });
      await syncNow();
      clock.advance({ hours: 25 });
      await syncNow();
      await syncNow();
      expect(asked()).toEqual([undefined, undefined, '1']);
    });

    it('heals what a server has kept to itself', async () => {
      server.says(
        { complete: true, changed: [event('a', morning)], next: '1' },
        {
          complete: true,
          changed: [event('b', noon)],
          next: '2',
        },
      );
      await syncNow();
      clock.advance({ hours: 25 });
      await syncNow();
      expect(await rows()).toEqual([[eventKeyOf('b'), noon.start]]);
    });
  });

  describe('events that can’t be read', () => {
    const broken = (id: string) => ({ id, reason: 'no end' });

    it('are counted, each once', async () => {
      server.says({ complete: true, problems: [broken('a'), broken('a'), broken('b')], next: '1' });
      await syncNow();
      expect((await state()).problems).toBe(2);
    });

    it('are counted until everything is listed anew', async () => {
      server.says(
        { complete: true, problems: [broken('a')], next: '1' },
        { changed: [event('b', noon)], problems: [broken('c')], next: '2' },
        { complete: true, changed: [event('a', morning)], problems: [broken('c')], next: '3' },
      );
      await syncNow();
      await worker.drain();
      clock.advance({ minutes: 1 });
      await worker.drain();
      expect((await state()).problems).toBe(2);
      await syncNow();
      expect((await state()).problems).toBe(1);
    });

    it('are no more when they are mended, or gone', async () => {
      server.says(
        { complete: true, problems: ['a', 'b', 'c'].map(broken), next: '1' },
        { changed: [event('a', noon)], gone: ['b'], next: '2' },
      );
      await syncNow();
      clock.advance({ minutes: 1 });
      await worker.drain();
      expect((await state()).problems).toBe(1);
    });

    it('are named in no table', async () => {
      server.says({ complete: true, problems: [{ ...broken('/a.ics'), title: 'Dentist' }] });
      await syncNow();
      const { unreadEvents } = await state();
      expect(unreadEvents).toMatch(/^v1\./);
      expect(unreadEvents).not.toContain('Dentist');
    });
  });

  describe('a server in trouble', () => {
    const others = async (count: number) => {
      const fork = em();
      const of = async () => aCalendar(await insertConnection(fork, fork.merge(owner)));
      for (let made = 0; made < count; made += 1) await of();
    };

    it('is left alone after three connections in a row found it so', async () => {
      await others(9);
      server.says(unavailable('unreachable'));
      await worker.drain();
      expect(server.questions).toHaveLength(3);
    });

    it('is asked all the same by an owner who wants to know', async () => {
      await others(4);
      server.says(unavailable('unreachable'));
      await worker.drain();
      await syncNow();
      expect(server.questions).toHaveLength(4);
    });

    it('is asked again by all when it has answered one', async () => {
      await others(4);
      server.says(unavailable('timed-out'), unavailable('timed-out'), unavailable('timed-out'), {});
      await worker.drain();
      clock.advance({ minutes: 2 });
      await worker.drain();
      expect(server.questions).toHaveLength(8);
    });

    it('is not one that refuses a password: that is one owner’s matter', async () => {
      await others(4);
      server.says(unavailable('wrong-password'));
      await worker.drain();
      expect(server.questions).toHaveLength(5);
    });
  });

  describe('several who read at once', () => {
    const later = () => Promise.withResolvers<Partial<CalendarChanges>>();

    it('drops what was read before somebody asked anew', async () => {
      const slow = later();
      server.says(slow.promise, { changed: [event('a', noon)], next: 'new' });
      const overtaken = syncNow();
      while (server.questions.length === 0) await new Promise(setImmediate);
      await syncNow();
      slow.resolve({ changed: [event('a', morning)], next: 'old' });
      await overtaken;
      expect(await rows()).toEqual([[eventKeyOf('a'), noon.start]]);
      expect((await state()).syncToken).toBe('new');
    });

    it('says nothing about the connection when it fails after somebody asked anew', async () => {
      const slow = later();
      server.says(slow.promise, { next: 'new' });
      const overtaken = syncNow();
      while (server.questions.length === 0) await new Promise(setImmediate);
      await syncNow();
      slow.reject(unavailable('wrong-password'));
      await overtaken;
      expect(await health()).toMatchObject({ status: 'ok', statusCode: null });
      expect(await em().count(ConnectionCheck, { code: { $ne: null } })).toBe(0);
    });

    it('says nothing about a password that was replaced meanwhile', async () => {
      const slow = later();
      server.says(slow.promise);
      const reading = syncNow();
      while (server.questions.length === 0) await new Promise(setImmediate);
      await em().nativeUpdate(ExternalConnection, connection.id, { token: 'sealed anew' });
      slow.reject(unavailable('wrong-password'));
      await reading;
      expect(await health()).toMatchObject({ status: 'ok', statusCode: null });
    });

    it('saves nothing of a calendar that was disconnected meanwhile', async () => {
      const slow = later();
      server.says(slow.promise);
      const reading = syncNow();
      while (server.questions.length === 0) await new Promise(setImmediate);
      await em().nativeDelete(SyncState, { calendar: calendar.id });
      slow.resolve({ changed: [event('a', morning)] });
      await reading;
      expect(await rows()).toEqual([]);
    });

    it('writes each interval once', async () => {
      server.says({ complete: true, changed: [event('a', morning), event('b', noon)] });
      await Promise.all(Array.from({ length: 8 }, syncNow));
      expect(await rows()).toHaveLength(2);
    });

    it('never leases a calendar twice', async () => {
      await aCalendar();
      await aCalendar();
      const taken = await Promise.all(Array.from({ length: 8 }, () => leases.takeDue()));
      const ids = taken.flatMap((lease) => (lease ? [lease.calendarId] : []));
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('is shared by two processes: each calendar is read by one of them', async () => {
    const others = [await aCalendar(), await aCalendar(), await aCalendar(), await aCalendar()];
    const replica = await MikroORM.init(await ormConfig(database.url));
    const second = new SyncWorker(testConfig(), new SyncLeases(replica.em, clock), sync);
    const counts = await Promise.all([worker.drain(), second.drain()]);
    await replica.close();
    const expected = [calendar, ...others].map(({ url }) => url);
    expect(server.questions.map((question) => question.calendar).sort()).toEqual(expected.sort());
    expect(counts[0] + counts[1]).toBe(5);
  });

  describe('what is due', () => {
    it('is read, each calendar once', async () => {
      await aCalendar();
      expect(await worker.drain()).toBe(2);
      expect(server.questions).toHaveLength(2);
      expect(await worker.drain()).toBe(0);
    });

    it.each([
      ['reads it by itself', 'worker' as const, 1],
      ['leaves it to others', 'web' as const, 0],
    ])('a process %s when its role is %s', async (_what, role, times) => {
      const process = new SyncWorker(testConfig({ role }), leases, sync);
      process.onApplicationBootstrap();
      await process.beforeApplicationShutdown();
      expect(server.questions).toHaveLength(times);
    });

    it('comes due again within a minute', async () => {
      await worker.drain();
      clock.advance({ seconds: 50 });
      expect(await worker.drain()).toBe(1);
    });

    it('is left to whoever is reading it, until they are given up', async () => {
      await leases.takeDue();
      expect(await worker.drain()).toBe(0);
      clock.advance({ minutes: 5 });
      expect(await worker.drain()).toBe(1);
    });

    it('asks a connection that fails only once, not for each calendar', async () => {
      const others = [await aCalendar(), await aCalendar()];
      server.says(unavailable('wrong-password'));
      await worker.drain();
      expect(server.questions).toHaveLength(1);
      for (const other of others) {
        const { nextSyncAt, lockedUntil } = await state(other);
        expect(nextSyncAt.since(clock.now()).total('seconds')).toBeGreaterThan(59);
        expect(lockedUntil).toBeNull();
      }
    });

    it('reads the other connections meanwhile', async () => {
      const fork = em();
      const other = await aCalendar(await insertConnection(fork, fork.merge(owner)));
      server.says(unavailable('unreachable'), { changed: [event('a', morning)] });
      await worker.drain();
      expect([...(await rows()), ...(await rows(other))]).toHaveLength(1);
    });
  });
});
