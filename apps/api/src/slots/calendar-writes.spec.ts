import {
  aHost,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  doorOf,
  type Host,
  offered,
  TUESDAY_TEN,
} from '../../test';
import { Calendar, Slot } from '../database';
import { Decisions } from './decisions';

const NOON = '2026-03-03T12:00:00Z';

describeOnEachDatabase('The event in the owner’s calendar', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
  });

  afterEach(() => {
    stage.calendars.down = false;
    stage.calendars.afterPut = undefined;
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const slotOf = (id: string) => em().findOneOrFail(Slot, { appointment: { uuid: id } });
  const eventOf = (id: string) => stage.calendars.events.find(({ uid }) => uid === id);
  const decide = (id: string, verb: string) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body: {} });
  const move = (id: string) =>
    stage.server.call('POST', `/appointments/${id}/reschedule`, {
      token: host.token,
      body: { start: NOON },
    });
  /** Our word is stored, and nobody hears that it was. */
  const answerIsLost = () => {
    stage.calendars.afterPut = async () => {
      stage.calendars.afterPut = undefined;
      throw new Error('killed');
    };
  };
  const addressOf = (id: string) => stage.calendars.store.idOf(host.calendarUrl, id);
  const textOf = (id: string) =>
    stage.calendars.store.events(host.calendarUrl).get(addressOf(id)) ?? '';
  const edit = (id: string, change: (text: string) => string) =>
    stage.calendars.store.addText(host.calendarUrl, id, change(textOf(id)));
  /** By the owner, in a program that does not count its changes. */
  const moveByHand = (id: string) =>
    edit(id, (text) =>
      text
        .replace(/DTSTART.*/, 'DTSTART:20260303T120000Z')
        .replace(/DTEND.*/, 'DTEND:20260303T123000Z'),
    );
  const sync = async () => {
    const path = `/calendars/${host.calendarId}/sync`;
    const answer = await stage.server.call('POST', path, { token: host.token });
    expect(answer.statusCode).toBe(200);
  };
  /** Back-off is minutes at first: after an hour whatever waits is due. */
  const anHourLater = async () => {
    stage.clock.advance({ hours: 1 });
    await stage.drain();
  };

  it('names the other side, their words, and everybody who comes', async () => {
    const { id } = await book(stage, host.page, {
      body: { notes: 'About the boat.', guests: ['eve@example.net'] },
    });
    await stage.drain();
    expect(eventOf(id)).toMatchObject({
      uid: id,
      title: 'Intro call (Bob)',
      description: 'About the boat.',
      organizer: { name: 'Ada', email: host.person.subscriber.email },
      attendees: [
        { name: 'Bob', email: 'bob@example.net', role: 'required' },
        { email: 'eve@example.net', role: 'optional' },
      ],
    });
    expect(await slotOf(id)).toMatchObject({
      eventUrl: expect.stringContaining(`${id}.ics`),
      eventEtag: expect.stringMatching(/^"\d+"$/),
    });
  });

  it('is written later when the calendar is down, as the request stands by then', async () => {
    stage.calendars.down = true;
    const { id } = await book(stage, host.page);
    await stage.drain();
    await decide(id, 'confirm');
    await stage.drain();
    expect(eventOf(id)).toBeUndefined();
    stage.calendars.down = false;
    await anHourLater();
    expect(eventOf(id)).toMatchObject({ status: 'confirmed', sequence: 1 });
  });

  it('is removed later when the calendar is down', async () => {
    const { id } = await book(stage, host.page);
    await stage.drain();
    stage.calendars.down = true;
    await decide(id, 'decline');
    await stage.drain();
    expect(eventOf(id)).toBeDefined();
    stage.calendars.down = false;
    await anHourLater();
    expect(eventOf(id)).toBeUndefined();
    expect(await slotOf(id)).toMatchObject({ eventUrl: null, eventEtag: null });
  });

  it('follows a decision that falls while it is being written', async () => {
    const { id } = await book(stage, host.page);
    stage.calendars.afterPut = async () => {
      stage.calendars.afterPut = undefined;
      await decide(id, 'decline');
    };
    await stage.drain();
    expect(eventOf(id)).toBeUndefined();
    expect((await slotOf(id)).eventUrl).toBeNull();
  });

  it('follows a move that falls while it is being written, and is still one', async () => {
    const { id } = await book(stage, host.page);
    stage.calendars.afterPut = async () => {
      stage.calendars.afterPut = undefined;
      await move(id);
    };
    await stage.drain();
    expect(stage.calendars.events.filter(({ uid }) => uid === id)).toMatchObject([
      { start: Temporal.Instant.from(NOON), sequence: 1 },
    ]);
  });

  it('does not outlive a meeting that was moved and cancelled while it was being written', async () => {
    const { id } = await book(stage, host.page);
    stage.calendars.afterPut = async () => {
      stage.calendars.afterPut = undefined;
      await move(id);
      await decide(id, 'cancel');
    };
    await stage.drain();
    expect(eventOf(id)).toBeUndefined();
    expect(await em().count(Slot, { appointment: { uuid: id }, eventUrl: { $ne: null } })).toBe(0);
  });

  it('is found again after a worker died that wrote it at its first time', async () => {
    const { id } = await book(stage, host.page);
    stage.calendars.afterPut = async () => {
      stage.calendars.afterPut = undefined;
      await move(id);
      throw new Error('killed');
    };
    await stage.drain();
    await decide(id, 'cancel');
    await stage.drain();
    await anHourLater();
    expect(eventOf(id)).toBeUndefined();
  });

  it('does not outlive a worker that died after writing it', async () => {
    const { id } = await book(stage, host.page);
    stage.calendars.afterPut = async () => {
      stage.calendars.afterPut = undefined;
      throw new Error('killed');
    };
    await stage.drain();
    expect(eventOf(id)).toBeDefined();
    await decide(id, 'decline');
    await stage.drain();
    await anHourLater();
    expect(eventOf(id)).toBeUndefined();
  });

  it.each([
    ['its first word', false],
    ['a later one', true],
  ])('stays where its owner moves it while nobody knows that %s was stored', async (_, isLater) => {
    host = await aHost(stage, { bookingConfirmation: isLater });
    const { id } = await book(stage, host.page);
    if (isLater) {
      await stage.drain();
      await decide(id, 'confirm');
    }
    answerIsLost();
    await stage.drain();
    moveByHand(id);
    await anHourLater();
    expect(textOf(id)).toContain('DTSTART:20260303T120000Z');
    await anHourLater();
    const slots = await em().find(Slot, { appointment: { uuid: id }, bookingStatus: 'booked' });
    expect(slots.map(({ start }) => start.toString())).toEqual([NOON]);
    expect(textOf(id)).toContain('DTSTART:20260303T120000Z');
  });

  it('is moved from where it stood, however far its owner’s program has counted', async () => {
    const { id } = await book(stage, host.page);
    await stage.drain();
    edit(id, (text) => text.replace(/SEQUENCE:.*/, 'SEQUENCE:7'));
    stage.calendars.down = true;
    await move(id);
    await stage.drain();
    stage.calendars.down = false;
    await anHourLater();
    expect(textOf(id)).toContain('DTSTART:20260303T120000Z');
  });

  it('is none where a page books into no calendar', async () => {
    await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
      token: host.token,
      body: { calendarId: null },
    });
    const before = stage.calendars.events.length;
    const { id } = await book(stage, host.page);
    await decide(id, 'confirm');
    await stage.drain();
    expect(stage.calendars.events).toHaveLength(before);
  });

  it('stays where it is when the page is moved to another calendar or deleted', async () => {
    const { id } = await book(stage, host.page);
    await stage.drain();
    await stage.server.call('DELETE', `/schedules/${host.schedule.id}`, { token: host.token });
    expect((await decide(id, 'confirm')).statusCode).toBe(200);
    await stage.drain();
    expect(eventOf(id)).toMatchObject({ status: 'confirmed' });
  });

  it('asks nothing of a calendar that is no more', async () => {
    const { id, manageUrl } = await book(stage, host.page);
    await stage.drain();
    await em().nativeDelete(Calendar, { id: host.calendarId });
    await decide(id, 'confirm');
    await stage.drain();
    const { body } = await stage.server.call('GET', doorOf(manageUrl));
    expect(body).toContain('"booked"');
  });

  it('is told to the owner when it can’t be written at all', async () => {
    const { id } = await book(stage, host.page);
    await em().nativeUpdate(Calendar, { id: host.calendarId }, { readOnly: true });
    await stage.drain();
    const failed = await stage.server.call('GET', '/deliveries/failed', { token: host.token });
    expect(failed.json()).toMatchObject({
      items: [{ kind: 'calendar', appointmentId: id, lastError: 'calendar.read-only' }],
    });
  });

  it('is not mistaken for busy time when the calendar is read again', async () => {
    const { id } = await book(stage, host.page);
    await stage.drain();
    await sync();
    stage.calendars.down = true;
    await decide(id, 'decline');
    // The hold still stands in the calendar, and nobody waits for it.
    expect(eventOf(id)).toBeDefined();
    await book(stage, host.page);
  });

  it('shares the calendar with others, whose time is never offered', async () => {
    stage.calendars.addBusy(host.calendarUrl, '20260303T091500Z', '20260303T092000Z');
    await sync();
    const { slots } = await offered(stage, host.page, '?from=2026-03-03&to=2026-03-04');
    const starts = slots.map(({ start }) => start);
    expect(starts).not.toContain(TUESDAY_TEN);
    expect(starts).toContain('2026-03-03T09:30:00Z');
  });

  it('expires once, however often its message comes', async () => {
    const { id } = await book(stage, host.page);
    const slot = await slotOf(id);
    stage.clock.advance({ hours: 24 });
    const decisions = stage.server.get(Decisions);
    const ref = { slotId: slot.id, ownerId: host.person.subscriber.id };
    await Promise.all([decisions.expire(ref), decisions.expire(ref)]);
    await decisions.expire(ref);
    expect(await slotOf(id)).toMatchObject({ bookingStatus: 'expired' });
    await stage.drain();
  });
});
