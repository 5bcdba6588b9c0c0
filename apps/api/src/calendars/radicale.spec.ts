import type { CalendarEvent } from '@appointment/icalendar';
import type { ConnectedCaldav } from '@appointment/contracts';
import type { Interval } from '@appointment/availability';
import { at, between } from '@appointment/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  insertAppointment,
  type Person,
  signUp,
  testApp,
  type TestApp,
  type TestDatabase,
  testDatabases,
} from '../../test';
import { ExternalConnection, Subscriber } from '../database';
import { BusyIndex } from './busy-index';
import { CalendarWriter } from './calendar-writer';
import { LiveCheck } from './live-check';

// Without a server the suite is skipped; the address then only has to be one.
const { RADICALE_URL } = process.env;
const radicale = RADICALE_URL ?? 'http://127.0.0.1:5232/';
const basic = `Basic ${Buffer.from('alice:alicepw').toString('base64')}`;

const timeZone = `BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE`;

const file = (...properties: string[]) =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//somebody else//EN
${timeZone}
BEGIN:VEVENT
UID:checkup
DTSTAMP:20260101T000000Z
SUMMARY:Secret diagnosis
DESCRIPTION:Nobody else's business
${properties.join('\n')}
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const weekly = (hour: string, ...more: string[]) =>
  file(
    `DTSTART;TZID=Europe/Berlin:20260303T${hour}0000`,
    `DTEND;TZID=Europe/Berlin:20260303T${hour}3000`,
    'RRULE:FREQ=WEEKLY;COUNT=5',
    ...more,
  );

