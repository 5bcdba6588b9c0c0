import { createServer } from 'node:net';
import type { Calendar, Problem } from '@appointment/contracts';
import {
  alice,
  alwaysOpen,
  type Answer,
  type Bookable,
  databases,
  freePort,
  newAddress,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';

const problemOf = (answer: Answer) => answer.body as Problem;

const fieldsOf = (answer: Answer) => problemOf(answer).errors?.map(({ field }) => field);

describe.each(databases)('bad input (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  describe('for a page', () => {
    it.each<[string, Record<string, unknown>, string]>([
      ['an unknown field', { surprise: 1 }, 'surprise'],
      ['a wrong type', { name: 5 }, 'name'],
      ['a name of 129 characters', { name: 'x'.repeat(129) }, 'name'],
      ['a zone that does not exist', { timezone: 'Europe/Atlantis' }, 'timezone'],
      ['an offset for a zone', { timezone: '+01:00' }, 'timezone'],
      ['hours that end before they start', { startTime: '17:00', endTime: '09:00' }, 'endTime'],
      ['dates in the wrong order', { startDate: '2027-01-02', endDate: '2027-01-01' }, 'endDate'],
      ['a day that does not exist', { startDate: '2027-02-30' }, 'startDate'],
      ['a duration of 0', { slotDuration: 0 }, 'slotDuration'],
      ['a duration of 601', { slotDuration: 601 }, 'slotDuration'],
      ['weekday 8', { weekdays: [8] }, 'weekdays.0'],
      ['no weekday', { weekdays: [] }, 'weekdays'],
      ['a script for an address', { locationUrl: 'javascript:alert(1)' }, 'locationUrl'],
    ])('%s', async (_what, fault, field) => {
      const before = await mara.owner.api.get('/api/v1/schedules');
      const body = { ...alwaysOpen, slug: 'bad', ...fault };
      const answer = await mara.owner.api.post('/api/v1/schedules', body);
      expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid-input']);
      expect(fieldsOf(answer)).toEqual([field]);
      const patched = await mara.owner.api.patch(`/api/v1/schedules/${mara.schedule.id}`, fault);
      expect([patched.status, fieldsOf(patched)]).toEqual([400, [field]]);
      expect((await mara.owner.api.get('/api/v1/schedules')).body).toEqual(before.body);
    });

    it('names every fault at once', async () => {
      const faults = { name: '', timezone: 'x', slotDuration: 5, weekdays: [0] };
      const answer = await mara.owner.api.post('/api/v1/schedules', { ...alwaysOpen, ...faults });
      expect(fieldsOf(answer)?.sort()).toEqual(['name', 'slotDuration', 'timezone', 'weekdays.0']);
    });

    it('the calendar of somebody else', async () => {
      const other = await world.signUp('Bo');
      const calendar = await other.connect(world.radicale.url, alice);
      const bad = { ...alwaysOpen, calendarId: calendar.id };
      const door = `/api/v1/calendars/${calendar.id}`;
      const answers = [
        await mara.owner.api.post('/api/v1/schedules', bad),
        await mara.owner.api.patch(door, { connected: false }),
        await mara.owner.api.delete(door),
        await mara.owner.api.post(`${door}/sync`),
        await mara.owner.api.delete(`/api/v1/connections/${calendar.connectionId}`),
      ];
      expect(answers.map((answer) => [answer.status, problemOf(answer).code])).toEqual(
        answers.map(() => [404, 'not-found']),
      );
      expect(
        (await other.api.get('/api/v1/calendars')).as<{ items: Calendar[] }>(200).items,
      ).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: calendar.id, connected: true })]),
      );
    });

    it.each(['0', '-1', '1.5', 'abc', '99999999999999999999', '%00', "1'--"])(
      'the id %s, which is none',
      async (id) => {
        const answer = await mara.owner.api.get(`/api/v1/schedules/${id}`);
        expect([answer.status, problemOf(answer).code]).toEqual([404, 'not-found']);
      },
    );
  });

  describe('for an account', () => {
    it('a password of 7 characters', async () => {
      const body = { email: newAddress('cleo'), password: 'seven77' };
      const answer = await world.api.post('/api/v1/auth/register', body);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['password']]);
    });

    it('an address that is in use, however it is written', async () => {
      const email = mara.owner.subscriber.email.toUpperCase();
      const answer = await world.api.post('/api/v1/auth/register', {
        email,
        password: 'long enough',
      });
      expect([answer.status, problemOf(answer).code]).toEqual([409, 'subscriber.email-taken']);
    });

    it('a wrong password and an unknown address get the same answer', async () => {
      const login = async (email: string) => {
        const answer = await world.api.post('/api/v1/auth/login', { email, password: 'wrong one' });
        return { ...problemOf(answer), requestId: '' };
      };
      const wrong = await login(mara.owner.subscriber.email);
      expect(wrong).toMatchObject({ status: 401, code: 'auth.wrong-credentials' });
      expect(await login('nobody@example.org')).toEqual(wrong);
    });

    it.each(['', 'x.y.z', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'])(
      'the access token "%s"',
      async (token) => {
        const answer = await world.api.as(token).get('/api/v1/me');
        expect([answer.status, problemOf(answer).code]).toEqual([401, 'signed-out']);
      },
    );
  });

  describe('for a booking', () => {
    const ana = () => ({ name: 'Ana', email: newAddress('ana') });

    it('a start that is not offered', async () => {
      const { start } = await mara.stranger.free();
      const crooked = new Date(Date.parse(start) + 60_000).toISOString();
      for (const wrong of [crooked, '2020-01-01T10:00:00Z', '2120-01-01T10:00:00Z']) {
        const answer = await mara.stranger.ask(wrong, ana());
        expect([answer.status, problemOf(answer).code]).toEqual([422, 'slot-not-offered']);
      }
    });

    it('a start that is taken', async () => {
      const { start } = await mara.stranger.free();
      await mara.stranger.book(start, ana());
      const answer = await mara.stranger.ask(start, ana());
      expect([answer.status, problemOf(answer).code]).toEqual([409, 'slot-taken']);
    });

    it.each<[string, Record<string, unknown>, string]>([
      ['no start', { start: undefined }, 'start'],
      ['a start without a zone', { start: '2027-01-01T10:00:00' }, 'start'],
      ['no attendee', { attendee: undefined }, 'attendee'],
      [
        'a name of 129 characters',
        { attendee: { name: 'x'.repeat(129), email: 'a@b.org' } },
        'attendee.name',
      ],
      ['half an address', { attendee: { name: 'Ana', email: 'ana@' } }, 'attendee.email'],
      [
        'a line break in an address',
        { attendee: { name: 'Ana', email: 'a@b.org\r\nBcc: c@d.org' } },
        'attendee.email',
      ],
      [
        'an unknown field of the attendee',
        { attendee: { name: 'Ana', email: 'a@b.org', vip: true } },
        'attendee.vip',
      ],
      [
        'an unknown zone',
        { attendee: { name: 'Ana', email: 'a@b.org', timezone: 'Mars' } },
        'attendee.timezone',
      ],
      ['notes of 2001 characters', { notes: 'x'.repeat(2001) }, 'notes'],
      ['an unknown field', { price: 0 }, 'price'],
    ])('%s', async (_what, fault, field) => {
      const { start } = await mara.stranger.free();
      const before = await mara.owner.appointments();
      const body = { start, attendee: ana(), ...fault };
      const answer = await world.api.post(`${mara.stranger.path}/appointments`, body);
      expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
      expect(await mara.owner.appointments()).toEqual(before);
    });

    it.each(['?from=yesterday', '?to=2027-13-01', '?until=2027-01-01'])(
      'the question for slots %s',
      async (query) => {
        const answer = await world.api.get(`${mara.stranger.path}/slots${query}`);
        expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid-input']);
      },
    );

    it('a page that does not exist', async () => {
      const answer = await world.api.get('/api/v1/public/nobody/nothing/slots');
      expect([answer.status, problemOf(answer).code]).toEqual([404, 'not-found']);
    });

    it('a link that was never given out', async () => {
      const never = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
      for (const path of [`appointments/${never}`, `decisions/${never}`]) {
        const answer = await world.api.get(`/api/v1/public/${path}`);
        expect([answer.status, problemOf(answer).code]).toEqual([404, 'link.invalid']);
      }
    });
  });

  describe('for a connection', () => {
    const silentPort = async () => {
      const port = await freePort();
      return `http://127.0.0.1:${port}/`;
    };

    /** Takes the connection and says nothing that HTTP knows. */
    const babbler = async () => {
      const server = createServer((socket) => socket.on('error', () => undefined).end('hello\r\n'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as { port: number };
      return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
    };

    const refusal = async (url: string, password = alice.password) => {
      const owner = await world.signUp('Dora');
      const body = { url, username: alice.username, password };
      const answer = await owner.api.post('/api/v1/connections/caldav', body);
      const stored = await owner.api.get('/api/v1/connections');
      expect(stored.as<{ items: unknown[] }>(200).items).toEqual([]);
      expect(
        (await owner.api.get('/api/v1/calendars')).as<{ items: unknown[] }>(200).items,
      ).toEqual([]);
      return [answer.status, problemOf(answer).code];
    };

    it('an address that does not answer', async () => {
      expect(await refusal(await silentPort())).toEqual([422, 'connection.unreachable']);
    });

    it('a name that no server has', async () => {
      expect(await refusal('https://calendar.invalid/')).toEqual([422, 'connection.host-unknown']);
    });

    it('a password that is refused', async () => {
      expect(await refusal(world.radicale.url, 'wrong')).toEqual([
        422,
        'connection.wrong-password',
      ]);
    });

    it('a web server that knows no CalDAV', async () => {
      expect(await refusal(world.mail.apiUrl)).toEqual([422, 'connection.not-caldav']);
    });

    it('a server that speaks no HTTP', async () => {
      const { url, close } = await babbler();
      const [status, code] = await refusal(url);
      close();
      expect([status, code]).toEqual([422, expect.stringMatching(/unreachable|not-caldav/)]);
    });

    it.each([
      'http://10.0.0.1/',
      'https://192.168.1.1/dav/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]:5232/',
      'http://8.8.8.8/',
    ])('an address that is not allowed: %s', async (url) => {
      expect(await refusal(url)).toEqual([422, 'connection.address-not-allowed']);
    });

    it('no URL and no host name', async () => {
      const answer = await mara.owner.api.post('/api/v1/connections/caldav', {
        ...{ url: '', username: 'alice', password: 'x' },
      });
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['url']]);
    });

    it('an account that is connected already', async () => {
      const body = { url: world.radicale.url, ...alice };
      const answer = await mara.owner.api.post('/api/v1/connections/caldav', body);
      expect([answer.status, problemOf(answer).code]).toEqual([
        409,
        'connection.already-connected',
      ]);
    });
  });

  describe('for any route', () => {
    const path = '/api/v1/auth/register';

    it('JSON that is broken', async () => {
      const answer = await world.api.post(path, '{"email":');
      expect([answer.status, problemOf(answer).code]).toEqual([400, 'malformed-body']);
    });

    it.each(['[]', '"text"', 'null', '5'])('the body %s, which is no object', async (body) => {
      expect((await world.api.post(path, body)).status).toBe(400);
    });

    it('a body of 10 MB', async () => {
      const body = JSON.stringify({ email: 'x'.repeat(10_000_000) });
      const answer = await world.api.post(path, body);
      expect([answer.status, problemOf(answer).code]).toEqual([413, 'body-too-large']);
    });

    it('a body that is no JSON', async () => {
      const headers = { 'content-type': 'text/xml' };
      const answer = await world.api.post(path, '<a/>', { headers });
      expect([answer.status, problemOf(answer).code]).toEqual([415, 'unsupported-media-type']);
    });

    it('a path that does not exist', async () => {
      const response = await fetch(`${world.server.url}/api/v1/nothing`);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        expect.stringContaining('application/problem+json'),
      ]);
    });

    it.each([
      '/api/v1/me',
      '/api/v1/schedules',
      '/api/v1/appointments',
      '/api/v1/deliveries/failed',
    ])('%s without signing in', async (route) => {
      const answer = await world.api.get(route);
      expect([answer.status, problemOf(answer).code]).toEqual([401, 'signed-out']);
    });
  });
});
