import { Logger } from '@nestjs/common';
import type { ConnectedCaldav } from '@appointment/contracts';
import type { MemoryMail } from '@appointment/mailer';
import {
  aStranger,
  atRadicale,
  book,
  type BookingStage,
  calendarHomes,
  describeOnEachDatabase,
  type FixedClock,
  type Person,
  publish,
  radicaleStage,
  signUp,
  type TestApp,
  type TestDatabase,
  TUESDAY_TEN,
} from '../../test';
import { Slot } from '../database';
import { OutboxWorker } from '../jobs';

const NOON = '2026-03-03T12:00:00Z';

// A suite that asks no server is no suite; it says so instead of failing.
const describeServers =
  calendarHomes.length === 0
    ? describe.skip.each([{ name: 'no server', home: '' }])
    : describe.each(calendarHomes);

describeServers('A booking in a calendar on $name', ({ home }) => {
  describeOnEachDatabase('from its request to its end', (kind) => {
    const calendarUrl = home && new URL(`life-${crypto.randomUUID()}/`, home).href;
    let clock: FixedClock;
    let database: TestDatabase;
    let server: TestApp;
    let mail: MemoryMail;
    let ada: Person;

    const em = () => database.orm.em.fork();
    const call = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) =>
      server.call(method, path, { token: ada.accessToken, ...(body && { body }) });
    /** What the calendar holds; undefined if nothing. A busy server may let the first attempt wait in vain. */
    const stands = async (id: string): Promise<string | undefined> => {
      for (let turn = 0; turn < 3; turn += 1) {
        await server.get(OutboxWorker).drain();
        clock.advance({ seconds: 10 });
      }
      const { eventUrl } = await em().findOneOrFail(
        Slot,
        { appointment: { uuid: id } },
        { orderBy: { id: 'desc' } },
      );
      const answer = await atRadicale('GET', eventUrl ?? `${calendarUrl}${id}.ics`);
      return answer.ok ? (await answer.text()).replaceAll(/\r?\n[ \t]/g, '') : undefined;
    };

    beforeAll(async () => {
      Logger.overrideLogger(false);
      await atRadicale('MKCALENDAR', calendarUrl);
      ({ database, clock, mail, server } = await radicaleStage(kind));
      await signUp(server);
      ada = await signUp(server, { timezone: 'Europe/Berlin' });
    });
    afterAll(async () => {
      await server.close();
      await database.drop();
      await atRadicale('DELETE', calendarUrl);
    });

    it('is held, confirmed, moved and taken away', async () => {
      const account = { url: new URL(home).origin, username: 'alice', password: 'alicepw' };
      const { calendars } = (
        await call('POST', '/connections/caldav', account)
      ).json<ConnectedCaldav>();
      for (const { id, url, connected } of calendars)
        if (connected !== (url === calendarUrl))
          await call('PATCH', `/calendars/${id}`, { connected: !connected });
      const calendarId = calendars.find(({ url }) => url === calendarUrl)?.id;
      const stage = { server, clock, mail, database } as BookingStage;
      const { slug } = await publish(stage, ada.accessToken, { calendarId });
      const page = `/public/${ada.subscriber.username}/${slug}`;
      const { id } = await book(stage, page, { body: { attendee: aStranger() } });
      const held = await stands(id);
      expect(held).toContain('STATUS:TENTATIVE');
      expect(held).toContain(`DTSTART:${TUESDAY_TEN.replace(/[-:]/g, '')}`);
      expect(held).toMatch(/ATTENDEE;.*SCHEDULE-AGENT=CLIENT/);
      expect(held).toMatch(/ORGANIZER;.*SCHEDULE-AGENT=CLIENT/);
      expect((await call('POST', `/appointments/${id}/confirm`)).statusCode).toBe(200);
      expect(await stands(id)).toContain('STATUS:CONFIRMED');
      const moved = await call('POST', `/appointments/${id}/reschedule`, { start: NOON });
      expect(moved.statusCode).toBe(200);
      const after = await stands(id);
      expect(after).toContain(`DTSTART:${NOON.replace(/[-:]/g, '')}`);
      expect(after).toContain('STATUS:CONFIRMED');
      expect((await call('POST', `/appointments/${id}/cancel`)).statusCode).toBe(200);
      expect(await stands(id)).toBeUndefined();
    });
  });
});
