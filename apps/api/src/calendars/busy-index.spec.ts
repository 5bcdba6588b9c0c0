import type { Interval } from '@appointment/availability';
import { at, between } from '@appointment/testing';
import {
  describeOnEachDatabase,
  insertCalendar,
  insertConnection,
  insertOwner,
  type TestDatabase,
} from '../../test';
import {
  BusyInterval,
  type Calendar,
  type ExternalConnection,
  inTransaction,
  Subscriber,
  SyncState,
} from '../database';
import { BusyIndex } from './busy-index';

const now = Temporal.Instant.from('2026-03-02T08:00:00Z');
const day = between('2026-03-03T00:00Z', '2026-03-04T00:00Z');

describeOnEachDatabase('the busy index', (kind) => {
  let database: TestDatabase;
  let index: BusyIndex;
  let owner: Subscriber;
  let connection: ExternalConnection;

  const em = () => database.orm.em.fork();

  const aCalendar = async () => {
    const fork = em();
    return insertCalendar(fork, fork.merge(connection), { dueAt: now });
  };

  const busy = async (calendar: Calendar, ...intervals: Interval[]) => {
    const rows = intervals.map(({ start, end }) => ({
      subscriber: calendar.owner.id,
      calendar: calendar.id,
      eventKey: 'key',
      start: Temporal.Instant.fromEpochMilliseconds(start),
      end: Temporal.Instant.fromEpochMilliseconds(end),
    }));
    await em().insertMany(BusyInterval, rows);
  };

  const synced = (calendar: Calendar, syncedAt: string, horizon: string) =>
    em().nativeUpdate(
      SyncState,
      { calendar: calendar.id },
      { syncedAt: Temporal.Instant.from(syncedAt), horizon: Temporal.Instant.from(horizon) },
    );

  beforeAll(async () => {
    database = await kind.create();
    index = new BusyIndex(database.orm.em as never);
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    const fork = em();
    owner = await insertOwner(fork);
    connection = await insertConnection(fork, owner);
  });

  describe('answers when the owner is busy', () => {
    it('over all calendars, by the start, to the millisecond', async () => {
      const noon = between('2026-03-03T12:00:00.123Z', '2026-03-03T13:00:00.456Z');
      const morning = between('2026-03-03T09:00Z', '2026-03-03T10:00Z');
      await busy(await aCalendar(), noon);
      await busy(await aCalendar(), morning);
      expect(await index.intervals(owner.id, day)).toEqual([morning, noon]);
    });

    it('with whatever overlaps the time asked about, whole', async () => {
      const overMidnight = between('2026-03-02T22:00Z', '2026-03-03T01:00Z');
      const holidays = between('2026-02-20T00:00Z', '2026-03-20T00:00Z');
      await busy(await aCalendar(), overMidnight, holidays);
      expect(await index.intervals(owner.id, day)).toEqual([holidays, overMidnight]);
    });

    it('without what only touches it', async () => {
      const before = between('2026-03-02T22:00Z', '2026-03-03T00:00Z');
      const after = between('2026-03-04T00:00Z', '2026-03-04T01:00Z');
      await busy(await aCalendar(), before, after);
      expect(await index.intervals(owner.id, day)).toEqual([]);
    });

    it('without anybody else’s', async () => {
      const fork = em();
      const other = await insertConnection(fork, await insertOwner(fork));
      await busy(await insertCalendar(fork, other, { dueAt: now }), day);
      expect(await index.intervals(owner.id, day)).toEqual([]);
    });

    it('inside of a transaction, too', async () => {
      await busy(await aCalendar(), day);
      const found = await inTransaction(database.orm.em, () => index.intervals(owner.id, day));
      expect(found).toEqual([day]);
    });
  });

  describe('says how fresh it is', () => {
    it('by the calendar that was not seen for longest', async () => {
      await synced(await aCalendar(), '2026-03-02T07:59:00Z', '2026-06-01T00:00:00Z');
      await synced(await aCalendar(), '2026-03-02T07:10:00.5Z', '2026-05-01T00:00:00Z');
      const { readable, asOf, horizon } = await index.freshness(owner.id);
      expect(readable).toBe(true);
      expect(asOf?.epochMilliseconds).toBe(at('2026-03-02T07:10:00.500Z'));
      expect(horizon?.epochMilliseconds).toBe(at('2026-05-01T00:00Z'));
    });

    it('as unreadable while one calendar has never been read', async () => {
      await synced(await aCalendar(), '2026-03-02T07:59:00Z', '2026-06-01T00:00:00Z');
      await aCalendar();
      expect(await index.freshness(owner.id)).toEqual({
        readable: false,
        asOf: null,
        horizon: null,
      });
    });

    it('as readable for an owner whose calendars are none, or not connected', async () => {
      const fork = em();
      await insertCalendar(fork, fork.merge(connection));
      expect(await index.freshness(owner.id)).toEqual({
        readable: true,
        asOf: null,
        horizon: null,
      });
    });
  });
});
