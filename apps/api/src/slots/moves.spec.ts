import type { Appointment, OfferedSlots, PublicAppointment } from '@appointment/contracts';
import {
  aHost,
  aRequest,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  doorOf,
  type Host,
  linkIn,
  offered,
  publish,
  type Requested,
  signInAgain,
  TUESDAY_TEN,
} from '../../test';
import { Claim, OutboxMessage, Slot } from '../database';

/** Wednesday at three in Berlin. */
const WEDNESDAY = '2026-03-04T14:00:00Z';

describeOnEachDatabase('Moving a meeting', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let guest: Requested['guest'];
  let id: string;
  let door: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  afterAll(() => stage.close());

  const asked = async (fields: Record<string, unknown> = {}) => {
    stage.calendars.down = false;
    const attendee = aStranger();
    const guests = [`friend-of-${attendee.email}`];
    ({ host, guest, id, door } = await aRequest(stage, fields, { attendee, guests }));
  };
  const booked = async (fields: Record<string, unknown> = {}) => {
    await asked(fields);
    await decide('confirm');
    await stage.drain();
    stage.mail.clear();
  };

  const em = () => stage.database.orm.em.fork();
  const decide = (verb: string, body: object = {}, token = host.token) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token, body });
  const byOwner = (start = WEDNESDAY, body: object = {}) =>
    decide('reschedule', { start, ...body });
  const byAttendee = (start = WEDNESDAY, body: object = {}) =>
    stage.server.call('POST', `${door}/reschedule`, { body: { start, ...body } });
  const seen = async () => (await stage.server.call('GET', door)).json<PublicAppointment>();
  const events = () => stage.calendars.events.filter(({ uid }) => uid === id);
  const to = (email: string) => stage.mail.sent.filter((mail) => mail.to[0]?.email === email);
  const toOwner = () => to(host.person.subscriber.email);
  const claims = () => em().count(Claim, { subscriber: host.person.subscriber.id });
  const slots = () =>
    em().find(Slot, { subscriber: host.person.subscriber.id }, { orderBy: { id: 'asc' } });
  const free = async () => (await offered(stage, host.page)).slots.map(({ start }) => start);

  describe('by its owner', () => {
    beforeEach(() => booked());

    it('books the new time and gives back the old one', async () => {
      const answer = await byOwner();
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        id,
        status: 'booked',
        start: WEDNESDAY,
        end: '2026-03-04T14:30:00Z',
        expiresAt: null,
      });
      expect(await free()).toContain(TUESDAY_TEN);
      expect(await free()).not.toContain(WEDNESDAY);
      expect(await claims()).toBe(30);
      expect((await slots()).map(({ bookingStatus }) => bookingStatus)).toEqual([
        'rescheduled',
        'booked',
      ]);
    });

    it('moves the one event that there is', async () => {
      const place = (await slots())[0]?.eventUrl;
      await byOwner();
      expect((await slots()).map(({ eventUrl }) => eventUrl)).toEqual([null, place]);
      await stage.drain();
      expect(events()).toMatchObject([
        { status: 'confirmed', sequence: 2, start: Temporal.Instant.from(WEDNESDAY) },
      ]);
      expect((await slots())[1]?.eventUrl).toBe(place);
    });

    it('tells everybody but the owner, with the reason, under the same UID', async () => {
      await byOwner(WEDNESDAY, { reason: 'The train again.' });
      await stage.drain();
      const [letter, ...more] = to(guest.email);
      expect(more).toEqual([]);
      expect(letter?.text).toContain('The train again.');
      expect(letter?.calendar?.method).toBe('REQUEST');
      for (const line of [
        `UID:${id}`,
        'SEQUENCE:2',
        'STATUS:CONFIRMED',
        'DTSTART:20260304T140000Z',
      ])
        expect(letter?.calendar?.content).toContain(line);
      expect(to(`friend-of-${guest.email}`)).toHaveLength(1);
      expect(toOwner()).toEqual([]);
    });

    it('is followed by the links that the attendee has', async () => {
      await byOwner(WEDNESDAY, { reason: 'The train again.' });
      expect(await seen()).toMatchObject({
        id,
        status: 'booked',
        start: WEDNESDAY,
        reason: 'The train again.',
      });
      const file = await stage.server.call('GET', `${door}.ics`);
      expect(file.body).toContain('DTSTART:20260304T140000Z');
    });

    it('stands in the list once, where it is now', async () => {
      await byOwner();
      await byOwner('2026-03-04T15:00:00Z');
      const { items } = (
        await stage.server.call('GET', '/appointments', { token: host.token })
      ).json<{ items: Appointment[] }>();
      expect(items).toMatchObject([{ id, start: '2026-03-04T15:00:00Z' }]);
    });

    it('may be done while the page is paused', async () => {
      await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
        token: host.token,
        body: { active: false },
      });
      expect((await byOwner()).statusCode).toBe(200);
    });

    it('can be cancelled afterwards as before', async () => {
      await byOwner();
      await decide('cancel');
      await stage.drain();
      expect(events()).toEqual([]);
      expect(await claims()).toBe(0);
      expect(to(guest.email).at(-1)?.calendar?.content).toContain('SEQUENCE:3');
    });
  });

  describe('by its attendee', () => {
    it('asks the owner again, where the owner confirms by hand', async () => {
      await booked();
      const answer = await byAttendee(WEDNESDAY, { reason: 'The dentist.' });
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toMatchObject({
        id,
        status: 'requested',
        start: WEDNESDAY,
        expiresAt: '2026-03-03T08:00:00Z',
      });
      await stage.drain();
      expect(events()).toMatchObject([{ status: 'tentative', sequence: 2 }]);
      expect(to(guest.email)[0]?.calendar?.content).toContain('STATUS:TENTATIVE');
      expect(toOwner()[0]?.text).toContain('The dentist.');
    });

    it('is confirmed by the owner through the new letter, not through an old one', async () => {
      await asked();
      await stage.drain();
      await byAttendee();
      await byAttendee('2026-03-04T15:00:00Z');
      await stage.drain();
      const decision = doorOf(linkIn(stage, host.person.subscriber.email, 'decide'));
      const confirmed = await stage.server.call('POST', `${decision}/confirm`, { body: {} });
      expect(confirmed.json()).toMatchObject({ status: 'booked', start: '2026-03-04T15:00:00Z' });
    });

    it('leaves the owner’s former door with nothing to decide', async () => {
      await asked();
      await byAttendee();
      await stage.drain();
      const former = doorOf(linkIn(stage, host.person.subscriber.email, 'decide'));
      await byAttendee('2026-03-04T15:00:00Z');
      const answer = await stage.server.call('POST', `${former}/confirm`, { body: {} });
      expect(codeOf(answer)).toBe('appointment.not-decidable');
      expect((await seen()).status).toBe('requested');
    });

    it('is booked at once, where the page confirms by itself', async () => {
      await asked({ bookingConfirmation: false });
      expect((await byAttendee()).json()).toMatchObject({ status: 'booked', expiresAt: null });
      await stage.drain();
      expect(to(guest.email)[0]?.calendar?.content).toContain('STATUS:CONFIRMED');
      expect(toOwner()).toHaveLength(1);
    });

    it('and unanswered: the invitation is called back, the event gone, the time free', async () => {
      await booked();
      await byAttendee();
      await stage.drain();
      stage.mail.clear();
      stage.clock.advance({ hours: 24 });
      await stage.drain();
      await stage.drain();
      expect((await seen()).status).toBe('expired');
      expect(to(guest.email)[0]?.calendar?.method).toBe('CANCEL');
      expect(events()).toEqual([]);
      expect(await claims()).toBe(0);
    });

    it('and declined: the invitation is called back', async () => {
      await booked();
      await byAttendee();
      await decide('decline');
      await stage.drain();
      expect(to(guest.email).at(-1)?.calendar?.method).toBe('CANCEL');
      expect(events()).toEqual([]);
    });

    it('keeps the link alive although the meeting is now long after', async () => {
      await booked({ farthestBooking: 60 * 24 * 60 });
      await byAttendee('2026-04-20T14:00:00Z');
      stage.clock.set('2026-05-10T08:00:00Z');
      expect((await seen()).start).toBe('2026-04-20T14:00:00Z');
      stage.clock.set('2026-05-20T14:30:00Z');
      expect(codeOf(await stage.server.call('GET', door))).toBe('link.invalid');
    });
  });

  it('of a request, by its owner, is an answer to it', async () => {
    await asked();
    expect((await byOwner()).json()).toMatchObject({ status: 'booked', start: WEDNESDAY });
    stage.clock.advance({ hours: 25 });
    await stage.drain();
    expect((await seen()).status).toBe('booked');
  });

  it('of a request, by its attendee, tells the owner of the new time only', async () => {
    await asked();
    await byAttendee();
    await stage.drain();
    expect(toOwner()).toHaveLength(1);
    expect(to(guest.email)[0]?.calendar).toBeUndefined();
  });

  it('to where it is changes nothing and tells nobody', async () => {
    await booked();
    for (const answer of [await byOwner(TUESDAY_TEN), await byAttendee(TUESDAY_TEN)])
      expect([answer.statusCode, answer.json<Appointment>().status]).toEqual([200, 'booked']);
    await stage.drain();
    expect(stage.mail.sent).toEqual([]);
    expect(await slots()).toHaveLength(1);
  });

  it('there and back leaves one meeting at its first time', async () => {
    await booked();
    await byOwner();
    expect((await byOwner(TUESDAY_TEN)).json()).toMatchObject({ start: TUESDAY_TEN });
    await stage.drain();
    expect(events()).toMatchObject([{ sequence: 3, start: Temporal.Instant.from(TUESDAY_TEN) }]);
    expect(to(guest.email)).toHaveLength(1);
    expect(await claims()).toBe(30);
  });

  it('by a quarter of an hour is not in its own way, with buffers and all', async () => {
    await booked({ slotStep: 15, bufferBefore: 15, bufferAfter: 15 });
    expect((await byOwner('2026-03-03T09:15:00Z')).statusCode).toBe(200);
    expect(await claims()).toBe(60);
  });

  it('within its day is not stopped by its own share of the limit', async () => {
    await booked({ limitPerDay: 1 });
    expect((await byAttendee('2026-03-03T12:00:00Z')).statusCode).toBe(200);
  });

  it('keeps its length, its answers and its guests, though the page has others by now', async () => {
    await asked({
      otherDurations: [60],
      questions: [{ id: 'topic', kind: 'text', label: 'About?' }],
    });
    const hour = await book(stage, host.page, {
      start: '2026-03-05T09:00:00Z',
      body: {
        duration: 60,
        answers: { topic: 'A boat' },
        guests: ['eve@example.net'],
        notes: 'Hi',
      },
    });
    await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
      token: host.token,
      body: { otherDurations: [], questions: [], bufferAfter: 10 },
    });
    id = hour.id;
    expect((await byOwner()).json()).toMatchObject({
      start: WEDNESDAY,
      end: '2026-03-04T15:00:00Z',
      answers: [{ value: 'A boat' }],
      guests: ['eve@example.net'],
      notes: 'Hi',
    });
    expect((await slots()).at(-1)?.bufferAfter).toBe(10);
  });

  describe('is refused', () => {
    const refusals = async (start?: string) => [
      codeOf(await byOwner(start)),
      codeOf(await byAttendee(start)),
    ];

    it.each<[string, string, string]>([
      ['off the grid', '2026-03-04T14:07:00Z', 'slot-not-offered'],
      ['into the past', '2026-02-25T14:00:00Z', 'slot-not-offered'],
      ['beyond the window', '2026-03-25T14:00:00Z', 'slot-not-offered'],
      ['to where somebody else is', '2026-03-03T12:00:00Z', 'slot-taken'],
    ])('%s', async (_where, start, code) => {
      await booked();
      await book(stage, host.page, { start: '2026-03-03T12:00:00Z' });
      expect(await refusals(start)).toEqual([code, code]);
      expect((await seen()).start).toBe(TUESDAY_TEN);
    });

    it('to the time of another page of the owner, with its buffers', async () => {
      await booked();
      await publish(stage, host.token, { slug: 'other', bufferAfter: 60 });
      const other = `/public/${host.person.subscriber.username}/other`;
      await book(stage, other, { start: '2026-03-04T13:00:00Z' });
      expect(await refusals()).toEqual(['slot-taken', 'slot-taken']);
    });

    it.each(['cancel', 'decline'])('after %s', async (verb) => {
      await asked();
      await decide(verb);
      const ended = ['appointment.not-decidable', 'appointment.not-decidable'];
      expect(await refusals()).toEqual(ended);
      expect(await refusals(TUESDAY_TEN)).toEqual(ended);
    });

    it('once a request has lapsed, though nobody has cleared it away yet', async () => {
      await asked();
      stage.clock.advance({ hours: 24 });
      expect(codeOf(await byAttendee())).toBe('appointment.not-decidable');
    });

    it('to the attendee after the deadline, and to the owner when it is over', async () => {
      await booked({ changeDeadline: 60 });
      stage.clock.set('2026-03-03T07:59:59Z');
      expect(await seen()).toMatchObject({
        changeableUntil: '2026-03-03T08:00:00Z',
        movable: true,
      });
      stage.clock.set('2026-03-03T08:00:00Z');
      expect(codeOf(await byAttendee())).toBe('appointment.too-late');
      const withdrawn = await stage.server.call('POST', `${door}/cancel`, { body: {} });
      expect(codeOf(withdrawn)).toBe('appointment.too-late');
      expect(await seen()).toMatchObject({
        ...{ changeableUntil: null, movable: false },
        // So that it can be said by which rule, and where to write.
        ...{ changeDeadline: 60, ownerEmail: host.person.subscriber.email },
      });
      stage.clock.set('2026-03-03T09:30:00Z');
      const token = await signInAgain(stage, host);
      const late = await decide('reschedule', { start: WEDNESDAY }, token);
      expect(codeOf(late)).toBe('appointment.over');
    });

    it('to the attendee after the deadline of a page that was deleted since', async () => {
      await booked({ changeDeadline: 60 });
      const { token } = host;
      await stage.server.call('DELETE', `/schedules/${host.schedule.id}`, { token });
      expect(await seen()).toMatchObject({ changeableUntil: '2026-03-03T08:00:00Z' });
      stage.clock.set('2026-03-03T08:00:00Z');
      const withdrawn = await stage.server.call('POST', `${door}/cancel`, { body: {} });
      expect(codeOf(withdrawn)).toBe('appointment.too-late');
    });

    it('to the attendee while the page is paused', async () => {
      await booked();
      await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
        token: host.token,
        body: { active: false },
      });
      expect(codeOf(await byAttendee())).toBe('schedule.paused');
      expect(await seen()).toMatchObject({ changeableUntil: TUESDAY_TEN, movable: false });
    });

    it('where there is no page any more', async () => {
      await booked();
      await stage.server.call('DELETE', `/schedules/${host.schedule.id}`, { token: host.token });
      expect(await refusals()).toEqual(['appointment.not-movable', 'appointment.not-movable']);
    });

    it('to everybody else', async () => {
      await booked();
      const { token } = await aHost(stage);
      const body = { start: WEDNESDAY };
      expect((await decide('reschedule', body, token)).statusCode).toBe(404);
      const path = `/appointments/${id}/slots`;
      expect((await stage.server.call('GET', path, { token })).statusCode).toBe(404);
      expect((await stage.server.call('GET', path)).statusCode).toBe(401);
      for (const verb of ['reschedule', 'slots'])
        expect(
          codeOf(
            await stage.server.call(
              verb === 'slots' ? 'GET' : 'POST',
              `/public/appointments/${'x'.repeat(43)}/${verb}`,
              verb === 'slots' ? {} : { body },
            ),
          ),
        ).toBe('link.invalid');
    });

    it.each<[string, object]>([
      ['start', {}],
      ['start', { start: 'tomorrow' }],
      ['reason', { start: WEDNESDAY, reason: 'x'.repeat(501) }],
      ['end', { start: WEDNESDAY, end: WEDNESDAY }],
    ])('with a bad %s', async (field, body) => {
      await booked();
      for (const answer of [
        await decide('reschedule', body),
        await stage.server.call('POST', `${door}/reschedule`, { body }),
      ])
        expect([answer.statusCode, answer.json<{ errors: object[] }>().errors]).toMatchObject([
          400,
          [{ field }],
        ]);
    });

    it('while the calendar can’t be asked', async () => {
      await booked();
      stage.clock.advance({ minutes: 5 });
      stage.calendars.down = true;
      expect(await refusals()).toEqual(['calendar-unavailable', 'calendar-unavailable']);
      stage.calendars.down = false;
      stage.calendars.addBusy(host.calendarUrl, '20260304T140000Z', '20260304T140100Z');
      expect(await refusals()).toEqual(['slot-taken', 'slot-taken']);
    });
  });

  describe('offers', () => {
    const times = async (path: string, token?: string) =>
      (await stage.server.call('GET', path, token ? { token } : {})).json<OfferedSlots>();
    const range = '?from=2026-03-03&to=2026-03-04';

    it('all that its page does, and its own time, to both sides', async () => {
      await booked();
      await book(stage, host.page, { start: '2026-03-03T12:00:00Z' });
      const ofPage = (await offered(stage, host.page, range)).slots.map(({ start }) => start);
      const expected = [...ofPage, TUESDAY_TEN].sort();
      for (const answer of [
        await times(`${door}/slots${range}`),
        await times(`/appointments/${id}/slots${range}`, host.token),
      ]) {
        expect(answer.slots.map(({ start }) => start)).toEqual(expected);
        expect(answer).toMatchObject({ verified: true, timezone: 'Europe/Berlin' });
      }
    });

    it('times of its own length', async () => {
      await asked({ otherDurations: [60] });
      const hour = await book(stage, host.page, {
        start: '2026-03-04T09:00:00Z',
        body: { duration: 60 },
      });
      const { slots: offers } = await times(`${doorOf(hour.manageUrl)}/slots${range}`);
      expect(offers.at(-1)).toEqual({ start: '2026-03-03T15:00:00Z', end: '2026-03-03T16:00:00Z' });
    });

    it('nothing once it can’t be moved', async () => {
      await asked();
      await decide('decline');
      expect(codeOf(await stage.server.call('GET', `${door}/slots`))).toBe(
        'appointment.not-decidable',
      );
    });

    it('no endless stretch', async () => {
      await asked();
      const answer = await stage.server.call('GET', `${door}/slots?from=2026-01-01&to=2027-01-01`);
      expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'invalid-input']);
    });
  });

  it('leaves nothing undelivered behind', async () => {
    const dead = await em().count(OutboxMessage, { state: 'dead' });
    expect(dead).toBe(0);
  });
});
