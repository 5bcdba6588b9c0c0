import { Logger } from '@nestjs/common';
import {
  AuthMemory,
  caldavPort,
  type CalendarPort,
  type SyncToken,
} from '@appointment/calendar-providers';
import {
  atRadicale,
  describeAtRadicale,
  describeOnEachDatabase,
  FixedClock,
  freshCalendarUrl,
  insertCalendar,
  insertConnection,
  insertOwner,
  radicaleUrl,
  ScriptedCalendars,
  syncRoom,
  testConfig,
  type TestDatabase,
} from '../../../test';
import type { ConnectionPorts } from '../../connections';
import { BusyInterval, Calendar, SyncState } from '../../database';
import { GuardedFetch } from '../../security';

const EVENTS = 500;
const START = Date.parse('2026-03-03T08:00:00Z');

const utc = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');

const calendarOf = (...events: readonly [uid: string, ...times: string[]][]): string => {
  const lines = events.flatMap(([uid, ...times]) =>
    ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z'].concat(times, 'END:VEVENT'),
  );
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//many//EN',
    ...lines,
    'END:VCALENDAR',
    '',
  ];
  return all.join('\r\n');
};

/** Of ten minutes each, one after the other. */
const manyEvents = (): string =>
  calendarOf(
    ...Array.from({ length: EVENTS }, (_none, index): [string, string, string] => {
      const start = START + index * 600_000;
      return [`event-${index}`, `DTSTART:${utc(start)}`, `DTEND:${utc(start + 600_000)}`];
    }),
  );

/** The real way to a server, which counts, and which the power goes off on. */
class WatchedPorts extends ScriptedCalendars {
  readonly asked: { since: SyncToken | undefined; requests: number; told: number }[] = [];
  /** After so many pages. */
  killedAfter = Number.POSITIVE_INFINITY;
  private readonly memory = new AuthMemory();

  constructor(private readonly outbound: GuardedFetch) {
    super();
  }

  override open(): CalendarPort {
    const question = { since: undefined as SyncToken | undefined, requests: 0, told: 0 };
    const port = caldavPort({
      url: new URL('alice/', radicaleUrl).href,
      username: 'alice',
      password: 'alicepw',
      memory: this.memory,
      fetch: (url, init) => {
        question.requests += 1;
        return this.outbound.fetch(url, init);
      },
    });
    const changes: CalendarPort['changes'] = (calendar, since, view, onPage) => {
      this.asked.push(Object.assign(question, { since }));
      let pages = 0;
      return port.changes(calendar, since, view, async (page) => {
        question.told += page.changed.length;
        await onPage?.(page);
        pages += 1;
        if (pages >= this.killedAfter) throw new Error('the power went off');
      });
    };
    return { ...port, changes };
  }
}

describeAtRadicale('A large calendar at a real server', () => {
  describeOnEachDatabase('kept', (kind) => {
    const url = freshCalendarUrl('large');
    const clock = new FixedClock('2026-03-02T08:00:00Z');
    let database: TestDatabase;
    let outbound: GuardedFetch;
    let ports: WatchedPorts;
    let room: ReturnType<typeof syncRoom>;
    let calendar: Calendar;

    const em = () => database.orm.em.fork();
    const sync = () => room.sync.syncCalendar(calendar.id);
    const rows = () => em().count(BusyInterval, { calendar: calendar.id });
    const state = () => em().findOneOrFail(SyncState, { calendar: calendar.id });

    beforeAll(async () => {
      Logger.overrideLogger(false);
      await atRadicale('PUT', url, manyEvents());
      database = await kind.create();
      const outboundAllow = [{ kind: 'host' as const, host: '127.0.0.1', port: undefined }];
      outbound = new GuardedFetch(testConfig({ outboundAllow }));
      ports = new WatchedPorts(outbound);
      room = syncRoom(database.orm, clock, ports as ConnectionPorts);
      const fork = em();
      const connection = await insertConnection(fork, await insertOwner(fork));
      calendar = await insertCalendar(fork, connection, { dueAt: clock.now() });
      await em().nativeUpdate(Calendar, { id: calendar.id }, { url });
    });
    afterAll(async () => {
      await outbound.onApplicationShutdown();
      await database.drop();
      await atRadicale('DELETE', url);
    });

    it('shows how far its import has come when the power goes off', async () => {
      ports.killedAfter = 3;
      await sync();
      expect(await state()).toMatchObject({ imported: 300, expected: EVENTS, syncedAt: null });
      expect(await rows()).toBe(300);
    });

    it('goes on with the rest, and is known', async () => {
      ports.killedAfter = Number.POSITIVE_INFINITY;
      await sync();
      expect(ports.asked.at(-1)?.since).toBeDefined();
      // Three pages of a hundred had been told. Events are dealt into buckets, two into each, by their addresses: the one
      // bucket that was read in part is read again, and ten never fall into one.
      expect(ports.asked.at(-1)?.told).toBeLessThanOrEqual(EVENTS - 300 + 10);
      expect(await rows()).toBe(EVENTS);
      expect(await state()).toMatchObject({ imported: null, expected: null, problems: 0 });
      expect((await state()).syncedAt).not.toBeNull();
    });

    it('costs one request as long as it does not change', async () => {
      await sync();
      expect(ports.asked.at(-1)).toMatchObject({ requests: 1, told: 0 });
    });

    it('costs one event when one has changed', async () => {
      const start = START + 30 * 24 * 3_600_000;
      const times = [`DTSTART:${utc(start)}`, `DTEND:${utc(start + 600_000)}`];
      await atRadicale('PUT', `${url}new.ics`, calendarOf(['new', ...times]));
      await sync();
      expect(ports.asked.at(-1)).toMatchObject({ told: 1 });
      expect(await rows()).toBe(EVENTS + 1);
    });
  });
});
