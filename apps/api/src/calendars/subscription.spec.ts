import type { Calendar, ConnectedCaldav } from '@appointment/contracts';
import { between } from '@appointment/testing';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import {
  closeSecureServers,
  describeOnEachDatabase,
  type Person,
  serveSecurely,
  signUp,
  testApp,
  type TestApp,
  testCertificate,
  testConfig,
  type TestDatabase,
} from '../../test';
import { GuardedFetch, OutboundLimits } from '../security';
import { BusyIndex } from './busy-index';

const file = (...days: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:The club']
    .concat(
      ...days.map((day) => [
        'BEGIN:VEVENT',
        `UID:${day}`,
        'DTSTAMP:20260101T000000Z',
        `DTSTART:${day}T100000Z`,
        'DURATION:PT1H',
        'SUMMARY:Secret training',
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    )
    .join('\r\n');

/** Answers as RFC 9110 has it: what has not changed since the last answer is 304. */
class Feed {
  text = file('20260303');
  edition = 1;
  /** What was answered, by its status. */
  readonly answered: number[] = [];
  /** Instead of all that. */
  instead: ((response: ServerResponse) => void) | undefined;

  write(text: string): void {
    this.text = text;
    this.edition += 1;
  }

  readonly listener = (request: IncomingMessage, response: ServerResponse): void => {
    if (this.instead) return this.instead(response);
    const etag = `"${this.edition}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    this.answered.push(isKnown ? 304 : 200);
    const headers = { etag, 'content-type': 'text/calendar', 'content-encoding': 'gzip' };
    if (isKnown) response.writeHead(304, { etag }).end();
    else response.writeHead(200, headers).end(gzipSync(this.text));
  };
}

describeOnEachDatabase('A subscription at a real server', (kind) => {
  const march = between('2026-03-01T00:00Z', '2026-04-01T00:00Z');
  const outboundAllow = [{ kind: 'host' as const, host: 'localhost', port: undefined }];
  let database: TestDatabase;
  let server: TestApp;
  let ada: Person;
  let feed: Feed;
  let address: URL;
  let calendarId: number;

  const call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
    server.call(method, path, { token: ada.accessToken, ...(body && { body }) });
  const sync = async () =>
    (await call('POST', `/calendars/${calendarId}/sync`)).json<Calendar>().syncError;
  const busyDays = async () =>
    (await server.get(BusyIndex).intervals(ada.subscriber.id, march)).map(({ start }) =>
      Temporal.Instant.fromEpochMilliseconds(start).toString().slice(0, 10),
    );

  const open = async (authority?: string): Promise<TestApp> => {
    const door = new GuardedFetch(testConfig({ outboundAllow }), {
      ...new OutboundLimits(),
      authority,
    });
    return testApp({ database, config: { outboundAllow }, overrides: [[GuardedFetch, door]] });
  };

  beforeAll(async () => {
    database = await kind.create();
    server = await open(testCertificate);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
    await closeSecureServers();
  });
  beforeEach(async () => {
    feed = new Feed();
    address = new URL('private-8f3c21/club.ics', await serveSecurely(feed.listener));
    ada = await signUp(server, { timezone: 'Europe/Berlin' });
    const url = address.href.replace('https:', 'webcal:');
    const answer = await call('POST', '/connections/ics', { url });
    expect(answer.statusCode).toBe(201);
    const [calendar] = answer.json<ConnectedCaldav>().calendars;
    expect(calendar).toMatchObject({ title: 'The club', readOnly: true, connected: true });
    calendarId = calendar?.id ?? 0;
  });

  it('makes its owner busy, and is read again only when it has changed', async () => {
    expect(await busyDays()).toEqual(['2026-03-03']);
    feed.answered.length = 0;
    expect([await sync(), await sync()]).toEqual([null, null]);
    expect(feed.answered).toEqual([304, 304]);
    feed.write(file('20260303', '20260305'));
    expect(await sync()).toBeNull();
    expect(feed.answered).toEqual([304, 304, 200]);
    expect(await busyDays()).toEqual(['2026-03-03', '2026-03-05']);
    feed.write(file('20260305'));
    await sync();
    expect(await busyDays()).toEqual(['2026-03-05']);
  });

  it.each<[string, string, (response: ServerResponse) => void]>([
    [
      'is cut off',
      'connection.not-icalendar',
      (response) => void response.end(file('20260303').slice(0, -30)),
    ],
    ['is a page', 'connection.not-icalendar', (response) => void response.end('<html></html>')],
    [
      'swells when it is unpacked',
      'connection.too-large',
      (response) =>
        void response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(21_000_000, 'x'))),
    ],
    [
      'leads to where nobody may go',
      'connection.address-not-allowed',
      (response) => void response.writeHead(302, { location: 'https://127.0.0.2/' }).end(),
    ],
    ['is gone', 'connection.calendar-gone', (response) => void response.writeHead(410).end()],
  ])('that %s leaves what was known, and says so', async (_, code, instead) => {
    feed.instead = instead;
    expect(await sync()).toBe(code);
    expect(await busyDays()).toEqual(['2026-03-03']);
    feed.instead = undefined;
    expect(await sync()).toBeNull();
  });

  it('is not believed without a certificate that proves who it is', async () => {
    const careful = await open();
    try {
      const answer = await careful.call('POST', '/connections/ics', {
        token: (await signUp(careful)).accessToken,
        body: { url: address.href },
      });
      expect(answer.json()).toMatchObject({ code: 'connection.tls' });
      expect(answer.body).not.toContain('8f3c21');
    } finally {
      await careful.close();
    }
  });
});
