import { Logger } from '@nestjs/common';
import type { CalendarList, ConnectedCaldav } from '@appointment/contracts';
import {
  ask,
  aStranger,
  atRadicale,
  book,
  type BookingStage,
  describeAtRadicale,
  describeOnEachDatabase,
  type FixedClock,
  freshCalendarUrl,
  type Person,
  publish,
  radicaleStage,
  RoughServer,
  signUp,
  type TestApp,
  type TestDatabase,
  type Trouble,
  TUESDAY_TEN,
} from '../../test';
import { Slot } from '../database';
import { OutboxWorker } from '../jobs';

const NOON = '2026-03-03T12:00:00Z';

describeAtRadicale('A calendar behind a rough server', () => {
  describeOnEachDatabase('that is written to', (kind) => {
    const calendarUrl = freshCalendarUrl('rough');
    let rough: RoughServer;
    let clock: FixedClock;
    let database: TestDatabase;
    let server: TestApp;
    let stage: BookingStage;
    let ada: Person;
    let page: string;

    const call = (method: 'GET' | 'POST', path: string, body?: object) =>
      server.call(method, path, { token: ada.accessToken, ...(body && { body }) });
    /** Work is tried again until there is none: each time a little later. */
    const settle = async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await server.get(OutboxWorker).drain();
        clock.advance({ minutes: 1 });
      }
    };
    const events = async () => {
      const text = await (await atRadicale('GET', calendarUrl)).text();
      return text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
    };
    const slotOf = (id: string) =>
      database.orm.em
        .fork()
        .findOneOrFail(Slot, { appointment: { uuid: id } }, { orderBy: { id: 'desc' } });
    const nothingFailed = async () =>
      expect((await call('GET', '/deliveries/failed')).json()).toMatchObject({ items: [] });

    beforeAll(async () => {
      Logger.overrideLogger(false);
      rough = await RoughServer.start();
      await atRadicale('MKCALENDAR', calendarUrl);
      const around = await radicaleStage(kind);
      ({ database, clock, server } = around);
      stage = around as unknown as BookingStage;
      await signUp(server);
      ada = await signUp(server, { timezone: 'Europe/Berlin' });
      const body = { url: rough.url, username: 'alice', password: 'alicepw' };
      const connected = await call('POST', '/connections/caldav', body);
      const { calendars } = connected.json<ConnectedCaldav>();
      const token = ada.accessToken;
      for (const { id, url, connected: isOn } of calendars)
        if (isOn !== (url === rough.at(calendarUrl)))
          await server.call('PATCH', `/calendars/${id}`, { token, body: { connected: !isOn } });
      const calendarId = calendars.find(({ url }) => url === rough.at(calendarUrl))?.id ?? 0;
      const schedule = await publish(stage, token, { calendarId });
      page = `/public/${ada.subscriber.username}/${schedule.slug}`;
    });
    beforeEach(() => void clock.set('2026-03-02T08:00:00Z'));
    afterEach(() => rough.isWell());
    afterAll(async () => {
      await server.close();
      await database.drop();
      await rough.stop();
      await atRadicale('DELETE', calendarUrl);
    });

    it.each<[string, Trouble]>([
      ['drops the connection after storing', 'drops the connection after storing'],
      ['fails after storing', 'fails after storing'],
      ['rewrites what it stores, and tells no mark', 'rewrites what it stores'],
      ['says that somebody was faster', { refuses: 412 }],
      ['is locked', { refuses: 423 }],
      ['is full', { refuses: 507 }],
      ['is down', { refuses: 503 }],
    ])('that %s has one event all the same, from the hold to the end', async (_, trouble) => {
      rough.has('PUT', trouble);
      const { id } = await book(stage, page, { body: { attendee: aStranger() } });
      await settle();
      expect(await events()).toEqual([expect.stringContaining('STATUS:TENTATIVE')]);
      expect((await slotOf(id)).eventUrl).toBe(`${rough.at(calendarUrl)}${id}.ics`);

      rough.has('PUT', trouble);
      await call('POST', `/appointments/${id}/confirm`);
      await settle();
      const [confirmed = '', ...others] = await events();
      expect(others).toEqual([]);
      expect(confirmed).toContain('STATUS:CONFIRMED');
      expect(confirmed).toMatch(/ATTENDEE.*SCHEDULE-AGENT=CLIENT/);

      rough.has('PUT', trouble, 2);
      const moved = await call('POST', `/appointments/${id}/reschedule`, { start: NOON });
      expect(moved.json()).toMatchObject({ start: NOON });
      await settle();
      expect(await events()).toEqual([expect.stringContaining('DTSTART:20260303T120000Z')]);

      rough.has('DELETE', trouble);
      await call('POST', `/appointments/${id}/cancel`);
      await settle();
      expect(await events()).toEqual([]);
      await nothingFailed();
    });

    it('is never free while it says nothing: nobody waits for it for ever', async () => {
      clock.advance({ minutes: 5 });
      for (const method of ['REPORT', 'PROPFIND', 'GET'])
        rough.has(method, 'says nothing, for ever', Infinity);
      const answer = await ask(stage, page, { start: TUESDAY_TEN });
      expect([answer.statusCode, answer.json()]).toMatchObject([
        503,
        { code: 'calendar-unavailable' },
      ]);
      rough.isWell();
      expect((await ask(stage, page, { start: TUESDAY_TEN })).statusCode).toBe(201);
    });

    it('shows its owner that the password is refused, and is asked again once it is mended', async () => {
      const synced = async () => {
        const [calendar] = (await call('GET', '/calendars'))
          .json<CalendarList>()
          .items.filter(({ connected }) => connected);
        return (await call('POST', `/calendars/${calendar?.id}/sync`)).json();
      };
      for (const method of ['REPORT', 'PROPFIND', 'GET'])
        rough.has(method, { refuses: 401 }, Infinity);
      expect(await synced()).toMatchObject({ syncError: 'connection.wrong-password' });
      clock.advance({ minutes: 5 });
      expect((await ask(stage, page, { start: NOON })).statusCode).toBe(503);
      rough.isWell();
      expect(await synced()).toMatchObject({ syncError: null });
      expect((await ask(stage, page, { start: NOON })).statusCode).toBe(201);
    });
  });
});
