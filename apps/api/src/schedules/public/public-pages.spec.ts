import { MikroORM } from '@mikro-orm/core';
import type { OfferedSlots, Schedule } from '@appointment/contracts';
import {
  aHost,
  anEvent,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  offered,
  publish,
  TUESDAY_TEN,
} from '../../../test';
import { Calendar, PreparedReads, Subscriber, SyncState } from '../../database';

describeOnEachDatabase('What strangers see', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
  });

  afterAll(() => stage.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    stage.server.call('GET', path, { headers });
  const change = (body: object) =>
    stage.server.call('PATCH', `/schedules/${host.schedule.id}`, { token: host.token, body });
  const em = () => stage.database.orm.em.fork();
  const username = () => host.person.subscriber.username;
  const startsOf = ({ slots }: OfferedSlots) => slots.map(({ start }) => start);
  const seenLast = (calendarId: number, fields: Partial<SyncState>) =>
    em().nativeUpdate(SyncState, { calendar: calendarId }, fields);
  const busy = async (start: string, end: string) => {
    const calendar = { id: host.calendarId, ownerId: host.person.subscriber.id };
    await anEvent(stage, calendar, { start, end });
  };
  const planOf = async (sql: string, parameters: readonly unknown[]) =>
    JSON.stringify(
      await em()
        .getConnection()
        .execute(`explain query plan ${sql}`, [...parameters]),
    );

  describe('of an owner', () => {
    it('is their name and the pages that take bookings', async () => {
      await publish(stage, host.token, { slug: 'paused', active: false });
      expect((await get(`/public/${username()}`)).json()).toEqual({
        owner: { username: username(), name: 'Ada', avatarUrl: null },
        schedules: [
          {
            slug: 'intro-call',
            name: 'Intro call',
            details: null,
            slotDuration: 30,
            timezone: 'Europe/Berlin',
            bookingConfirmation: true,
            locationType: 'online',
            locationName: null,
            meetingLinkProvider: null,
            byPhone: false,
            durations: [30],
            questions: [],
          },
        ],
      });
    });

    it('is the same one page after another', async () => {
      const { owner, schedules } = (await get(`/public/${username()}`)).json();
      expect((await get(host.page)).json()).toEqual({ owner, schedule: schedules[0] });
    });

    it('does not depend on the case of the address', async () => {
      expect((await get(host.page.toUpperCase().replace('/PUBLIC', '/public'))).statusCode).toBe(
        200,
      );
    });

    it.each(['nobody', '%20', '%00', "'or'1'='1", 'x'.repeat(90), 'ä'])(
      'is nothing under a name like %s',
      async (name) => {
        const answers = await Promise.all(
          [`/public/${name}`, `/public/${name}/intro-call`, `/public/${name}/intro-call/slots`].map(
            (path) => get(path),
          ),
        );
        expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
      },
    );

    it('is a page that says it is paused', async () => {
      await change({ active: false });
      for (const path of [host.page, `${host.page}/slots`])
        expect((await get(path)).json()).toMatchObject({ code: 'schedule.paused' });
    });

    it('is nothing at all while their account is disabled', async () => {
      await em().nativeUpdate(
        Subscriber,
        { username: username() },
        { timeDeleted: stage.clock.now() },
      );
      const answers = await Promise.all(
        [`/public/${username()}`, host.page, `${host.page}/slots`].map((path) => get(path)),
      );
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    });
  });

  describe('of free times', () => {
    it('are slots in ascending order, how fresh they are, and the next one', async () => {
      const answer = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-04');
      expect(answer.slots).toHaveLength(16);
      expect(answer.slots[0]).toEqual({
        start: '2026-03-03T08:00:00Z',
        end: '2026-03-03T08:30:00Z',
      });
      expect(startsOf(answer)).toEqual(startsOf(answer).toSorted());
      expect(answer).toMatchObject({
        asOf: '2026-03-02T08:00:00Z',
        verified: true,
        nextAvailable: '2026-03-03T08:00:00Z',
        timezone: 'Europe/Berlin',
      });
    });

    it('stand among the hours in which slots could start, also where nothing is left', async () => {
      await busy('2026-03-03T00:00:00Z', '2026-03-04T00:00:00Z');
      const answer = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-05');
      expect(startsOf(answer)[0]).toBe('2026-03-04T08:00:00Z');
      expect(answer.hours).toEqual([
        { first: '2026-03-03T08:00:00Z', last: '2026-03-03T15:30:00Z' },
        { first: '2026-03-04T08:00:00Z', last: '2026-03-04T15:30:00Z' },
      ]);
    });

    it('leave out what a calendar or another meeting holds, and nothing that only touches', async () => {
      await busy('2026-03-03T08:15:00Z', '2026-03-03T09:00:00Z');
      await book(stage, host.page, { start: '2026-03-03T10:00:00Z' });
      const answer = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-04');
      expect(startsOf(answer).slice(0, 4)).toEqual([
        '2026-03-03T09:00:00Z',
        '2026-03-03T09:30:00Z',
        '2026-03-03T10:30:00Z',
        '2026-03-03T11:00:00Z',
      ]);
    });

    it('read days as days of the page’s zone, and instants as they are', async () => {
      await change({ timezone: 'Asia/Tokyo' });
      const days = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-04');
      expect(startsOf(days)[0]).toBe('2026-03-03T00:00:00Z');
      expect(days.slots).toHaveLength(16);
      const instants = await offered(
        stage,
        host.page,
        '?from=2026-03-03T09:00:00%2B09:00&to=2026-03-03T10:00:00%2B09:00',
      );
      expect(startsOf(instants)).toEqual(['2026-03-03T00:00:00Z', '2026-03-03T00:30:00Z']);
    });

    it('reach from now to the end of the booking window without being asked', async () => {
      const starts = startsOf(await offered(stage, host.page));
      expect(starts[0]).toBe('2026-03-02T08:00:00Z');
      expect(starts.at(-1)).toBe('2026-03-16T08:00:00Z');
    });

    it('never lie in the past, whatever is asked', async () => {
      const answer = await offered(stage, host.page, '?from=2026-02-01&to=2026-03-03');
      expect(startsOf(answer)[0]).toBe('2026-03-02T08:00:00Z');
    });

    it('name the next one beyond the range, however far', async () => {
      await change({ farthestBooking: 365 * 24 * 60, startDate: '2026-11-02' });
      const answer = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-04');
      expect(answer).toMatchObject({ slots: [], nextAvailable: '2026-11-02T08:00:00Z' });
    });

    it('name none when there is none', async () => {
      await change({ startDate: '2026-01-01', endDate: '2026-03-01' });
      expect(await offered(stage, host.page)).toMatchObject({ slots: [], nextAvailable: null });
    });

    it('are none on a day of which the calendars are not known yet', async () => {
      const horizon = Temporal.Instant.from('2026-03-03T09:00:00Z');
      await seenLast(host.calendarId, { horizon });
      const answer = await offered(stage, host.page);
      expect(startsOf(answer).at(-1)).toBe('2026-03-03T08:30:00Z');
      // Nor can anybody say of it that it is booked.
      expect(answer.hours.at(-1)?.last).toBe('2026-03-03T08:30:00Z');
    });

    it('are none when a calendar has not been seen for longer than the owner allows', async () => {
      const other = await em().findOneOrFail(Calendar, host.calendarId);
      const syncedAt = stage.clock.now().subtract({ minutes: 60 });
      await seenLast(other.id, { syncedAt });
      expect(await offered(stage, host.page)).toMatchObject({
        verified: true,
        asOf: syncedAt.toString(),
      });
      stage.clock.advance({ minutes: 1 });
      expect(await offered(stage, host.page)).toMatchObject({
        slots: [],
        hours: [],
        nextAvailable: null,
        verified: false,
        asOf: syncedAt.toString(),
      });
    });

    it('are none while a calendar has never been read', async () => {
      await seenLast(host.calendarId, { syncedAt: null, horizon: null });
      expect(await offered(stage, host.page)).toMatchObject({
        slots: [],
        verified: false,
        asOf: null,
      });
    });

    it('need no calendar at all', async () => {
      await em().nativeUpdate(Calendar, { id: host.calendarId }, { connected: false });
      const answer = await offered(stage, host.page);
      expect(answer).toMatchObject({ verified: true, asOf: null });
      expect(answer.slots.length).toBeGreaterThan(0);
    });

    it('depend on the owner’s own calendars only', async () => {
      const other = await aHost(stage);
      await busy(TUESDAY_TEN, '2026-03-03T10:00:00Z');
      expect(startsOf(await offered(stage, other.page))).toContain(TUESDAY_TEN);
    });

    it.each([
      ['from', '?from=soon'],
      ['from', '?from=2026-02-30'],
      ['to', '?from=2026-03-03&to=2026-03-03'],
      ['to', '?from=2026-03-03&to=2026-03-02'],
      ['to', '?to=2026-03-01'],
      ['to', '?from=2026-03-03&to=2026-06-12'],
      ['to', '?from=2026-03-03&to=9999-12-31'],
      ['until', '?until=2026-03-03'],
    ])('name what is wrong with a question: %s in %s', async (field, query) => {
      const answer = await get(`${host.page}/slots${query}`);
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
    });

    it.each(['?from=0001-01-01&to=0001-02-01', '?from=9999-11-01&to=9999-12-31'])(
      'are none at the ends of time: %s',
      async (query) => {
        expect(await offered(stage, host.page, query)).toMatchObject({ slots: [] });
      },
    );

    it('take a hundred days at once', async () => {
      const answer = await get(`${host.page}/slots?from=2026-03-03&to=2026-06-11`);
      expect(answer.statusCode).toBe(200);
    });
  });

  describe('of free times, by the rules of the page', () => {
    const TUESDAY = '?from=2026-03-03&to=2026-03-04';
    const timesOf = (answer: OfferedSlots) => startsOf(answer).map((start) => start.slice(11, 16));
    const refusalTo = async (query: string) => (await get(`${host.page}/slots${query}`)).json();

    it('are as long as was chosen, and stand as far apart', async () => {
      await change({ otherDurations: [60, 120] });
      const page = (await get(host.page)).json();
      expect(page.schedule.durations).toEqual([30, 60, 120]);
      const answer = await offered(stage, host.page, `${TUESDAY}&duration=120`);
      expect(answer.slots.map(({ end }) => end.slice(11, 16))).toEqual([
        '10:00',
        '12:00',
        '14:00',
        '16:00',
      ]);
      expect((await offered(stage, host.page, TUESDAY)).slots).toHaveLength(16);
    });

    it('keep to the page’s own step, whatever was chosen', async () => {
      await change({ otherDurations: [60], slotStep: 120 });
      const answer = await offered(stage, host.page, `${TUESDAY}&duration=60`);
      expect(timesOf(answer)).toEqual(['08:00', '10:00', '12:00', '14:00']);
    });

    it.each(['45', '0', 'long', '30.5'])('are not of a length like %s', async (length) => {
      await change({ otherDurations: [60] });
      expect(await refusalTo(`?duration=${length}`)).toMatchObject({
        code: 'invalid-input',
        errors: [{ field: 'duration' }],
      });
    });

    it('keep their distance, and the distance of what was booked before', async () => {
      await change({ bufferBefore: 15, bufferAfter: 45 });
      await book(stage, host.page, { start: '2026-03-03T10:00:00Z' });
      // 09:45 to 11:15 is taken; whoever comes before needs 45 minutes until then, whoever comes after 15.
      await change({ bufferBefore: 0, bufferAfter: 0 });
      expect(timesOf(await offered(stage, host.page, TUESDAY)).slice(1, 5)).toEqual([
        '08:30',
        '09:00',
        '11:30',
        '12:00',
      ]);
    });

    it('are none on a day, and then in a week, that has enough of them', async () => {
      await change({ limitPerDay: 1, limitPerWeek: 2 });
      const days = async () => [
        ...new Set(startsOf(await offered(stage, host.page)).map((start) => start.slice(8, 10))),
      ];
      await book(stage, host.page, { start: '2026-03-04T10:00:00Z' });
      expect(await days()).toEqual(['02', '03', '05', '06', '09', '10', '11', '12', '13', '16']);
      await book(stage, host.page, { start: '2026-03-06T10:00:00Z' });
      expect(await days()).toEqual(['09', '10', '11', '12', '13', '16']);
    });

    it('count what was booked early in the week in which the question begins', async () => {
      await change({ limitPerWeek: 1 });
      await book(stage, host.page, { start: '2026-03-02T10:00:00Z' });
      stage.clock.set('2026-03-06T08:00:00Z');
      await seenLast(host.calendarId, { syncedAt: stage.clock.now() });
      const answer = await offered(stage, host.page);
      expect(answer.nextAvailable).toBe('2026-03-09T08:00:00Z');
    });

    it('are those of the days that are meant to be different', async () => {
      await change({
        overrides: [
          { startDate: '2026-03-03', endDate: '2026-03-03', windows: [] },
          {
            startDate: '2026-03-07',
            endDate: '2026-03-08',
            windows: [{ startTime: '10:00', endTime: '11:00' }],
          },
        ],
      });
      expect((await offered(stage, host.page, TUESDAY)).slots).toEqual([]);
      const weekend = await offered(stage, host.page, '?from=2026-03-07&to=2026-03-09');
      expect(startsOf(weekend)).toEqual([
        '2026-03-07T09:00:00Z',
        '2026-03-07T09:30:00Z',
        '2026-03-08T09:00:00Z',
        '2026-03-08T09:30:00Z',
      ]);
    });
  });

  describe('of a private page', () => {
    const keyOf = ({ pageUrl }: Schedule) => new URL(pageUrl).searchParams.get('key') ?? '';
    const hide = async () => keyOf((await change({ private: true })).json<Schedule>());
    const statusOf = async (path: string) => (await get(path)).statusCode;

    it('is nothing without the key, or with another one', async () => {
      const key = await hide();
      for (const path of [host.page, `${host.page}/slots`]) {
        expect(await statusOf(path)).toBe(404);
        expect(await statusOf(`${path}?key=`)).toBe(404);
        expect(await statusOf(`${path}?key=${key.slice(1)}`)).toBe(404);
        expect(await statusOf(`${path}?key=${key}`)).toBe(200);
      }
    });

    it('is not told from a page that is not there, nor from a paused one', async () => {
      await hide();
      await change({ active: false });
      const [hidden, none] = [await get(host.page), await get(`${host.page}-2`)];
      expect({ ...none.json(), requestId: '' }).toEqual({ ...hidden.json(), requestId: '' });
    });

    it('is not listed on the owner’s card', async () => {
      await hide();
      expect((await get(`/public/${username()}`)).json()).toMatchObject({ schedules: [] });
    });

    it('is nothing for whoever has the key of another private page', async () => {
      await hide();
      const other = await publish(stage, host.token, { slug: 'other', private: true });
      expect(await statusOf(`${host.page}?key=${keyOf(other)}`)).toBe(404);
    });
  });

  describe('of free times, again', () => {
    it('is nothing new as long as nothing has changed', async () => {
      const first = await get(`${host.page}/slots`);
      const tag = String(first.headers['etag']);
      expect(first.headers['content-type']).toMatch(/^application\/json/);
      for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await get(`${host.page}/slots`, { 'if-none-match': condition });
        expect([again.statusCode, again.body]).toEqual([304, '']);
        expect(again.headers['etag']).toBe(tag);
      }
    });

    it('is a new answer once a time is taken', async () => {
      const first = await get(`${host.page}/slots`);
      await book(stage, host.page);
      const again = await get(`${host.page}/slots`, {
        'if-none-match': String(first.headers['etag']),
      });
      expect(again.statusCode).toBe(200);
      expect(again.headers['etag']).not.toBe(first.headers['etag']);
    });
  });

  describe('costs', () => {
    type Statement = readonly [sql: string, parameters: readonly unknown[]];

    /** All that is asked of the database meanwhile. */
    const statementsOf = async (act: () => Promise<unknown>): Promise<Statement[]> => {
      const statements: Statement[] = [];
      const { config } = stage.server.get(MikroORM);
      const quiet = config.get('onQuery');
      config.set('onQuery', (sql, parameters) => {
        statements.push([sql, parameters]);
        return sql;
      });
      const reads = jest.spyOn(stage.server.get(PreparedReads), 'rows');
      await act();
      statements.push(...reads.mock.calls);
      reads.mockRestore();
      config.set('onQuery', quiet);
      return statements;
    };

    it('three indexed queries, no write and no question to a calendar; again only one', async () => {
      await offered(stage, host.page);
      stage.clock.advance({ minutes: 1 });
      stage.calendars.askedLive = 0;
      const first = await statementsOf(() => offered(stage, host.page));
      const again = await statementsOf(() => offered(stage, host.page));
      expect(stage.calendars.askedLive).toBe(0);
      expect([first.length, again.length]).toEqual([3, 1]);
      expect(first.every(([sql]) => sql.startsWith('select'))).toBe(true);
      if (kind.name === 'sqlite')
        for (const [sql, parameters] of first)
          expect(await planOf(sql, parameters)).not.toMatch(/\bSCAN\b/);
    });

    it('hardly more when many ask at the same time', async () => {
      stage.clock.advance({ minutes: 2 });
      const ask = () => offered(stage, host.page);
      const statements = await statementsOf(() => Promise.all(Array.from({ length: 20 }, ask)));
      expect(statements.length).toBeLessThanOrEqual(6);
    });
  });
});
