import { randomUUID } from 'node:crypto';
import {
  type HandPicked,
  type HandPickedList,
  MOST_HAND_PICKED,
  type Problem,
} from '@appointment/contracts';
import {
  aHost,
  book,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  ELEVEN,
  type Host,
  offer,
  offered,
  offerTimes,
  pick,
  sharedPath,
  TEN,
  TWELVE,
} from '../../test';
import { Appointment, Calendar, Claim, Slot, Subscriber } from '../database';

const later = (minutes: number) => Temporal.Instant.from(TEN).add({ minutes }).toString();

describeOnEachDatabase('Hand-picked appointments of an owner', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    host = await aHost(stage, { bookingConfirmation: false });
  });

  afterEach(() => stage.clock.set('2026-03-02T08:00:00Z'));

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const ownerId = () => host.person.subscriber.id;
  const call = (method: 'GET' | 'PATCH' | 'DELETE', path: string, body?: object) =>
    stage.server.call(method, `/hand-picked${path}`, { token: host.token, ...(body && { body }) });
  const get = async ({ id }: HandPicked) => (await call('GET', `/${id}`)).json<HandPicked>();
  const change = ({ id }: HandPicked, body: object) => call('PATCH', `/${id}`, body);
  const states = async (shared: HandPicked) =>
    (await get(shared)).slots.map(({ start, state }) => [start, state]);
  const claims = () => em().count(Claim, { subscriber: ownerId() });
  const fieldsOf = (answer: { json(): Problem }) => answer.json().errors?.map(({ field }) => field);

  it('are times for one purpose, with a link of their own', async () => {
    const made = await offerTimes(stage, host, {
      title: 'Second interview',
      calendarId: host.calendarId,
      locationUrl: 'https://meet.example.org/ada',
      slots: [TWELVE, TEN],
      duration: 45,
    });
    expect(made).toEqual({
      id: expect.any(Number),
      title: 'Second interview',
      details: null,
      calendarId: host.calendarId,
      duration: 45,
      locationType: 'online',
      locationName: null,
      locationUrl: 'https://meet.example.org/ada',
      locationPhone: null,
      meetingLinkProvider: null,
      slots: [candidate(TEN, '2026-03-03T09:45:00Z'), candidate(TWELVE, '2026-03-03T11:45:00Z')],
      keepOpen: false,
      holdCandidates: false,
      status: 'ready',
      reminders: [],
      changeDeadline: 0,
      url: expect.stringMatching(/^http:\/\/localhost:8090\/pick\/[\w-]{32}$/),
      timeCreated: expect.any(String),
    });
    expect(await get(made)).toEqual(made);
  });

  const candidate = (start: string, end: string) => ({
    id: expect.any(Number),
    start,
    end,
    state: 'free',
    appointmentId: null,
  });

  it('are listed, the newest first, and none of their times is a meeting', async () => {
    const one = await offerTimes(stage, host);
    const other = await offerTimes(stage, host, { status: 'draft' });
    const { items } = (await call('GET', '')).json<HandPickedList>();
    expect(items).toEqual([other, one]);
    const meetings = await stage.server.call('GET', '/appointments', { token: host.token });
    expect(meetings.json()).toEqual({ items: [], nextCursor: null });
  });

  describe('in pages', () => {
    const page = async (query: string) => (await call('GET', query)).json<HandPickedList>();

    it('come one after the other, none twice and none left out, also when one is removed', async () => {
      const made: HandPicked[] = [];
      for (let n = 0; n < 5; n += 1) made.unshift(await offerTimes(stage, host));
      const first = await page('?limit=2');
      await call('DELETE', `/${first.items[1]?.id}`);
      const second = await page(`?limit=2&cursor=${first.nextCursor}`);
      const third = await page(`?limit=2&cursor=${second.nextCursor}`);
      const all = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
      expect(all).toEqual(made.map(({ id }) => id));
      expect(third.nextCursor).toBeNull();
    });

    it.each(['cursor=nonsense', 'cursor=cGlja2VkLng', 'limit=0', 'limit=101', 'page=2'])(
      'are asked for in the right words: %s',
      async (query) => {
        expect((await call('GET', `?${query}`)).statusCode).toBe(400);
      },
    );
  });

  const anOldOne = (owner: Subscriber, n: number): Appointment => {
    const nowhere = { locationType: 'online', locationUrl: null, calendar: null } as const;
    const old = { title: 'Old', details: null, duration: 30, status: 'closed' } as const;
    const appointment = new Appointment({ ...nowhere, ...old, owner, uuid: randomUUID() });
    appointment.change({ slug: `old-${owner.id}-${n}` });
    return appointment;
  };

  it('are so many and no more', async () => {
    const shared = await offerTimes(stage, host);
    const fork = em();
    const { owner } = await fork.findOneOrFail(Appointment, { id: shared.id });
    for (let n = 1; n < MOST_HAND_PICKED; n += 1) fork.persist(anOldOne(owner, n));
    await fork.flush();
    const answer = await offer(stage, host);
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'hand-picked.limit-reached']);
    await call('DELETE', `/${shared.id}`);
    expect((await offer(stage, host)).statusCode).toBe(201);
  });

  it('say of each time whether it can be picked', async () => {
    const shared = await offerTimes(stage, host, { keepOpen: true });
    await pick(stage, shared);
    await book(stage, host.page, { start: '2026-03-03T10:30:00Z' });
    await change(shared, { duration: 60 });
    expect(await states(shared)).toEqual([
      [TEN, 'taken'],
      [ELEVEN, 'busy'],
      [TWELVE, 'free'],
    ]);
    stage.clock.set(TWELVE);
    host = { ...host, token: await signedInAgain() };
    expect((await states(shared)).map(([, state]) => state)).toEqual(['taken', 'past', 'past']);
  });

  const signedInAgain = async () => {
    const body = { email: host.person.subscriber.email, password: 'correct horse battery' };
    const answer = await stage.server.call('POST', '/auth/login', { body });
    return answer.json<{ accessToken: string }>().accessToken;
  };

  describe('that are changed', () => {
    it('keep what is not named', async () => {
      const shared = await offerTimes(stage, host, { details: 'Bring cake', keepOpen: true });
      const answer = await change(shared, { title: 'Tea' });
      expect(answer.json()).toEqual({ ...shared, title: 'Tea' });
    });

    it('exchange times and keep the link', async () => {
      const shared = await offerTimes(stage, host);
      const later = '2026-03-05T09:00:00Z';
      const changed = (await change(shared, { slots: [later, ELEVEN] })).json<HandPicked>();
      expect(changed.slots.map(({ start }) => start)).toEqual([ELEVEN, later]);
      expect(changed.slots[0]).toEqual(shared.slots[1]);
      expect(changed.url).toBe(shared.url);
    });

    it('never lose a time that somebody has picked', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true });
      await pick(stage, shared);
      const refused = await change(shared, { slots: [ELEVEN] });
      expect([refused.statusCode, codeOf(refused)]).toEqual([409, 'hand-picked.in-use']);
      expect((await get(shared)).slots).toHaveLength(3);
      expect((await change(shared, { slots: [TEN] })).statusCode).toBe(200);
    });

    it('let a time go whose meeting was cancelled', async () => {
      const shared = await offerTimes(stage, host);
      const { id } = (await pick(stage, shared)).json<{ id: string }>();
      await cancel(id);
      expect((await change(shared, { slots: [ELEVEN] })).statusCode).toBe(200);
      const meeting = await stage.server.call('GET', `/appointments/${id}`, { token: host.token });
      expect(meeting.json()).toMatchObject({ status: 'cancelled', handPickedId: null });
    });

    it('leave meetings that came of it as long as they were', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true });
      await pick(stage, shared);
      const changed = (await change(shared, { duration: 45 })).json<HandPicked>();
      expect(changed.slots.map(({ end }) => end.slice(11, 16))).toEqual([
        '09:30',
        '10:45',
        '11:45',
      ]);
    });

    it('may keep a time that is over by now', async () => {
      const shared = await offerTimes(stage, host);
      stage.clock.set(ELEVEN);
      host = { ...host, token: await signedInAgain() };
      expect((await change(shared, { slots: [TEN, TWELVE] })).statusCode).toBe(200);
    });
  });

  const cancel = (id: string) =>
    stage.server.call('POST', `/appointments/${id}/cancel`, { token: host.token, body: {} });

  describe('that are removed', () => {
    it('leave the meetings that came of them, and give back what they kept', async () => {
      const shared = await offerTimes(stage, host, { keepOpen: true, holdCandidates: true });
      const { id } = (await pick(stage, shared)).json<{ id: string }>();
      expect((await call('DELETE', `/${shared.id}`)).statusCode).toBe(204);
      expect((await call('GET', `/${shared.id}`)).statusCode).toBe(404);
      const meeting = await stage.server.call('GET', `/appointments/${id}`, { token: host.token });
      expect(meeting.json()).toMatchObject({ status: 'booked', handPickedId: null });
      expect(await claims()).toBe(30);
      expect(await em().count(Appointment, { owner: ownerId() })).toBe(1);
      expect(await em().count(Slot, { subscriber: ownerId() })).toBe(1);
      expect((await stage.server.call('GET', sharedPath(shared))).statusCode).toBe(404);
    });
  });

  describe('that keep their times', () => {
    const starts = async () => (await offered(stage, host.page)).slots.map(({ start }) => start);

    it('take them off the owner’s pages while they are ready, and only then', async () => {
      const shared = await offerTimes(stage, host, { status: 'draft', holdCandidates: true });
      expect(await claims()).toBe(0);
      expect(await starts()).toEqual(expect.arrayContaining([TEN, ELEVEN, TWELVE]));
      await change(shared, { status: 'ready' });
      expect(await claims()).toBe(90);
      for (const start of [TEN, ELEVEN, TWELVE]) expect(await starts()).not.toContain(start);
      await change(shared, { status: 'closed' });
      expect(await claims()).toBe(0);
      expect(await starts()).toEqual(expect.arrayContaining([TEN, ELEVEN, TWELVE]));
    });

    it('are still free for those who have the link', async () => {
      const shared = await offerTimes(stage, host, { holdCandidates: true });
      expect((await states(shared)).map(([, state]) => state)).toEqual(['free', 'free', 'free']);
    });

    it('share the minutes where they overlap', async () => {
      const slots = [TEN, '2026-03-03T09:10:00Z', '2026-03-03T09:20:00Z'];
      const shared = await offerTimes(stage, host, { slots, holdCandidates: true });
      expect(await claims()).toBe(50);
      await change(shared, { slots: slots.slice(1) });
      expect(await claims()).toBe(40);
      await change(shared, { slots: slots.slice(2), duration: 60 });
      expect(await claims()).toBe(60);
    });

    it('promise nothing that the owner can’t keep, and name it', async () => {
      await book(stage, host.page, { start: ELEVEN });
      const answer = await offer(stage, host, {
        slots: [TWELVE, '2026-03-03T09:45:00Z', TEN],
        holdCandidates: true,
      });
      expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'slot-taken']);
      expect(fieldsOf(answer)).toEqual(['slots.1']);
      expect(await em().count(Appointment, { owner: ownerId(), slug: { $ne: null } })).toBe(0);
      expect(await claims()).toBe(30);
    });

    it('promise nothing that a calendar or another promise stands in the way of', async () => {
      await offerTimes(stage, host, { slots: [TEN], holdCandidates: true });
      await addEvent('2026-03-03T10:15:00Z', '2026-03-03T10:20:00Z');
      const shared = await offerTimes(stage, host, { status: 'draft', holdCandidates: true });
      const answer = await change(shared, { status: 'ready' });
      expect([codeOf(answer), fieldsOf(answer)]).toEqual(['slot-taken', ['slots.0', 'slots.1']]);
      expect((await get(shared)).status).toBe('draft');
    });

    it('refuse a new time that is taken, and let what was lost before be', async () => {
      const shared = await offerTimes(stage, host, { holdCandidates: true });
      await addEvent(TEN, ELEVEN);
      expect((await states(shared))[0]).toEqual([TEN, 'busy']);
      expect((await change(shared, { title: 'Tea' })).statusCode).toBe(200);
      await book(stage, host.page, { start: '2026-03-03T13:00:00Z' });
      const slots = [TEN, ELEVEN, '2026-03-03T13:00:00Z'];
      const answer = await change(shared, { slots });
      expect([codeOf(answer), fieldsOf(answer)]).toEqual(['slot-taken', ['slots.2']]);
    });
  });

  const addEvent = (start: string, end: string) =>
    em()
      .getConnection()
      .execute(
        'insert into busy_intervals (subscriber_id, calendar_id, event_key, `start`, `end`) values (?, ?, ?, ?, ?)',
        [ownerId(), host.calendarId, start, moment(start), moment(end)],
      );
  const moment = (text: string) =>
    kind.name === 'sqlite' ? Date.parse(text) : new Date(text).toISOString().slice(0, 19);

  it.each<[field: string, body: Record<string, unknown>]>([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(256) }],
    ['details', { details: 'x'.repeat(2001) }],
    ['duration', { duration: 9 }],
    ['duration', { duration: 601 }],
    ['slots', { slots: [] }],
    ['slots', { slots: Array.from({ length: 101 }, (_, minute) => later(minute)) }],
    ['slots', { slots: [TEN, '2026-03-03T10:00:00+01:00'] }],
    ['slots.0', { slots: ['tomorrow'] }],
    ['slots.1', { slots: [TEN, '2026-03-02T08:00:00Z'] }],
    ['slots.0', { slots: ['2026-03-03T09:00:30Z'] }],
    ['slots.0', { slots: ['2028-03-04T09:00:00Z', TEN] }],
    ['locationUrl', { locationUrl: 'javascript:alert(1)' }],
    ['locationUrl', { locationUrl: 'https://a.example', locationPhone: '+49 30 123456' }],
    ['reminders', { reminders: [60, 60] }],
    ['reminders', { reminders: [5, 10, 15, 20, 25, 30] }],
    ['reminders.0', { reminders: [4] }],
    ['changeDeadline', { changeDeadline: -1 }],
    ['changeDeadline', { changeDeadline: 28 * 24 * 60 + 1 }],
    ['status', { status: 'open' }],
    ['slug', { slug: 'mine' }],
    ['keepOpen', { keepOpen: 'yes' }],
  ])('name what is wrong with them: %s', async (field, body) => {
    const answer = await offer(stage, host, body);
    expect([answer.statusCode, fieldsOf(answer)]).toEqual([400, [field]]);
    const shared = await offerTimes(stage, host);
    const changed = await change(shared, body);
    expect([changed.statusCode, fieldsOf(changed)]).toEqual([400, [field]]);
    expect(await get(shared)).toEqual(shared);
  });

  it('have one way in only, also after a change', async () => {
    const shared = await offerTimes(stage, host, { locationPhone: '+49 30 123456' });
    const answer = await change(shared, { locationUrl: 'https://meet.example.org/ada' });
    expect([answer.statusCode, fieldsOf(answer)]).toEqual([400, ['locationUrl']]);
    const swap = { locationUrl: 'https://meet.example.org/ada', locationPhone: null };
    expect((await change(shared, swap)).statusCode).toBe(200);
  });

  it('write to a calendar of the owner that can be written to', async () => {
    const other = await aHost(stage);
    const foreign = await offer(stage, host, { calendarId: other.calendarId });
    expect(codeOf(foreign)).toBe('not-found');
    await em().nativeUpdate(Calendar, { id: host.calendarId }, { readOnly: true });
    const readOnly = await offer(stage, host, { calendarId: host.calendarId });
    expect(codeOf(readOnly)).toBe('calendar.read-only');
    await em().nativeUpdate(Calendar, { id: host.calendarId }, { connected: false });
    const left = await offer(stage, host, { calendarId: host.calendarId });
    expect(codeOf(left)).toBe('calendar.not-connected');
  });

  it('are nobody else’s', async () => {
    const shared = await offerTimes(stage, host);
    const { token } = await aHost(stage);
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const answer = await stage.server.call(method, `/hand-picked/${shared.id}`, {
        token,
        ...(method === 'PATCH' && { body: { title: 'Mine' } }),
      });
      expect([method, answer.statusCode]).toEqual([method, 404]);
    }
    expect((await stage.server.call('GET', '/hand-picked', { token })).json()).toEqual({
      items: [],
      nextCursor: null,
    });
    expect((await stage.server.call('GET', '/hand-picked')).statusCode).toBe(401);
  });

  it.each(['0', 'x', '99999999999', '%00'])('has none under an id like %s', async (id) => {
    expect((await call('GET', `/${id}`)).statusCode).toBe(404);
  });

  it('has no ordinary appointment among them', async () => {
    const { id } = await book(stage, host.page);
    const meeting = await em().findOneOrFail(Appointment, { uuid: id });
    expect((await call('GET', `/${meeting.id}`)).statusCode).toBe(404);
    expect((await call('DELETE', `/${meeting.id}`)).statusCode).toBe(404);
  });

  it('go with their owner', async () => {
    await offerTimes(stage, host, { holdCandidates: true });
    await em().nativeDelete(Subscriber, { id: ownerId() });
    expect(await em().count(Appointment, { owner: ownerId() })).toBe(0);
  });
});
