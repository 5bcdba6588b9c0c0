import { Logger } from '@nestjs/common';
import type {
  Calendar as CalendarView,
  CalendarList,
  ConnectedCaldav,
} from '@appointment/contracts';
import type { MemoryMail } from '@appointment/mailer';
import {
  aStranger,
  atRadicale,
  book,
  type BookingStage,
  describeAtRadicale,
  describeOnEachDatabase,
  type FixedClock,
  freshCalendarUrl,
  offered,
  type Person,
  publish,
  radicaleStage,
  radicaleUrl,
  signUp,
  type TestApp,
  type TestDatabase,
  TUESDAY_TEN,
} from '../../../test';
import { SyncWorker } from '../../calendars';
import { Credentials } from '../../connections';
import { ExternalConnection, Slot, SyncState } from '../../database';
import { OutboxWorker } from '../../jobs';

const NOON = '2026-03-03T12:00:00Z';
const utc = (instant: string) => instant.replace(/[-:]/g, '');

const file = (uid: string, ...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//somebody else//EN', 'BEGIN:VEVENT', `UID:${uid}`]
    .concat('DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', '')
    .join('\r\n');

/** Connected to a calendar of alice's, with a page that books into it. */
interface Host {
  readonly person: Person;
  readonly calendarId: number;
  readonly page: string;
}

describeAtRadicale('An event of ours at a real server', () => {
  describeOnEachDatabase('that another program changes', (kind) => {
    const calendarUrl = freshCalendarUrl('both-ways');
    let clock: FixedClock;
    let database: TestDatabase;
    let server: TestApp;
    let mail: MemoryMail;
    let ada: Host;
    let eve: Host;
    let bob: ReturnType<typeof aStranger>;
    let id: string;

    const em = () => database.orm.em.fork();
    const stage = () => ({ server, clock, mail, database }) as BookingStage;
    const call = (
      method: 'GET' | 'POST' | 'PATCH',
      path: string,
      { body, of = ada }: { body?: object; of?: Host } = {},
    ) => server.call(method, path, { token: of.person.accessToken, ...(body && { body }) });
    const drain = () => server.get(OutboxWorker).drain();
    const sync = async ({ calendarId }: Host) => {
      await em().nativeUpdate(SyncState, { calendar: calendarId }, { nextSyncAt: clock.now() });
      await server.get(SyncWorker).drain();
      await drain();
    };
    const calendarOf = async (host: Host): Promise<CalendarView | undefined> =>
      (await call('GET', '/calendars', { of: host }))
        .json<CalendarList>()
        .items.find((calendar) => calendar.id === host.calendarId);
    const slot = () =>
      em().findOneOrFail(Slot, { appointment: { uuid: id } }, { orderBy: { id: 'desc' } });
    const lettersToBob = () => mail.sent.filter((sent) => sent.to[0]?.email === bob.email);
    const eventUrl = () => `${calendarUrl}${id}.ics`;
    /** A busy server may let the first attempt wait in vain. */
    const written = async () => {
      await drain();
      for (let turn = 0; turn < 5 && (await slot()).eventUrl === null; turn += 1) {
        clock.advance({ minutes: 1 });
        await drain();
      }
    };
    const edit = async (change: (text: string) => string) => {
      const text = await (await atRadicale('GET', eventUrl())).text();
      await atRadicale('PUT', eventUrl(), change(text.replaceAll('\r\n ', '')));
    };

    const aHost = async (): Promise<Host> => {
      const person = await signUp(server, { timezone: 'Europe/Berlin' });
      const token = person.accessToken;
      const body = { url: radicaleUrl, username: 'alice', password: 'alicepw' };
      const connected = await server.call('POST', '/connections/caldav', { token, body });
      const { calendars } = connected.json<ConnectedCaldav>();
      for (const { id: other, connected: isOn, url } of calendars)
        if (isOn !== (url === calendarUrl))
          await server.call('PATCH', `/calendars/${other}`, { token, body: { connected: !isOn } });
      const calendarId = calendars.find(({ url }) => url === calendarUrl)?.id ?? 0;
      const schedule = await publish(stage(), token, { calendarId, bookingConfirmation: false });
      return { person, calendarId, page: `/public/${person.subscriber.username}/${schedule.slug}` };
    };

    beforeAll(async () => {
      Logger.overrideLogger(false);
      await atRadicale('MKCALENDAR', calendarUrl);
      ({ database, clock, mail, server } = await radicaleStage(kind));
      await signUp(server);
    });
    beforeEach(async () => {
      clock.set('2026-03-02T08:00:00Z');
      await em().nativeDelete(ExternalConnection, {});
      ada = await aHost();
      bob = aStranger();
      ({ id } = await book(stage(), ada.page, { body: { attendee: bob } }));
      await written();
      await sync(ada);
    });
    afterEach(() => atRadicale('DELETE', eventUrl()));
    afterAll(async () => {
      await server.close();
      await database.drop();
      await atRadicale('DELETE', calendarUrl);
    });

    it('moves with it; its attendee is told, the words of the owner stay', async () => {
      await edit((text) =>
        text
          .replace(/DTSTART.*/, `DTSTART:${utc(NOON)}`)
          .replace(/DTEND.*/, 'DTEND:20260303T124500Z')
          .replace(/SUMMARY.*/, 'SUMMARY:My own words'),
      );
      const before = lettersToBob().length;
      await sync(ada);
      expect(await slot()).toMatchObject({ bookingStatus: 'booked', duration: 45 });
      expect((await slot()).start.toString()).toBe(NOON);
      expect(lettersToBob()).toHaveLength(before + 1);
      const stored = await (await atRadicale('GET', eventUrl())).text();
      expect(stored).toContain('My own words');
      expect(stored).toContain(`DTSTART:${utc(NOON)}`);
      await sync(ada);
      expect(lettersToBob()).toHaveLength(before + 1);
    });

    it('ends with it, once it is known to be gone', async () => {
      await atRadicale('DELETE', eventUrl());
      await sync(ada);
      expect((await slot()).bookingStatus).toBe('booked');
      expect((await slot()).missingSince).not.toBeNull();
      clock.advance({ minutes: 5 });
      await drain();
      expect((await slot()).bookingStatus).toBe('cancelled');
      expect(lettersToBob().at(-1)?.calendar?.content).toContain('METHOD:CANCEL');
    });

    it('does not end by a deletion that was none', async () => {
      const text = await (await atRadicale('GET', eventUrl())).text();
      await atRadicale('DELETE', eventUrl());
      await sync(ada);
      await atRadicale('PUT', eventUrl(), text);
      clock.advance({ minutes: 6 });
      await sync(ada);
      expect(await slot()).toMatchObject({ bookingStatus: 'booked', missingSince: null });
    });

    it('does not end when the password is no longer valid', async () => {
      await atRadicale('DELETE', eventUrl());
      await sync(ada);
      const changed = { url: `${radicaleUrl}alice/`, username: 'alice', password: 'changed' };
      const token = server.get(Credentials).seal(changed);
      await em().nativeUpdate(ExternalConnection, { owner: ada.person.subscriber.id }, { token });
      for (let turn = 0; turn < 5; turn += 1) {
        clock.advance({ minutes: 30 });
        await sync(ada);
      }
      expect((await slot()).bookingStatus).toBe('booked');
    });

    it('does not end with its calendar', async () => {
      await atRadicale('DELETE', calendarUrl);
      for (let turn = 0; turn < 5; turn += 1) {
        clock.advance({ minutes: 30 });
        await sync(ada);
      }
      expect((await slot()).bookingStatus).toBe('booked');
      await atRadicale('MKCALENDAR', calendarUrl);
    });

    it('does not end with a calendar that is made anew, and empty, at the same address', async () => {
      const before = lettersToBob().length;
      await atRadicale('DELETE', calendarUrl);
      await atRadicale('MKCALENDAR', calendarUrl);
      for (let turn = 0; turn < 3; turn += 1) {
        await sync(ada);
        clock.advance({ minutes: 6 });
      }
      expect(await slot()).toMatchObject({ bookingStatus: 'booked', missingSince: null });
      expect(lettersToBob()).toHaveLength(before);
      expect((await atRadicale('GET', eventUrl())).status).toBe(200);
      const told = mail.sent.filter(({ subject }) => subject.includes('your meetings stand'));
      expect(told.map(({ to }) => to[0]?.email)).toEqual([ada.person.subscriber.email]);
    });

    it('is one of many, and a broken one among them stops none', async () => {
      const good = file('good', `DTSTART:${utc(NOON)}`, 'DTEND:20260303T123000Z');
      const nowhere = ['DTSTART;TZID=Nowhere/Land:20260303T150000', 'DURATION:PT1H'];
      const broken = file('broken', ...nowhere, 'SUMMARY:Yoga');
      await atRadicale('PUT', `${calendarUrl}good.ics`, good);
      await atRadicale('PUT', `${calendarUrl}broken.ics`, broken);
      await sync(ada);
      expect(await calendarOf(ada)).toMatchObject({
        problems: 1,
        unreadEvents: [{ title: 'Yoga', file: 'broken.ics', reason: 'zone', busy: true }],
        syncError: null,
      });
      const { slots } = await offered(stage(), ada.page, '?from=2026-03-03&to=2026-03-04');
      expect(slots.map(({ start }) => start)).not.toContain(NOON);
      await atRadicale('DELETE', `${calendarUrl}broken.ics`);
      await atRadicale('DELETE', `${calendarUrl}good.ics`);
    });

    describe('in a calendar that two owners use', () => {
      beforeEach(async () => {
        eve = await aHost();
        await sync(eve);
      });

      it('is busy time for the other one, and nothing else', async () => {
        const { slots } = await offered(stage(), eve.page, '?from=2026-03-03&to=2026-03-04');
        expect(slots.map(({ start }) => start)).not.toContain(TUESDAY_TEN);
        const mine = await call('GET', `/appointments/${id}`, { of: eve });
        expect(mine.statusCode).toBe(404);
        const query = '?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z';
        const seen = await call('GET', `/calendars/${eve.calendarId}/events${query}`, { of: eve });
        expect(seen.json()).toMatchObject({ items: [{ appointmentId: null }], live: true });
        const hers = await call('GET', `/calendars/${ada.calendarId}/events${query}`, { of: eve });
        expect(hers.statusCode).toBe(404);
      });

      it('moves the meeting of whose it is, and the busy time of both', async () => {
        await edit((text) =>
          text
            .replace(/DTSTART.*/, `DTSTART:${utc(NOON)}`)
            .replace(/DTEND.*/, 'DTEND:20260303T123000Z'),
        );
        await sync(eve);
        expect((await slot()).start.toString()).toBe(TUESDAY_TEN);
        await sync(ada);
        expect((await slot()).start.toString()).toBe(NOON);
        for (const { page } of [ada, eve]) {
          const { slots } = await offered(stage(), page, '?from=2026-03-03&to=2026-03-04');
          const starts = slots.map(({ start }) => start);
          expect([starts.includes(NOON), starts.includes(TUESDAY_TEN)]).toEqual([false, true]);
        }
      });
    });
  });
});
