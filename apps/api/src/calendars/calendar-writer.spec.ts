import type { FoundEvent } from '@appointment/calendar-providers';
import type { CalendarEvent } from '@appointment/icalendar';
import {
  type CalendarFields,
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
import { ExternalConnection } from '../database';
import { PermanentFailure } from '../jobs';
import { CalendarWriter } from './calendar-writer';
import { OpenCalendars } from './open-calendars';

const start = Temporal.Instant.from('2026-03-03T09:00:00Z');
const event: CalendarEvent = {
  uid: '0198f4a2-4444-7abc-8def-0123456789ab',
  sequence: 0,
  status: 'tentative',
  start,
  end: start.add({ minutes: 30 }),
  stamp: start,
  title: 'A talk',
  organizer: { name: 'Mara', email: 'mara@example.org' },
  attendees: [],
};

const standing = ({ sequence }: { sequence: number }): FoundEvent => ({
  id: 'there',
  etag: '"1"',
  event: { ...event, sequence, allDay: false, recurring: false },
});

describeOnEachDatabase('writing into a calendar', (kind) => {
  let database: TestDatabase;
  let server: ScriptedCalendars;
  let writer: CalendarWriter;
  let connection: ExternalConnection;

  const em = () => database.orm.em.fork();
  const health = () => em().findOneOrFail(ExternalConnection, connection.id);

  const aCalendar = (fields: CalendarFields = {}) => {
    const fork = em();
    return insertCalendar(fork, fork.merge(connection), fields);
  };

  beforeAll(async () => {
    database = await kind.create();
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    server = new ScriptedCalendars();
    const { health } = syncRoom(database.orm, new FixedClock(), server);
    writer = new CalendarWriter(new OpenCalendars(database.orm.em, server, health));
    const fork = em();
    connection = await insertConnection(fork, await insertOwner(fork));
  });

  it('puts an event and says where it stands', async () => {
    const calendar = await aCalendar();
    const remote = await writer.put(calendar.id, event);
    expect(remote.calendar).toBe(calendar.url);
    expect(server.written).toEqual([event.uid]);
  });

  it('removes it again', async () => {
    const calendar = await aCalendar();
    await writer.remove(calendar.id, await writer.put(calendar.id, event));
    expect(server.written).toHaveLength(2);
  });

  describe('an event that stands there already', () => {
    it('is written in words newer than those that the owner’s program has counted to', async () => {
      const calendar = await aCalendar();
      server.found = { [event.uid]: standing({ sequence: 9 }) };
      await writer.rewrite(calendar.id, event);
      expect(server.sequences).toEqual([9]);
    });

    it('is written in our own words where they are the newest', async () => {
      const calendar = await aCalendar();
      server.found = { [event.uid]: standing({ sequence: 0 }) };
      await writer.rewrite(calendar.id, { ...event, sequence: 4 });
      expect(server.sequences).toEqual([4]);
    });

    it('is written anew where it can’t be read, or is not there any more', async () => {
      const calendar = await aCalendar();
      server.found = { [event.uid]: unavailable('not-icalendar') };
      await writer.rewrite(calendar.id, event);
      server.found = {};
      await writer.rewrite(calendar.id, event);
      expect(server.written).toEqual([event.uid, event.uid]);
    });

    it('is not written as long as nobody can say how it stands', async () => {
      const calendar = await aCalendar();
      server.found = { [event.uid]: unavailable('timed-out') };
      await expect(writer.rewrite(calendar.id, event)).rejects.toMatchObject({ code: 'timed-out' });
      expect(server.written).toEqual([]);
    });
  });

  it.each(['calendar-gone', 'forbidden'] as const)(
    'blames the connection for no calendar that is %s',
    async (code) => {
      server.writeFails = unavailable(code);
      const calendar = await aCalendar();
      await expect(writer.put(calendar.id, event)).rejects.toMatchObject({ code });
      expect((await health()).status).toBe('ok');
    },
  );

  it('can be tried again when the server is down, and the owner sees it', async () => {
    server.writeFails = unavailable('unreachable');
    const calendar = await aCalendar();
    await expect(writer.put(calendar.id, event)).rejects.toBe(server.writeFails);
    expect(await health()).toMatchObject({ status: 'error', statusCode: 'connection.unreachable' });
  });

  it.each([
    ['is known to be read-only', { readOnly: true }, undefined],
    ['turns out to be read-only', {}, unavailable('read-only')],
  ])('is given up when the calendar %s', async (_why, fields, writeFails) => {
    server.writeFails = writeFails;
    const calendar = await aCalendar(fields);
    await expect(writer.put(calendar.id, event)).rejects.toEqual(
      new PermanentFailure('calendar.read-only'),
    );
    expect((await health()).status).toBe('ok');
  });

  it('is given up when the calendar is no longer there', async () => {
    await expect(writer.put(999_999, event)).rejects.toEqual(
      new PermanentFailure('calendar.not-connected'),
    );
  });
});
