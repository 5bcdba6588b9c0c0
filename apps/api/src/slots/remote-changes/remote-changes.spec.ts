import { Logger } from '@nestjs/common';
import type { History, PublicAppointment } from '@appointment/contracts';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  type Host,
  offered,
  TUESDAY_TEN,
} from '../../../test';
import { SyncWorker } from '../../calendars';
import { Calendar, Claim, OutboxMessage, Slot, SyncState } from '../../database';

const NOON = '2026-03-03T12:00:00Z';
const ELEVEN = '2026-03-03T10:00:00Z';
/** Sunday night: no page offers it. */
const NIGHT = '2026-03-08T22:00:00Z';

describeOnEachDatabase('An event of ours that its owner changes', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let bob: ReturnType<typeof aStranger>;
  let id: string;
  let door: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    stage = await bookingStage(kind);
  });

  const em = () => stage.database.orm.em.fork();
  const liveSlot = (of = id) =>
    em().findOne(Slot, {
      appointment: { uuid: of },
      bookingStatus: { $in: ['booked', 'requested'] },
    });
  const standing = async (of = id) => (await liveSlot(of))?.start.toString();
  const call = (method: 'GET' | 'POST', path: string, body?: object) =>
    stage.server.call(method, path, { token: host.token, ...(body && { body }) });
  const sync = async () => {
    const due = { nextSyncAt: stage.clock.now() };
    await em().nativeUpdate(SyncState, { calendar: host.calendarId }, due);
    await stage.server.get(SyncWorker).drain();
  };
  const syncAndFollow = async () => {
    await sync();
    await stage.drain();
  };
  const later = (minutes: number) => void stage.clock.advance({ minutes });
  const history = async () =>
    (await call('GET', `/appointments/${id}/history`)).json<History>().items;
  const story = async () => (await history()).map(({ actor, action }) => `${actor} ${action}`);
  const lettersTo = (to: string) => stage.mail.sent.filter((sent) => sent.to[0]?.email === to);
  const toBob = () => lettersTo(bob.email).length;
  const seenByBob = async () => (await stage.server.call('GET', door)).json<PublicAppointment>();

  const addressOf = (of = id) => stage.calendars.store.idOf(host.calendarUrl, of);
  const textOf = (of = id) =>
    (stage.calendars.store.events(host.calendarUrl).get(addressOf(of)) ?? '').replaceAll(
      '\r\n ',
      '',
    );
  /** What the owner's program does: it changes some lines and counts on. */
  const edit = (change: (text: string) => string, of = id) =>
    stage.calendars.store.addText(host.calendarUrl, of, change(textOf(of)));
  const utc = (instant: string) => instant.replace(/[-:]/g, '');
  const plus = (instant: string, minutes: number) =>
    Temporal.Instant.from(instant).add({ minutes }).toString();
  const moveTo = (start: string, minutes = 30, of = id) =>
    edit(
      (text) =>
        text
          .replace(/DTSTART.*/, `DTSTART:${utc(start)}`)
          .replace(/DTEND.*/, `DTEND:${utc(plus(start, minutes))}`),
      of,
    );
  const erase = () => stage.calendars.store.removeEvent(host.calendarUrl, addressOf());
  const notices = () =>
    em().find(OutboxMessage, { topic: 'notice', subscriber: host.person.subscriber.id });
  const anotherCalendar = async (): Promise<Calendar> => {
    const fork = em();
    const home = await fork.findOneOrFail(Calendar, host.calendarId);
    const other = new Calendar({
      owner: home.owner,
      externalConnection: home.externalConnection,
      provider: 'caldav',
      title: 'Private',
      color: '#0b7a97',
      url: `${home.url}private/`,
      user: home.user,
      readOnly: false,
    });
    await fork.persist(other).flush();
    stage.calendars.store.addCalendar({ id: other.url });
    return other;
  };
  const confirmed = async (start = TUESDAY_TEN) => {
    const attendee = aStranger();
    const receipt = await book(stage, host.page, { start, body: { attendee } });
    await call('POST', `/appointments/${receipt.id}/confirm`);
    await stage.drain();
    return { attendee, receipt };
  };

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
    const { attendee, receipt } = await confirmed();
    bob = attendee;
    id = receipt.id;
    door = doorOf(receipt.manageUrl);
    await syncAndFollow();
  });

  afterEach(() => stage.calendars.store.failWith());
  afterAll(() => stage.close());

  it('is nothing new as we wrote it', async () => {
    expect(await standing()).toBe(TUESDAY_TEN);
    expect(
      await em().count(OutboxMessage, {
        topic: 'calendar.event',
        subscriber: host.person.subscriber.id,
      }),
    ).toBe(0);
  });

  describe('to another time', () => {
    it('moves the meeting, and its attendee is told', async () => {
      const before = toBob();
      moveTo(NOON);
      await syncAndFollow();
      expect(await standing()).toBe(NOON);
      expect(toBob()).toBe(before + 1);
      expect(lettersTo(bob.email).at(-1)?.text).toContain('12:00');
      expect(await seenByBob()).toMatchObject({ status: 'booked', start: NOON });
      expect((await history()).at(-1)).toMatchObject({
        actor: 'calendar',
        action: 'rescheduled',
        previousStart: TUESDAY_TEN,
        start: NOON,
      });
    });

    it('frees the old time and takes the new one', async () => {
      moveTo(NOON);
      await syncAndFollow();
      const { slots } = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-04');
      const starts = slots.map(({ start }) => start);
      expect(starts).toContain(TUESDAY_TEN);
      expect(starts).not.toContain(NOON);
    });

    it('may be one that no page offers: it is the owner’s time', async () => {
      moveTo(NIGHT);
      await syncAndFollow();
      expect(await standing()).toBe(NIGHT);
    });

    it('may make the meeting longer', async () => {
      moveTo(TUESDAY_TEN, 90);
      await syncAndFollow();
      expect(await liveSlot()).toMatchObject({ duration: 90 });
      expect(await em().count(Claim, { slot: (await liveSlot())?.id ?? 0 })).toBe(90);
    });

    it('is followed once, whatever the program counts and however often it is told', async () => {
      const before = toBob();
      edit((text) => text.replace(/SEQUENCE:\d+/, 'SEQUENCE:7'));
      moveTo(NOON);
      await syncAndFollow();
      await syncAndFollow();
      later(25 * 60);
      await syncAndFollow();
      expect(toBob()).toBe(before + 1);
    });

    it('does not keep our own later word from the calendar', async () => {
      edit((text) => text.replace(/SEQUENCE:\d+/, 'SEQUENCE:7'));
      await syncAndFollow();
      await call('POST', `/appointments/${id}/reschedule`, { start: NOON });
      await stage.drain();
      expect(textOf()).toContain(`DTSTART:${utc(NOON)}`);
      await call('POST', `/appointments/${id}/reschedule`, { start: ELEVEN });
      await stage.drain();
      expect(textOf()).toContain(`DTSTART:${utc(ELEVEN)}`);
    });

    it('keeps the owner’s own words when we write it again', async () => {
      edit((text) => text.replace(/SUMMARY.*/, 'SUMMARY:Mine, renamed'));
      moveTo(NOON);
      await syncAndFollow();
      expect(textOf()).toContain('SUMMARY:Mine, renamed');
      await call('POST', `/appointments/${id}/reschedule`, { start: ELEVEN });
      await stage.drain();
      expect(textOf()).toContain('SUMMARY:Mine, renamed');
      expect(textOf()).toContain(`DTSTART:${utc(ELEVEN)}`);
    });

    it('of a request books it there: whose time it is has agreed by choosing it', async () => {
      const receipt = await book(stage, host.page, {
        start: ELEVEN,
        body: { attendee: aStranger() },
      });
      await stage.drain();
      await syncAndFollow();
      moveTo(NIGHT, 30, receipt.id);
      await syncAndFollow();
      expect(await liveSlot(receipt.id)).toMatchObject({ bookingStatus: 'booked' });
      expect(await standing(receipt.id)).toBe(NIGHT);
    });

    it.each([
      [
        'onto whole days',
        (text: string) =>
          text
            .replace(/DTSTART.*/, 'DTSTART;VALUE=DATE:20260304')
            .replace(/DTEND.*/, 'DTEND;VALUE=DATE:20260305'),
      ],
      [
        'into a series',
        (text: string) =>
          text
            .replace(/DTSTART.*/, `DTSTART:${utc(NOON)}`)
            .replace(/DTEND.*/, 'DURATION:PT30M\r\nRRULE:FREQ=WEEKLY'),
      ],
      [
        'into the past',
        (text: string) =>
          text
            .replace(/DTSTART.*/, 'DTSTART:20260301T090000Z')
            .replace(/DTEND.*/, 'DTEND:20260301T093000Z'),
      ],
      [
        'to where nobody can read how long',
        (text: string) =>
          text.replace(/DTSTART.*/, `DTSTART:${utc(NOON)}`).replace(/DTEND.*/, 'DTEND:later'),
      ],
      [
        'into a zone that nobody knows',
        (text: string) =>
          text
            .replace(/DTSTART.*/, 'DTSTART;TZID=Nowhere:20260303T120000')
            .replace(/DTEND.*/, 'DTEND;TZID=Nowhere:20260303T123000'),
      ],
    ])('%s is not followed, and its owner is told, once', async (_how, change) => {
      const before = toBob();
      edit(change);
      await syncAndFollow();
      expect(await standing()).toBe(TUESDAY_TEN);
      expect(toBob()).toBe(before);
      later(25 * 60);
      await syncAndFollow();
      expect(await notices()).toMatchObject([
        { payload: { notice: 'calendar-collision', movedTo: null }, state: 'done' },
      ]);
    });

    it('is not mistaken for it while our own word is on its way', async () => {
      edit((text) => text.replace(/SUMMARY.*/, 'SUMMARY:So that it is told'));
      await stage.server.call('POST', `${door}/reschedule`, { body: { start: NOON } });
      const onItsWay = { topic: 'calendar.write', state: 'waiting' } as const;
      await em().nativeUpdate(OutboxMessage, onItsWay, {
        availableAt: stage.clock.now().add({ minutes: 1 }),
      });
      await syncAndFollow();
      expect(await standing()).toBe(NOON);
      later(2);
      await stage.drain();
      await syncAndFollow();
      expect(await standing()).toBe(NOON);
      expect(textOf()).toContain(`DTSTART:${utc(NOON)}`);
    });

    it('is followed although it came before we knew that our word had arrived', async () => {
      const ours = {
        topic: 'calendar.write',
        subscriber: host.person.subscriber.id,
        state: 'done',
      } as const;
      const atWork = { lockedUntil: stage.clock.now().add({ minutes: 1 }) };
      await em().nativeUpdate(OutboxMessage, ours, { state: 'waiting', ...atWork });
      moveTo(NIGHT);
      await syncAndFollow();
      expect(await standing()).toBe(TUESDAY_TEN);
      await em().nativeUpdate(
        OutboxMessage,
        { ...ours, state: 'waiting' },
        { state: 'done', lockedUntil: null },
      );
      later(2);
      await stage.drain();
      expect(await standing()).toBe(NIGHT);
    });

    it('yields to a word of ours that falls while the calendar is asked', async () => {
      moveTo(NIGHT);
      await sync();
      stage.calendars.afterFind = async () => {
        stage.calendars.afterFind = undefined;
        await stage.server.call('POST', `${door}/reschedule`, { body: { start: NOON } });
      };
      await stage.drain();
      expect(await standing()).toBe(NOON);
      expect(textOf()).toContain(`DTSTART:${utc(NOON)}`);
    });
  });

  describe('to where another meeting stands', () => {
    let other: string;

    beforeEach(async () => {
      other = (await confirmed(NOON)).receipt.id;
      await syncAndFollow();
      moveTo(NOON);
    });

    it('stays there, and the meeting where it was agreed on', async () => {
      const before = toBob();
      await syncAndFollow();
      expect(await standing()).toBe(TUESDAY_TEN);
      expect(await standing(other)).toBe(NOON);
      expect(toBob()).toBe(before);
      expect(textOf()).toContain(`DTSTART:${utc(NOON)}`);
    });

    it('is told to the owner, once', async () => {
      await syncAndFollow();
      later(25 * 60);
      await syncAndFollow();
      expect(await notices()).toMatchObject([
        { payload: { notice: 'calendar-collision', movedTo: NOON }, state: 'done' },
      ]);
    });
  });

  it('may stand closer to another meeting than their pages would put it', async () => {
    await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
      token: host.token,
      body: { bufferBefore: 15, bufferAfter: 15 },
    });
    await confirmed(NOON);
    await syncAndFollow();
    moveTo(plus(NOON, 45));
    await syncAndFollow();
    expect(await standing()).toBe(plus(NOON, 45));
  });

  describe('in its words', () => {
    it('stays as the owner wants it, and nobody is told', async () => {
      const before = toBob();
      edit((text) => text.replace(/SUMMARY.*/, 'SUMMARY:Mine').replace(/DESCRIPTION.*/, ''));
      await syncAndFollow();
      expect([await standing(), toBob()]).toEqual([TUESDAY_TEN, before]);
      expect(textOf()).toContain('SUMMARY:Mine');
    });

    it('shows what the attendee answered to the owner’s program', async () => {
      edit((text) => text.replace('PARTSTAT=NEEDS-ACTION', 'PARTSTAT=DECLINED'));
      await syncAndFollow();
      expect(await liveSlot()).toMatchObject({
        attendeeAnswer: 'declined',
        bookingStatus: 'booked',
      });
      await syncAndFollow();
      expect((await story()).filter((line) => line === 'attendee answered')).toHaveLength(1);
      expect((await history()).at(-1)).toMatchObject({ detail: 'declined' });
    });
  });

  describe('by deleting it', () => {
    it('ends the meeting once it is known to be gone, and its attendee is told', async () => {
      const before = toBob();
      erase();
      await syncAndFollow();
      expect(await liveSlot()).toMatchObject({ missingSince: expect.anything() });
      expect(toBob()).toBe(before);
      later(5);
      await stage.drain();
      expect(await liveSlot()).toBeNull();
      expect(toBob()).toBe(before + 1);
      expect(await seenByBob()).toMatchObject({ status: 'cancelled' });
      expect((await story()).slice(-2)).toEqual(['calendar missing', 'calendar cancelled']);
      expect(await em().count(Claim, { subscriber: host.person.subscriber.id })).toBe(0);
    });

    it('is noticed by a listing too, where the server does not tell', async () => {
      // No token: what is gone is only not there.
      await em().nativeUpdate(SyncState, { calendar: host.calendarId }, { syncToken: null });
      erase();
      await syncAndFollow();
      later(5);
      await stage.drain();
      expect(await liveSlot()).toBeNull();
    });

    it('ends nothing where the server found it again', async () => {
      const before = toBob();
      const text = textOf();
      erase();
      await syncAndFollow();
      stage.calendars.store.addText(host.calendarUrl, id, text);
      later(5);
      await stage.drain();
      later(60);
      await syncAndFollow();
      expect(await liveSlot()).toMatchObject({ bookingStatus: 'booked', missingSince: null });
      expect(toBob()).toBe(before);
    });

    it.each(['wrong-password', 'calendar-gone', 'unreachable', 'server-error'] as const)(
      'ends nothing while the calendar is %s, for days',
      async (code) => {
        erase();
        await sync();
        stage.calendars.store.failWith(code);
        for (let hour = 0; hour < 30; hour += 1) {
          later(60);
          await stage.drain();
        }
        expect(await liveSlot()).toMatchObject({ bookingStatus: 'booked' });
      },
    );

    it('ends it after all when the calendar answers again', async () => {
      erase();
      await sync();
      stage.calendars.store.failWith('unreachable');
      await stage.drain();
      later(6);
      await stage.drain();
      stage.calendars.store.failWith();
      for (let turn = 0; turn < 4; turn += 1) {
        await syncAndFollow();
        later(6);
      }
      expect(await liveSlot()).toBeNull();
    });

    it('ends nothing where it only went to another calendar of the owner', async () => {
      const text = textOf();
      const other = await anotherCalendar();
      stage.calendars.store.addText(other.url, id, text);
      erase();
      await syncAndFollow();
      later(6);
      await stage.drain();
      expect(await liveSlot()).toMatchObject({ bookingStatus: 'booked', missingSince: null });
      await call('POST', `/appointments/${id}/cancel`);
      await stage.drain();
      expect(stage.calendars.store.events(other.url).size).toBe(0);
    });
  });

  describe('together with all others', () => {
    let ids: string[];

    const aThird = '2026-03-04T09:00:00Z';
    const standing3 = () => Promise.all(ids.map(async (one) => (await liveSlot(one)) !== null));
    const letters = () =>
      lettersTo(host.person.subscriber.email).filter(({ subject }) => subject.includes('emptied'));
    const eraseAll = () => {
      for (const event of stage.calendars.store.events(host.calendarUrl).keys())
        stage.calendars.store.removeEvent(host.calendarUrl, event);
    };
    const forget = () =>
      em().nativeUpdate(SyncState, { calendar: host.calendarId }, { syncToken: 'of before' });
    const daysPass = async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        later(6);
        await syncAndFollow();
      }
    };

    beforeEach(async () => {
      const others = [(await confirmed(NOON)).receipt.id, (await confirmed(aThird)).receipt.id];
      ids = [id, ...others];
      await syncAndFollow();
    });

    it('ends nothing: they are written again, and the owner is told once', async () => {
      const before = toBob();
      eraseAll();
      await syncAndFollow();
      expect(stage.calendars.store.events(host.calendarUrl).size).toBe(3);
      await daysPass();
      expect(await standing3()).toEqual([true, true, true]);
      expect(toBob()).toBe(before);
      expect(letters()).toHaveLength(1);
      expect(letters()[0]?.text).toContain('Meetings: 3');
      expect(await liveSlot()).toMatchObject({ missingSince: null });
    });

    it('ends nothing of what was missed before either', async () => {
      erase();
      await syncAndFollow();
      expect(await liveSlot()).toMatchObject({ missingSince: expect.anything() });
      await forget();
      eraseAll();
      await sync();
      expect(await liveSlot()).toMatchObject({ missingSince: null });
    });

    it('can be ended one by one afterwards', async () => {
      eraseAll();
      await syncAndFollow();
      erase();
      await syncAndFollow();
      await daysPass();
      expect(await standing3()).toEqual([false, true, true]);
    });

    it('ends nothing if the calendar has forgotten what it was', async () => {
      await forget();
      erase();
      stage.calendars.store.removeEvent(host.calendarUrl, addressOf(ids[1]));
      await syncAndFollow();
      await daysPass();
      expect(await standing3()).toEqual([true, true, true]);
    });

    it('is the owner’s will where only it is gone from a calendar that has forgotten what it was', async () => {
      await forget();
      erase();
      await syncAndFollow();
      await daysPass();
      expect(await standing3()).toEqual([false, true, true]);
      expect(letters()).toEqual([]);
    });

    it('to another calendar of the account is followed there, and nobody is told', async () => {
      const other = await anotherCalendar();
      for (const one of ids) stage.calendars.store.addText(other.url, one, textOf(one));
      eraseAll();
      await syncAndFollow();
      await daysPass();
      expect(await standing3()).toEqual([true, true, true]);
      expect(stage.calendars.store.events(host.calendarUrl).size).toBe(0);
      expect(letters()).toEqual([]);
    });

    it('ends nothing although they can’t be written again', async () => {
      eraseAll();
      await sync();
      await em().nativeUpdate(Calendar, host.calendarId, { readOnly: true });
      await stage.drain();
      await daysPass();
      await forget();
      await daysPass();
      expect(await standing3()).toEqual([true, true, true]);
    });

    it('moves nothing and ends nothing where they only got other addresses', async () => {
      const texts = [...stage.calendars.store.events(host.calendarUrl).values()];
      eraseAll();
      texts.forEach((text, index) =>
        stage.calendars.store.addText(host.calendarUrl, `renamed-${index}`, text),
      );
      await sync();
      expect(letters()).toEqual([]);
      expect(await em().count(OutboxMessage, { topic: 'calendar.write', state: 'waiting' })).toBe(
        0,
      );
    });
  });

  it('alone in a calendar that was made anew, and forgot it, ends nothing', async () => {
    const forgotten = { syncToken: 'of before' };
    await em().nativeUpdate(SyncState, { calendar: host.calendarId }, forgotten);
    erase();
    await syncAndFollow();
    later(6);
    await syncAndFollow();
    expect(await liveSlot()).toMatchObject({ bookingStatus: 'booked', missingSince: null });
    expect(textOf()).toContain('BEGIN:VEVENT');
  });

  it('by calling it off ends the meeting at once', async () => {
    const before = toBob();
    edit((text) => text.replace(/STATUS:.*/, 'STATUS:CANCELLED'));
    await syncAndFollow();
    expect(await liveSlot()).toBeNull();
    expect(toBob()).toBe(before + 1);
    expect((await story()).at(-1)).toBe('calendar cancelled');
  });

  it('after the meeting is over changes nothing', async () => {
    later(2 * 24 * 60);
    erase();
    await syncAndFollow();
    expect(await liveSlot()).toMatchObject({ bookingStatus: 'booked', missingSince: null });
  });

  it('says nothing to another owner with an event of the same name', async () => {
    const other = await aHost(stage);
    stage.calendars.store.addText(
      other.calendarUrl,
      id,
      textOf()
        .replace(/DTSTART.*/, `DTSTART:${utc(NOON)}`)
        .replace(/DTEND.*/, `DTEND:${utc(plus(NOON, 30))}`),
    );
    await stage.server.call('POST', `/calendars/${other.calendarId}/sync`, { token: other.token });
    await stage.drain();
    expect(await standing()).toBe(TUESDAY_TEN);
    const { slots } = await offered(stage, other.page, '?from=2026-03-03&to=2026-03-04');
    expect(slots.map(({ start }) => start)).not.toContain(NOON);
  });
});
