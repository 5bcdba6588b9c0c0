import type { FeedKind, Feeds } from '@appointment/contracts';
import {
  aHost,
  aStranger,
  bob,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  signUp,
} from '../../../test';
import { BusyInterval, Subscriber, SyncState } from '../../database';

describeOnEachDatabase('Secret links to an owner’s time', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    host = await aHost(stage, { bookingConfirmation: false });
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const ownerId = () => host.person.subscriber.id;
  const feeds = async (method: 'GET' | 'POST' | 'DELETE', which = ''): Promise<Feeds> =>
    (await stage.server.call(method, `/me/feeds${which}`, { token: host.token })).json();
  const publish = async (which: FeedKind): Promise<string> => {
    const made = await feeds('POST', `/${which}`);
    return pathOf((which === 'bookings' ? made.bookings : made.freeBusy)?.url ?? '');
  };
  const pathOf = (url: string) => new URL(url).pathname.replace('/api/v1', '');
  const read = (path: string, headers: Record<string, string> = {}) =>
    stage.server.call('GET', path, { headers });
  const linesOf = (text: string) => text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  const startingWith = (text: string, name: string) =>
    linesOf(text).filter((line) => line.startsWith(name));

  it('are none until the owner makes one', async () => {
    expect(await feeds('GET')).toEqual({ bookings: null, freeBusy: null });
  });

  it('stay what they are until they are renewed', async () => {
    const made = await feeds('POST', '/bookings');
    expect(made).toEqual({
      bookings: {
        url: expect.stringMatching(
          /^http:\/\/localhost:8090\/api\/v1\/public\/feeds\/\d+-[\w-]{32}\.ics$/,
        ),
      },
      freeBusy: null,
    });
    expect(await feeds('GET')).toEqual(made);
  });

  it.each<FeedKind>(['bookings', 'free-busy'])(
    'lead nowhere once they are renewed or taken away: %s',
    async (which) => {
      const first = await publish(which);
      const second = await publish(which);
      expect((await read(first)).statusCode).toBe(404);
      expect((await read(second)).statusCode).toBe(200);
      await feeds('DELETE', `/${which}`);
      expect((await read(second)).statusCode).toBe(404);
      expect(await feeds('GET')).toEqual({ bookings: null, freeBusy: null });
      const third = await publish(which);
      expect((await read(third)).statusCode).toBe(200);
      for (const older of [first, second]) expect((await read(older)).statusCode).toBe(404);
    },
  );

  it.each(['/everything', '/%00', '/bookings%20'])('are of two kinds, not %s', async (which) => {
    const answer = await stage.server.call('POST', `/me/feeds${which}`, { token: host.token });
    expect(answer.statusCode).toBe(404);
  });

  it('cannot be made of another one', async () => {
    const [bookings, freeBusy] = [await publish('bookings'), await publish('free-busy')];
    const other = await signUp(stage.server);
    const id = String(other.subscriber.id);
    await em().nativeUpdate(Subscriber, { id: other.subscriber.id }, { feedVersion: 1 });
    const wrong = [
      bookings.replace('.ics', '.ifb'),
      freeBusy.replace('.ifb', '.ics'),
      bookings.replace(/\/\d+-/, `/${id}-`),
      bookings.replace(/.\.ics$/, bookings.endsWith('A.ics') ? 'B.ics' : 'A.ics'),
      '/public/feeds/1.ics',
      '/public/feeds/1-.ics',
      '/public/feeds/99999999999-abc.ics',
      '/public/feeds/%00.ics',
    ];
    const statuses = await Promise.all(wrong.map(async (path) => (await read(path)).statusCode));
    expect(statuses).toEqual(wrong.map(() => 404));
  });

  it('lead nowhere while the owner is disabled', async () => {
    const paths = [await publish('bookings'), await publish('free-busy')];
    await em().nativeUpdate(Subscriber, { id: ownerId() }, { timeDeleted: stage.clock.now() });
    for (const path of paths) expect((await read(path)).statusCode).toBe(404);
  });

  it('are not in the database', async () => {
    const token = (await publish('bookings')).split('/').at(-1) ?? '';
    const rows = await em().getConnection().execute('select * from subscribers');
    // The signature stands last, and may itself hold hyphens.
    expect(JSON.stringify(rows)).not.toContain(token.replace(/\.\w+$/, '').slice(-16));
  });

  describe('to bookings', () => {
    it('show what stands, with whom', async () => {
      const path = await publish('bookings');
      const { id } = await book(stage, host.page);
      const gone = await book(stage, host.page, { start: '2026-03-04T09:00:00Z' });
      await stage.server.call('POST', `/appointments/${gone.id}/cancel`, {
        token: host.token,
        body: {},
      });
      const answer = await read(path);
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(startingWith(answer.body, 'UID')).toEqual([`UID:${id}`]);
      expect(startingWith(answer.body, 'SUMMARY')).toEqual(['SUMMARY:Intro call (Bob)']);
      expect(startingWith(answer.body, 'X-WR-CALNAME')).toEqual(['X-WR-CALNAME:Appointment: Ada']);
    });

    it.each([
      [29, 1],
      [31, 0],
    ])('look back a month: %i days after a meeting it shows %i', async (days, shown) => {
      const path = await publish('bookings');
      await book(stage, host.page);
      stage.clock.advance({ hours: 24 * (days + 1) + 2 });
      const answer = await read(path);
      stage.clock.set('2026-03-02T08:00:00Z');
      expect(startingWith(answer.body, 'UID')).toHaveLength(shown);
    });

    it('answer 304 to those who know what they say', async () => {
      const path = await publish('bookings');
      const { etag } = (await read(path)).headers as { etag: string };
      const again = await read(path, { 'if-none-match': etag });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      await book(stage, host.page, { body: { attendee: aStranger() } });
      expect((await read(path, { 'if-none-match': etag })).statusCode).toBe(200);
    });
  });

  describe('to busy time', () => {
    const addEvent = (start: string, end: string) =>
      em().insert(BusyInterval, {
        subscriber: ownerId(),
        calendar: host.calendarId,
        eventKey: start,
        start: Temporal.Instant.from(start),
        end: Temporal.Instant.from(end),
      });

    it('say when, but not what or with whom', async () => {
      const path = await publish('free-busy');
      await book(stage, host.page);
      await addEvent('2026-03-05T12:00:00Z', '2026-03-05T13:00:00Z');
      await addEvent('2026-06-05T12:00:00Z', '2026-06-05T13:00:00Z');
      const answer = await read(path);
      expect(answer.headers['content-type']).toContain('text/calendar');
      expect(startingWith(answer.body, 'FREEBUSY')).toEqual([
        'FREEBUSY;FBTYPE=BUSY:20260303T090000Z/20260303T093000Z',
        'FREEBUSY;FBTYPE=BUSY:20260305T120000Z/20260305T130000Z',
      ]);
      expect(startingWith(answer.body, 'DT')).toEqual([
        'DTSTAMP:20260302T080000Z',
        'DTSTART:20260302T000000Z',
        'DTEND:20260501T000000Z',
      ]);
      expect(answer.body).not.toMatch(/Intro|Bob/);
      expect(answer.body).not.toContain(bob.email);
    });

    it('answer 304 as long as the owner’s time has not changed', async () => {
      const path = await publish('free-busy');
      const { etag } = (await read(path)).headers as { etag: string };
      stage.clock.advance({ minutes: 5 });
      expect((await read(path, { 'if-none-match': etag })).statusCode).toBe(304);
      await addEvent('2026-03-05T12:00:00Z', '2026-03-05T13:00:00Z');
      expect((await read(path, { 'if-none-match': etag })).statusCode).toBe(200);
      stage.clock.set('2026-03-02T08:00:00Z');
    });

    it.each<[string, Partial<SyncState>]>([
      ['not read for hours', { syncedAt: Temporal.Instant.from('2026-03-02T05:00:00Z') }],
      ['never read', { syncedAt: null }],
      ['read not far enough', { horizon: Temporal.Instant.from('2026-03-20T05:00:00Z') }],
    ])('never call an hour free that a calendar might know of: %s', async (_why, state) => {
      const path = await publish('free-busy');
      await em().nativeUpdate(SyncState, { calendar: host.calendarId }, state);
      const answer = await read(path);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        503,
        'calendar-unavailable',
      ]);
    });
  });
});
