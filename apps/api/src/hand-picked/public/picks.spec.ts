import type { BookingReceipt, HandPicked, PublicHandPicked } from '@appointment/contracts';
import {
  aHost,
  aStranger,
  bob,
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
import { Appointment, Claim, OutboxMessage, Slot, Subscriber, SyncState } from '../../database';

describeOnEachDatabase('Behind the link of hand-picked times', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage, { bookingConfirmation: false });
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const ownerId = () => host.person.subscriber.id;
  const show = (shared: HandPicked) => stage.server.call('GET', sharedPath(shared));
  const starts = async (shared: HandPicked) =>
    (await show(shared)).json<PublicHandPicked>().slots.map(({ start }) => start);
  const change = ({ id }: HandPicked, body: object) =>
    stage.server.call('PATCH', `/hand-picked/${id}`, { token: host.token, body });
  const states = async ({ id }: HandPicked) => {
    const answer = await stage.server.call('GET', `/hand-picked/${id}`, { token: host.token });
    return answer.json<HandPicked>().slots.map(({ state }) => state);
  };
  const cancel = (receipt: BookingReceipt) =>
    stage.server.call('POST', `${doorOf(receipt.manageUrl)}/cancel`, { body: {} });
  const claims = () => em().count(Claim, { subscriber: ownerId() });
  const meeting = async ({ id }: BookingReceipt) =>
    (await stage.server.call('GET', `/appointments/${id}`, { token: host.token })).json<object>();

  it('stand the times, and who offers them, but not where it is', async () => {
    const shared = await offerTimes(stage, host, {
      details: 'Bring cake',
      locationName: 'Café Central',
      locationUrl: 'https://meet.example.org/ada',
    });
    expect((await show(shared)).json()).toEqual({
      owner: { username: host.person.subscriber.username, name: 'Ada', avatarUrl: null },
      state: 'open',
      title: 'A talk',
      details: 'Bring cake',
      duration: 30,
      timezone: 'Europe/Berlin',
      locationType: 'online',
      locationName: 'Café Central',
      meetingLinkProvider: null,
      byPhone: false,
      slots: [TEN, ELEVEN, TWELVE].map((start) => ({
        start,
        end: Temporal.Instant.from(start).add({ minutes: 30 }).toString(),
      })),
      asOf: '2026-03-02T08:00:00Z',
      verified: true,
    });
  });

  it('a time becomes a meeting of its own, booked at once', async () => {
    const shared = await offerTimes(stage, host, {
      calendarId: host.calendarId,
      locationUrl: 'https://meet.example.org/ada',
    });
    const receipt = await pickTime(stage, shared, {
      body: { notes: 'Cake!', guests: ['al@example.net'] },
    });
    expect(receipt).toMatchObject({ status: 'booked', start: TEN, expiresAt: null });
    expect(await meeting(receipt)).toMatchObject({
      id: receipt.id,
      title: 'A talk',
      status: 'booked',
      scheduleId: null,
      calendarId: host.calendarId,
      handPickedId: shared.id,
      attendee: bob,
      guests: ['al@example.net'],
      notes: 'Cake!',
      locationUrl: 'https://meet.example.org/ada',
    });
    const listed = await stage.server.call('GET', '/appointments', { token: host.token });
    expect(listed.json()).toMatchObject({ items: [{ id: receipt.id, handPickedId: shared.id }] });
    const hidden = await em().findOneOrFail(Appointment, { id: shared.id });
    expect(hidden.uuid).not.toBe(receipt.id);
    expect(await claims()).toBe(30);
  });

  it('everybody is told, and the calendar has it', async () => {
    const shared = await offerTimes(stage, host, { calendarId: host.calendarId });
    const attendee = aStranger();
    const { id } = await pickTime(stage, shared, { body: { attendee } });
    await stage.drain();
    expect(stage.calendars.events.filter(({ uid }) => uid === id)).toMatchObject([
      { status: 'confirmed', title: 'A talk (Bob)' },
    ]);
    const readers = stage.mail.sent.map(({ to }) => to[0]?.email);
    for (const email of [attendee.email, host.person.subscriber.email])
      expect(readers.filter((reader) => reader === email)).toHaveLength(1);
  });

  describe('for one', () => {
    it('the first who picks has it, and nothing is left for others', async () => {
      const shared = await offerTimes(stage, host);
      const { id } = await pickTime(stage, shared);
      expect(await starts(shared)).toEqual([]);
      for (const start of [TEN, ELEVEN]) {
        const answer = await pick(stage, shared, { start, body: { attendee: aStranger() } });
        expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'hand-picked.closed']);
      }
      expect(await states(shared)).toEqual(['taken', 'busy', 'busy']);
      expect(await em().count(Appointment, { owner: ownerId(), uuid: { $ne: id } })).toBe(1);
    });

    it('all times are back when that meeting is cancelled', async () => {
      const shared = await offerTimes(stage, host);
      await cancel(await pickTime(stage, shared));
      expect(await starts(shared)).toEqual([TEN, ELEVEN, TWELVE]);
      await pickTime(stage, shared, { start: ELEVEN, body: { attendee: aStranger() } });
    });
  });

  describe('for several', () => {
    it('each time can be taken once, until all are gone', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true });
      const left = [TEN, ELEVEN, TWELVE];
      for (const start of [ELEVEN, TEN, TWELVE]) {
        await pickTime(stage, shared, { start, body: { attendee: aStranger() } });
        left.splice(left.indexOf(start), 1);
        expect(await starts(shared)).toEqual(left);
        const again = await pick(stage, shared, { start, body: { attendee: aStranger() } });
        expect([again.statusCode, codeOf(again)]).toEqual([409, 'slot-taken']);
      }
    });

    it('only that time is back when one is cancelled', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true });
      const receipt = await pickTime(stage, shared, { start: ELEVEN });
      await pickTime(stage, shared, { start: TEN, body: { attendee: aStranger() } });
      await cancel(receipt);
      expect(await starts(shared)).toEqual([ELEVEN, TWELVE]);
      const again = await pickTime(stage, shared, {
        start: ELEVEN,
        body: { attendee: aStranger() },
      });
      expect(again.id).not.toBe(receipt.id);
    });

    it('times that overlap are not given to two', async () => {
      const slots = [TEN, '2026-03-03T09:15:00Z', '2026-03-03T09:30:00Z'];
      const shared = await offerTimes(stage, host, { slots, keepOpen: true, holdCandidates: true });
      expect(await claims()).toBe(60);
      await pickTime(stage, shared, { start: slots[1] });
      expect(await starts(shared)).toEqual([]);
      expect(await claims()).toBe(30);
    });
  });

  describe('while the times are kept', () => {
    const pageStarts = async () =>
      (await offered(stage, host.page)).slots.map(({ start }) => start);

    it('what is picked becomes the meeting’s, minute by minute', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true, holdCandidates: true });
      const { id } = await pickTime(stage, shared);
      expect(await claims()).toBe(90);
      const slot = await em().findOneOrFail(Slot, { appointment: { uuid: id } });
      expect(await em().count(Claim, { slot })).toBe(30);
      expect(await starts(shared)).toEqual([ELEVEN, TWELVE]);
    });

    it('they are the owner’s again once the one is picked, and kept again when it is cancelled', async () => {
      const shared = await offerTimes(stage, host, { holdCandidates: true });
      const receipt = await pickTime(stage, shared);
      expect(await claims()).toBe(30);
      expect(await pageStarts()).toEqual(expect.arrayContaining([ELEVEN, TWELVE]));
      await book(stage, host.page, { start: ELEVEN, body: { attendee: aStranger() } });
      await cancel(receipt);
      expect(await claims()).toBe(90);
      expect(await starts(shared)).toEqual([TEN, TWELVE]);
      expect(await pageStarts()).not.toContain(TWELVE);
    });

    it('a page of the owner does not give them away', async () => {
      await offerTimes(stage, host, { holdCandidates: true });
      const answer = await stage.server.call('POST', `${host.page}/appointments`, {
        body: { start: TEN, attendee: bob },
      });
      expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'slot-taken']);
    });
  });

  describe('a time that something else has', () => {
    it.each([
      ['a meeting', () => book(stage, host.page, { start: TEN })],
      ['another promise', () => offerTimes(stage, host, { slots: [TEN], holdCandidates: true })],
    ])('is not offered and can’t be picked: %s', async (_what, take) => {
      const shared = await offerTimes(stage, host);
      await take();
      expect(await starts(shared)).toEqual([ELEVEN, TWELVE]);
      const answer = await pick(stage, shared, { body: { attendee: aStranger() } });
      expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'slot-taken']);
      expect((await states(shared))[0]).toBe('busy');
    });

    it('is found out by asking the calendar itself, if it was not seen lately', async () => {
      const shared = await offerTimes(stage, host);
      stage.clock.advance({ minutes: 5 });
      stage.calendars.addBusy(host.calendarUrl, '20260303T090000Z', '20260303T091000Z');
      const answer = await pick(stage, shared);
      expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'slot-taken']);
      expect((await pick(stage, shared, { start: ELEVEN })).statusCode).toBe(201);
    });
  });

  it('silence of a calendar is never taken for a free hour', async () => {
    const shared = await offerTimes(stage, host);
    stage.clock.advance({ minutes: 5 });
    stage.calendars.down = true;
    const answer = await pick(stage, shared);
    stage.calendars.down = false;
    expect([answer.statusCode, codeOf(answer)]).toEqual([503, 'calendar-unavailable']);
    expect(await em().count(OutboxMessage, { subscriber: ownerId() })).toBe(0);
  });

  it('nothing is offered on stale data, and the answer says so', async () => {
    const shared = await offerTimes(stage, host);
    stage.clock.advance({ minutes: 61 });
    expect((await show(shared)).json()).toMatchObject({ slots: [], verified: false });
  });

  it('nothing is offered beyond what is known of the calendars', async () => {
    const shared = await offerTimes(stage, host);
    const horizon = Temporal.Instant.from('2026-03-03T10:15:00Z');
    await em().nativeUpdate(SyncState, { calendar: host.calendarId }, { horizon });
    expect(await starts(shared)).toEqual([TEN]);
  });

  it.each<[why: string, start: string]>([
    ['no time of these', '2026-03-03T09:10:00Z'],
    ['over by now', TEN],
  ])('a start is refused that is %s', async (_why, start) => {
    const shared = await offerTimes(stage, host);
    stage.clock.set(TEN);
    const answer = await pick(stage, shared, { start });
    expect([answer.statusCode, codeOf(answer)]).toEqual([422, 'slot-not-offered']);
  });

  it('nobody gets in while it is a draft, closed, or its owner disabled', async () => {
    const shared = await offerTimes(stage, host, { status: 'draft' });
    const both = async () =>
      [await show(shared), await pick(stage, shared)].map((answer) => codeOf(answer));
    expect(await both()).toEqual(['not-found', 'not-found']);
    await change(shared, { status: 'closed' });
    expect(codeOf(await pick(stage, shared))).toBe('hand-picked.closed');
    await change(shared, { status: 'ready' });
    await em().nativeUpdate(Subscriber, { id: ownerId() }, { timeDeleted: stage.clock.now() });
    expect(await both()).toEqual(['not-found', 'not-found']);
  });

  it('it is said that the owner calls, but not from which number', async () => {
    const shared = await offerTimes(stage, host, { locationPhone: '+49 30 123456' });
    const answer = await show(shared);
    expect(answer.json()).toMatchObject({ byPhone: true });
    expect(answer.body).not.toContain('123456');
  });

  it('what its owner has closed says so, and whom to ask, but no more', async () => {
    const place = { details: 'Bring cake', locationName: 'Café Central' };
    const shared = await offerTimes(stage, host, { ...place, status: 'ready' });
    await change(shared, { status: 'closed' });
    expect((await show(shared)).json()).toMatchObject({
      state: 'withdrawn',
      title: 'A talk',
      owner: { name: 'Ada' },
      slots: [],
      details: null,
      locationName: null,
    });
  });

  it.each<[state: string, how: () => Promise<HandPicked>]>([
    ['open', () => offerTimes(stage, host)],
    [
      'taken',
      async () => {
        const shared = await offerTimes(stage, host);
        await pick(stage, shared);
        stage.clock.set(TWELVE);
        return shared;
      },
    ],
    [
      'taken',
      async () => {
        const shared = await offerTimes(stage, host, { slots: [TEN] });
        await book(stage, host.page, { start: TEN });
        return shared;
      },
    ],
    [
      'over',
      async () => {
        const shared = await offerTimes(stage, host);
        stage.clock.set(TWELVE);
        return shared;
      },
    ],
  ])('says in a word how it stands: %s', async (state, how) => {
    const shared = await how();
    await em().nativeUpdate(
      SyncState,
      { calendar: host.calendarId },
      { syncedAt: stage.clock.now() },
    );
    expect((await show(shared)).json()).toMatchObject({ state });
  });

  it('nobody gets in with nearly the right link', async () => {
    const { url } = await offerTimes(stage, host);
    const swapped = url.replace(/[a-z]/gi, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
    const last = new URL(swapped).pathname.split('/').at(-1);
    for (const slug of [last, 'nothing', '%00', '1'])
      expect((await stage.server.call('GET', `/public/hand-picked/${slug}`)).statusCode).toBe(404);
  });

  it.each<[field: string, body: object]>([
    ['attendee.email', { attendee: { ...bob, email: 'nobody' } }],
    ['attendee.name', { attendee: { ...bob, name: ' ' } }],
    ['notes', { notes: 'x'.repeat(2001) }],
    ['guests', { guests: Array.from({ length: 51 }, (_, index) => `g${index}@example.net`) }],
    ['duration', { duration: 30 }],
    ['answers', { answers: {} }],
    ['candidate', { candidate: 1 }],
    ['start', { start: 'tomorrow' }],
  ])('the field that is wrong is named: %s', async (field, body) => {
    const answer = await pick(stage, await offerTimes(stage, host), { body });
    expect(answer.statusCode).toBe(400);
    const { errors } = answer.json<{ errors: { field: string }[] }>();
    expect(errors.map((error) => error.field)).toEqual([field]);
  });

  describe('with an Idempotency-Key', () => {
    const headers = { 'idempotency-key': '0d6f8a4e-9a55-4a4c-8c3b-6d7a3b1c2e9f' };

    it('it is one meeting however often it comes', async () => {
      const shared = await offerTimes(stage, host);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => pick(stage, shared, { headers })),
      );
      answers.push(await pick(stage, shared, { headers }));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(7).fill(201));
      expect(new Set(answers.map((answer) => answer.json<BookingReceipt>().id)).size).toBe(1);
    });

    it('it is refused for anything else', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true });
      const other = await offerTimes(stage, host, { keepOpen: true });
      await pickTime(stage, shared, { headers });
      for (const again of [
        await pick(stage, shared, { headers, start: ELEVEN }),
        await pick(stage, shared, { headers, body: { notes: 'Something else' } }),
        await pick(stage, other, { headers }),
        await stage.server.call('POST', `${host.page}/appointments`, {
          headers,
          body: { start: TWELVE, attendee: bob },
        }),
      ])
        expect([again.statusCode, codeOf(again)]).toEqual([422, 'idempotency-key-reused']);
    });
  });
});
