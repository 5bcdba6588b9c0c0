import type {
  Appointment,
  BookingReceipt,
  HandPicked,
  History,
  OfferedSlots,
  PublicAppointment,
} from '@appointment/contracts';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  doorOf,
  ELEVEN,
  type Host,
  offered,
  offerTimes,
  pick,
  pickTime,
  sharedPath,
  TEN,
  TWELVE,
} from '../../../test';
import { Claim, Subscriber } from '../../database';

describeOnEachDatabase('A meeting that was picked by hand', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let guest: ReturnType<typeof aStranger>;
  let shared: HandPicked;
  let receipt: BookingReceipt;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(() => {
    stage.clock.set('2026-03-02T08:00:00Z');
    stage.calendars.down = false;
  });

  afterAll(() => stage.close());

  const picked = async (fields: Record<string, unknown> = {}) => {
    host = await aHost(stage, { bookingConfirmation: false });
    guest = aStranger();
    shared = await offerTimes(stage, host, { calendarId: host.calendarId, ...fields });
    const body = { attendee: guest, guests: [`friend-of-${guest.email}`] };
    receipt = await pickTime(stage, shared, { body });
    await stage.drain();
    stage.mail.clear();
  };

  const em = () => stage.database.orm.em.fork();
  const ownerId = () => host.person.subscriber.id;
  const door = () => doorOf(receipt.manageUrl);
  const asOwner = (verb: string, body: object = {}) =>
    stage.server.call('POST', `/appointments/${receipt.id}/${verb}`, { token: host.token, body });
  const asAttendee = (verb: string, body: object = {}) =>
    stage.server.call('POST', `${door()}/${verb}`, { body });
  const seen = async () => (await stage.server.call('GET', door())).json<PublicAppointment>();
  const change = (body: object) =>
    stage.server.call('PATCH', `/hand-picked/${shared.id}`, { token: host.token, body });
  const states = async () => {
    const path = `/hand-picked/${shared.id}`;
    const answer = await stage.server.call('GET', path, { token: host.token });
    return answer.json<HandPicked>().slots.map(({ state }) => state);
  };
  const free = async () =>
    (await stage.server.call('GET', sharedPath(shared)))
      .json<{ slots: { start: string }[] }>()
      .slots.map(({ start }) => start);
  const claims = () => em().count(Claim, { subscriber: ownerId() });
  const pageStarts = async () => (await offered(stage, host.page)).slots.map(({ start }) => start);
  const startsFor = async (side: 'owner' | 'attendee') => {
    const path = side === 'owner' ? `/appointments/${receipt.id}/slots` : `${door()}/slots`;
    const token = side === 'owner' ? { token: host.token } : {};
    const answer = await stage.server.call('GET', path, token);
    return answer.json<OfferedSlots>().slots.map(({ start }) => start);
  };
  const letters = () => stage.mail.sent.map(({ to }) => to[0]?.email).sort();

  const silence = () => {
    stage.clock.advance({ minutes: 5 });
    stage.calendars.down = true;
    return Promise.resolve();
  };

  const sides = [
    ['owner', asOwner],
    ['attendee', asAttendee],
  ] as const;

  describe.each(sides)('by its %s', (side, as) => {
    it('can be moved to another of the times, and gives back its own', async () => {
      await picked({ keepOpen: true });
      const answer = await as('reschedule', { start: TWELVE, reason: 'The train.' });
      expect(answer.json()).toMatchObject({ status: 'booked', start: TWELVE });
      expect(await states()).toEqual(['free', 'free', 'taken']);
      expect(await free()).toEqual([TEN, ELEVEN]);
      expect(await claims()).toBe(30);
    });

    it('is shown the other times and its own, but none that is taken', async () => {
      await picked({ keepOpen: true });
      await pick(stage, shared, { start: ELEVEN, body: { attendee: aStranger() } });
      expect(await startsFor(side)).toEqual([TEN, TWELVE]);
    });

    it('can be moved where it is for one, and stays the only one', async () => {
      await picked();
      expect(await startsFor(side)).toEqual([TEN, ELEVEN, TWELVE]);
      expect((await as('reschedule', { start: ELEVEN })).statusCode).toBe(200);
      expect(await states()).toEqual(['busy', 'taken', 'busy']);
      const second = await pick(stage, shared, { start: TEN, body: { attendee: aStranger() } });
      expect(codeOf(second)).toBe('hand-picked.closed');
    });

    it('moves the one event, tells whom it concerns, and is in the history', async () => {
      await picked();
      await as('reschedule', { start: ELEVEN, reason: 'The train.' });
      await stage.drain();
      const events = stage.calendars.events.filter(({ uid }) => uid === receipt.id);
      expect(events.map(({ start }) => start.toString())).toEqual([ELEVEN]);
      expect(letters()).toEqual(
        [
          guest.email,
          `friend-of-${guest.email}`,
          ...(side === 'attendee' ? [host.person.subscriber.email] : []),
        ].sort(),
      );
      const path = `/appointments/${receipt.id}/history`;
      const history = await stage.server.call('GET', path, { token: host.token });
      expect(history.json<History>().items).toContainEqual(
        expect.objectContaining({
          actor: side,
          action: 'rescheduled',
          reason: 'The train.',
          previousStart: TEN,
          start: ELEVEN,
        }),
      );
    });

    it('changes hands with what is kept for the link', async () => {
      await picked({ keepOpen: true, holdCandidates: true });
      expect(await claims()).toBe(90);
      await as('reschedule', { start: TWELVE });
      expect(await claims()).toBe(90);
      expect(await free()).toEqual([TEN, ELEVEN]);
      for (const start of [TEN, ELEVEN, TWELVE]) expect(await pageStarts()).not.toContain(start);
      await as('cancel');
      expect(await free()).toEqual([TEN, ELEVEN, TWELVE]);
    });

    it('can be moved into a time that overlaps its own', async () => {
      const slots = [TEN, '2026-03-03T09:15:00Z'];
      await picked({ slots, keepOpen: true, holdCandidates: true });
      expect((await as('reschedule', { start: slots[1] })).statusCode).toBe(200);
      expect(await claims()).toBe(30);
    });

    it.each<[code: string, prepare: () => Promise<unknown>, start: string]>([
      ['slot-not-offered', () => Promise.resolve(), '2026-03-03T09:10:00Z'],
      ['slot-taken', () => book(stage, host.page, { start: ELEVEN }), ELEVEN],
      [
        'slot-taken',
        () => pick(stage, shared, { start: ELEVEN, body: { attendee: aStranger() } }),
        ELEVEN,
      ],
      ['calendar-unavailable', silence, ELEVEN],
    ])('is refused with %s, and stays where it is', async (code, prepare, start) => {
      await picked({ keepOpen: true });
      await prepare();
      expect(codeOf(await as('reschedule', { start }))).toBe(code);
      expect(await seen()).toMatchObject({ status: 'booked', start: TEN });
    });

    it('has no other times once nothing is left of what it was picked from', async () => {
      await picked();
      await stage.server.call('DELETE', `/hand-picked/${shared.id}`, { token: host.token });
      const answer = await as('reschedule', { start: ELEVEN });
      expect(codeOf(answer)).toBe('appointment.not-movable');
      expect((await seen()).movable).toBe(false);
      expect((await as('cancel', { reason: 'Ill.' })).statusCode).toBe(200);
    });

    it('can be cancelled with a reason, once', async () => {
      await picked();
      for (let time = 0; time < 2; time += 1)
        expect((await as('cancel', { reason: 'Ill.' })).statusCode).toBe(200);
      await stage.drain();
      expect(await seen()).toMatchObject({ status: 'cancelled', reason: 'Ill.' });
      expect(letters().filter((reader) => reader === guest.email)).toHaveLength(1);
      expect(stage.calendars.events.filter(({ uid }) => uid === receipt.id)).toEqual([]);
      expect(await free()).toEqual([TEN, ELEVEN, TWELVE]);
    });
  });

  it('can be moved by its owner alone once the link is closed', async () => {
    await picked();
    await change({ status: 'closed' });
    expect((await seen()).movable).toBe(false);
    expect(codeOf(await asAttendee('reschedule', { start: ELEVEN }))).toBe('hand-picked.closed');
    expect((await asOwner('reschedule', { start: ELEVEN })).statusCode).toBe(200);
  });

  it('can be changed by its attendee until the deadline that was set when it was picked', async () => {
    await picked({ changeDeadline: 60 });
    await change({ changeDeadline: 0 });
    expect(await seen()).toMatchObject({ changeableUntil: '2026-03-03T08:00:00Z', movable: true });
    stage.clock.set('2026-03-03T08:00:00Z');
    expect(await seen()).toMatchObject({ changeableUntil: null, movable: false });
    for (const [verb, body] of [
      ['cancel', {}],
      ['reschedule', { start: ELEVEN }],
    ] as const)
      expect(codeOf(await asAttendee(verb, body))).toBe('appointment.too-late');
  });

  it('is reminded of as its owner wants it, at the time at which it stands', async () => {
    await picked({ reminders: [60] });
    await asAttendee('reschedule', { start: TWELVE });
    await stage.drain();
    stage.mail.clear();
    stage.clock.set('2026-03-03T08:00:00Z');
    await stage.drain();
    expect(letters()).toEqual([]);
    stage.clock.set('2026-03-03T10:00:00Z');
    await stage.drain();
    expect(letters()).toContain(guest.email);
    stage.mail.clear();
    await stage.drain();
    expect(letters()).toEqual([]);
  });

  it('keeps its UID, and its SEQUENCE rises with each change', async () => {
    await picked();
    const file = async () => (await stage.server.call('GET', `${door()}.ics`)).body;
    const sequence = async () => Number(/^SEQUENCE:(\d+)/m.exec(await file())?.[1]);
    const seenNumbers = [await sequence()];
    for (const start of [ELEVEN, TWELVE]) {
      await asAttendee('reschedule', { start });
      expect(await file()).toContain(`UID:${receipt.id}`);
      seenNumbers.push(await sequence());
    }
    await asOwner('cancel');
    seenNumbers.push(await sequence());
    expect(seenNumbers).toEqual(seenNumbers.toSorted((a, b) => a - b));
    expect(new Set(seenNumbers).size).toBe(4);
  });

  it('can’t be moved by somebody else’s link, nor by another owner', async () => {
    await picked({ keepOpen: true });
    const before = receipt;
    await picked({ keepOpen: true });
    const foreign = await stage.server.call('POST', `/appointments/${before.id}/reschedule`, {
      token: host.token,
      body: { start: ELEVEN },
    });
    expect(foreign.statusCode).toBe(404);
    const unknown = await stage.server.call('POST', '/public/appointments/nothing/reschedule', {
      body: { start: ELEVEN },
    });
    expect(codeOf(unknown)).toBe('link.invalid');
  });

  it('moves no more once its owner is disabled', async () => {
    await picked();
    await em().nativeUpdate(Subscriber, { id: ownerId() }, { timeDeleted: stage.clock.now() });
    expect(codeOf(await asAttendee('reschedule', { start: ELEVEN }))).toBe(
      'appointment.not-movable',
    );
  });

  it('looks the same to whoever asks for it again', async () => {
    await picked();
    await asAttendee('reschedule', { start: ELEVEN });
    const again = await asAttendee('reschedule', { start: ELEVEN });
    expect(again.json()).toMatchObject({ status: 'booked', start: ELEVEN });
    const list = await stage.server.call('GET', '/appointments', { token: host.token });
    expect(list.json<{ items: Appointment[] }>().items).toHaveLength(1);
  });
});