(RADICALE_URL ? describe : describe.skip)('calendars at a real Radicale', () => {
  const calendarUrl = new URL(`/alice/room-${crypto.randomUUID()}/`, radicale).href;
  const eventUrl = `${calendarUrl}checkup.ics`;
  const march = between('2026-03-03T00:00Z', '2026-04-04T00:00Z');

  let database: TestDatabase;
  let server: TestApp;
  let alice: Person;
  let notCaldav: Server;
  let calendarId: number;

  const remote = async (method: string, url: string, body?: string): Promise<Response> => {
    const headers = { authorization: basic, 'content-type': 'text/calendar; charset=utf-8' };
    const answer = await fetch(url, { method, headers, ...(body && { body }) });
    if (!answer.ok && answer.status !== 404)
      throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) =>
    server.call(method, path, { token: alice.accessToken, ...(body !== undefined && { body }) });
  const connect = (changes: object = {}) =>
    call('POST', '/connections/caldav', {
      url: radicale,
      username: 'alice',
      password: 'alicepw',
      ...changes,
    });
  const sync = () => call('POST', `/calendars/${calendarId}/sync`);
  const starts = (intervals: readonly Interval[]) =>
    intervals.map(({ start }) => Temporal.Instant.fromEpochMilliseconds(start).toString());
  const busy = async () =>
    starts(await server.get(BusyIndex).intervals(alice.subscriber.id, march));

  /** Only the calendar of this test counts: other tests have theirs in the same account. */
  const connectOnly = async (url: string, { calendars }: ConnectedCaldav): Promise<number> => {
    for (const { id, connected } of calendars)
      if (connected) await call('PATCH', `/calendars/${id}`, { connected: false });
    const mine = calendars.find((calendar) => calendar.url === url);
    const answer = await call('PATCH', `/calendars/${mine?.id}`, { connected: true });
    expect(answer.statusCode).toBe(200);
    return mine?.id ?? 0;
  };

  beforeAll(async () => {
    await remote('MKCALENDAR', calendarUrl);
    await remote('PUT', eventUrl, weekly('10', 'EXDATE;TZID=Europe/Berlin:20260317T100000'));
    notCaldav = createServer((_request, response) => response.writeHead(200).end('Hello'));
    await new Promise<void>((ready) => notCaldav.listen(0, '127.0.0.1', ready));
    database = (await testDatabases()[0]?.create()) as TestDatabase;
    const outboundAllow = [{ kind: 'host' as const, host: '127.0.0.1', port: undefined }];
    server = await testApp({ database, config: { outboundAllow } });
    await signUp(server);
    alice = await signUp(server, { timezone: 'Europe/Berlin' });
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
    await new Promise((closed) => notCaldav.close(closed));
    await remote('DELETE', calendarUrl);
  });

  it.each([
    ['connection.wrong-password', () => ({ password: 'wrong' })],
    ['connection.wrong-password', () => ({ username: 'nobody' })],
    ['connection.not-caldav', () => ({ url: `http://127.0.0.1:${portOf(notCaldav)}/` })],
    ['connection.unreachable', () => ({ url: 'http://127.0.0.1:9/' })],
    ['connection.host-unknown', () => ({ url: 'https://no-such-host.invalid/' })],
    ['connection.address-not-allowed', () => ({ url: 'https://10.0.0.1/' })],
  ])('says %s and stores nothing', async (code, changes) => {
    const answer = await connect(changes());
    expect(answer.json()).toMatchObject({ code });
    expect(answer.statusCode).toBe(422);
    expect(await database.orm.em.fork().count(ExternalConnection)).toBe(0);
  });

  it('connects, and knows the recurring event at once, over the clock change and with its exception', async () => {
    const answer = await connect();
    expect(answer.statusCode).toBe(201);
    calendarId = await connectOnly(calendarUrl, answer.json<ConnectedCaldav>());
    expect(await busy()).toEqual([
      '2026-03-03T09:00:00Z',
      '2026-03-10T09:00:00Z',
      '2026-03-24T09:00:00Z',
      '2026-03-31T08:00:00Z',
    ]);
  });

  it('stores neither what the event is about nor the password', async () => {
    const tables = await database.orm.em
      .getConnection()
      .execute<{ name: string }[]>("select name from sqlite_master where type = 'table'");
    let everything = '';
    for (const { name } of tables)
      everything += JSON.stringify(
        await database.orm.em.getConnection().execute(`select * from \`${name}\``),
      );
    expect(everything).toContain(calendarUrl);
    for (const secret of ['Secret', 'diagnosis', 'business', 'checkup', 'alicepw'])
      expect(everything).not.toContain(secret);
  });

  it('follows a change', async () => {
    await remote('PUT', eventUrl, weekly('15', 'SEQUENCE:1'));
    await sync();
    expect((await busy()).slice(0, 3)).toEqual([
      '2026-03-03T14:00:00Z',
      '2026-03-10T14:00:00Z',
      '2026-03-17T14:00:00Z',
    ]);
  });

  it('is asked live when it has not been seen for a minute', async () => {
    const options = { budgetMs: 20_000, maxAgeSeconds: 60 };
    const ask = () => server.get(LiveCheck).busy(alice.subscriber.id, march, options);
    expect(await ask()).toEqual([]);
    server.clock.advance({ seconds: 61 });
    expect(starts(await ask())).toEqual(await busy());
  });

  it('writes an event there and does not count it as busy: its slot does', async () => {
    const em = database.orm.em.fork();
    const owner = await em.findOneOrFail(Subscriber, alice.subscriber.id);
    const { uuid } = await insertAppointment(em, owner, { uuid: crypto.randomUUID() });
    const before = await busy();
    const writer = server.get(CalendarWriter);
    const stands = await writer.put(calendarId, anEvent(uuid));
    expect(await (await remote('GET', new URL(stands.id, radicale).href)).text()).toContain(uuid);
    await sync();
    expect(await busy()).toEqual(before);
    await writer.remove(calendarId, stands);
    expect((await remote('GET', new URL(stands.id, radicale).href)).status).toBe(404);
  });

  it('counts no meeting that the owner declined', async () => {
    const answered = (answer: string) =>
      weekly(
        '15',
        'ORGANIZER:mailto:boss@example.org',
        `ATTENDEE;PARTSTAT=${answer}:mailto:${alice.subscriber.email}`,
      );
    await remote('PUT', eventUrl, answered('DECLINED'));
    await sync();
    expect(await busy()).toEqual([]);
    await remote('PUT', eventUrl, answered('TENTATIVE'));
    await sync();
    expect(await busy()).toHaveLength(5);
  });

  it('forgets an event that was deleted', async () => {
    await remote('DELETE', eventUrl);
    await sync();
    expect(await busy()).toEqual([]);
  });

  it('says so when the calendar is gone, and goes on when it is back', async () => {
    await remote('DELETE', calendarUrl);
    expect((await sync()).json().syncError).toMatch(/^connection\./);
    await remote('MKCALENDAR', calendarUrl);
    await remote('PUT', eventUrl, weekly('12'));
    expect((await sync()).json()).toMatchObject({ syncError: null });
    expect(await busy()).toHaveLength(5);
  });
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;

const anEvent = (uid: string): CalendarEvent => ({
  uid,
  sequence: 0,
  status: 'confirmed',
  start: Temporal.Instant.fromEpochMilliseconds(at('2026-03-05T09:00Z')),
  end: Temporal.Instant.fromEpochMilliseconds(at('2026-03-05T09:30Z')),
  stamp: Temporal.Instant.from('2026-03-02T08:00:00Z'),
  title: 'A talk with Bob',
  organizer: { name: 'Alice', email: 'alice@example.org' },
  attendees: [{ email: 'bob@example.net', answer: 'accepted' }],
});
