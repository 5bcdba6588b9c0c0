import { between } from '@appointment/testing';
import {
  describeOnEachDatabase,
  FixedClock,
  insertAppointment,
  insertCalendar,
  insertConnection,
  insertOwner,
  ScriptedCalendars,
  type TestDatabase,
  unavailable,
} from '../../test';
import { ExternalConnection, type Subscriber, SyncState } from '../database';
import { CalendarUnavailable } from './calendar.errors';
import { LiveCheck } from './live-check';

const morning = between('2026-03-03T09:00Z', '2026-03-03T10:00Z');
const noon = between('2026-03-03T12:00Z', '2026-03-03T13:00Z');
const day = between('2026-03-03T00:00Z', '2026-03-04T00:00Z');
const generous = { budgetMs: 60_000, maxAgeSeconds: 60 };
const never = new Promise<never>(() => undefined);

const TWELVE = 12;

/** None of them answers before all have been asked; whoever is asked last may fail. */
class Twelve extends ScriptedCalendars {
  fails: Error | undefined;
  private readonly asked = Promise.withResolvers<void>();

  override async busy(calendars: readonly string[]) {
    this.askedLive.push(calendars);
    const isLast = this.askedLive.length % TWELVE === 0;
    if (isLast) this.asked.resolve();
    await this.asked.promise;
    if (isLast && this.fails) throw this.fails;
    return [{ uid: 'a', ...morning }];
  }
}

describeOnEachDatabase('asking the calendars before somebody books', (kind) => {
  let database: TestDatabase;
  let clock: FixedClock;
  let server: ScriptedCalendars;
  let owner: Subscriber;
  let connection: ExternalConnection;
  let live: LiveCheck;

  const em = () => database.orm.em.fork();

  const aCalendar = async (seen?: { secondsAgo: number; horizonDays: number }) => {
    const fork = em();
    const calendar = await insertCalendar(fork, fork.merge(connection), { dueAt: clock.now() });
    if (seen) {
      const syncedAt = clock.now().subtract({ seconds: seen.secondsAgo });
      const horizon = clock.now().add({ hours: 24 * seen.horizonDays });
      await em().nativeUpdate(SyncState, { calendar: calendar.id }, { syncedAt, horizon });
    }
    return calendar;
  };

  beforeAll(async () => {
    database = await kind.create();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    clock = new FixedClock('2026-03-02T08:00:00Z');
    server = new ScriptedCalendars();
    live = new LiveCheck(database.orm.em, clock, server);
    const fork = em();
    owner = await insertOwner(fork);
    connection = await insertConnection(fork, owner);
    server.liveBusy = [
      { uid: 'a', ...noon },
      { uid: 'b', ...morning },
      { uid: 'c', ...morning },
    ];
  });

  it('answers what they know, merged', async () => {
    await aCalendar();
    expect(await live.busy(owner.id, day, generous)).toEqual([morning, noon]);
  });

  it.each([
    ['a minute ago', { secondsAgo: 60, horizonDays: 60 }, 0],
    ['a moment longer ago', { secondsAgo: 61, horizonDays: 60 }, 2],
    ['just now, but not far enough ahead', { secondsAgo: 0, horizonDays: 1 }, 2],
  ])('of a calendar that was seen %s', async (_when, seen, found) => {
    await aCalendar(seen);
    expect(await live.busy(owner.id, day, generous)).toHaveLength(found);
  });

  it('asks nobody when there is nobody to ask', async () => {
    server.liveBusy = unavailable('unreachable');
    const fork = em();
    await insertCalendar(fork, fork.merge(connection));
    expect(await live.busy(owner.id, day, generous)).toEqual([]);
  });

  it('asks the calendars of one connection together', async () => {
    const urls = [(await aCalendar()).url, (await aCalendar()).url];
    await live.busy(owner.id, day, generous);
    expect(server.askedLive).toEqual([urls]);
  });

  it('asks twelve calendars side by side, and takes none of them for free if one fails', async () => {
    const accounts = new Twelve();
    live = new LiveCheck(database.orm.em, clock, accounts);
    for (let count = 0; count < TWELVE; count += 1) {
      const fork = em();
      const account = await insertConnection(fork, fork.merge(owner));
      await insertCalendar(fork, account, { dueAt: clock.now() });
    }
    const budget = { ...generous, budgetMs: 10_000 };
    expect(await live.busy(owner.id, day, budget)).toEqual([morning]);
    accounts.fails = unavailable('wrong-password');
    await expect(live.busy(owner.id, day, budget)).rejects.toThrow(CalendarUnavailable);
  });

  it('leaves out the owner’s own appointments', async () => {
    const uuid = '0198f4a2-3333-7abc-8def-0123456789ab';
    const fork = em();
    await insertAppointment(fork, fork.merge(owner), { uuid });
    server.liveBusy = [{ uid: uuid, ...noon }];
    await aCalendar();
    expect(await live.busy(owner.id, day, generous)).toEqual([]);
  });

  it('never takes silence for "free"', async () => {
    server.liveBusy = unavailable('unreachable');
    await aCalendar();
    await expect(live.busy(owner.id, day, generous)).rejects.toThrow(CalendarUnavailable);
  });

  it('does not try a password again that was refused: servers lock accounts', async () => {
    await em().nativeUpdate(ExternalConnection, connection.id, {
      status: 'error',
      statusCode: 'connection.wrong-password',
    });
    await aCalendar();
    await expect(live.busy(owner.id, day, generous)).rejects.toThrow(CalendarUnavailable);
    expect(server.askedLive).toEqual([]);
  });

  it('does not wait for ever', async () => {
    server.liveBusy = never;
    await aCalendar();
    const asked = live.busy(owner.id, day, { ...generous, budgetMs: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'calendar-unavailable', retryAfter: 30 });
  });
});
