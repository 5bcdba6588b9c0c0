import type { Schedule, Subscriber } from '@appointment/contracts';
import {
  aHost,
  ask,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  offered,
  publish,
  signUp,
} from '../../test';
import { Calendar } from '../database';

const minimal = { name: 'Intro call', startTime: '09:00', endTime: '17:00' };

describeOnEachDatabase('An owner’s pages', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    host = await aHost(stage);
  });

  afterAll(() => stage.close());

  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path = '', body?: object) =>
    stage.server.call(method, `/schedules${path}`, { token: host.token, body });
  const mine = () => `/${host.schedule.id}`;
  const told = (answer: Awaited<ReturnType<typeof call>>) => {
    const { code, errors } = answer.json<{ code: string; errors?: { field: string }[] }>();
    return [answer.statusCode, code, ...(errors ?? []).map(({ field }) => field)];
  };

  it('need little to begin with: the rest is what most people want', async () => {
    const answer = await call('POST', '', { ...minimal, name: 'Kaffee & Ideen' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      id: expect.any(Number),
      name: 'Kaffee & Ideen',
      slug: 'kaffee-ideen',
      pageUrl: `http://localhost:8090/${host.person.subscriber.username}/kaffee-ideen`,
      calendarId: null,
      active: true,
      timezone: 'Europe/Berlin',
      weekdays: [1, 2, 3, 4, 5],
      startTime: '09:00',
      endTime: '17:00',
      startDate: '2026-03-02',
      endDate: null,
      slotDuration: 30,
      earliestBooking: 1440,
      farthestBooking: 20160,
      bookingConfirmation: true,
      useCustomAvailabilities: false,
      availabilities: [],
      otherDurations: [],
      slotStep: null,
      bufferBefore: 0,
      bufferAfter: 0,
      limitPerDay: null,
      limitPerWeek: null,
      overrides: [],
      locationName: null,
      locationPhone: null,
      meetingLinkProvider: null,
      questions: [],
      reminders: [],
      changeDeadline: 0,
      private: false,
      useCalendarAvailability: false,
      locationType: 'online',
      locationUrl: null,
      details: null,
      staleLimit: 60,
      timeCreated: expect.any(String),
      timeUpdated: expect.any(String),
    });
  });

  it('are listed, shown and deleted; the appointments of a deleted one stay', async () => {
    const receipt = await book(stage, host.page);
    expect((await call('GET')).json()).toEqual({ items: [host.schedule] });
    expect((await call('GET', mine())).json()).toEqual(host.schedule);
    expect((await call('DELETE', mine())).statusCode).toBe(204);
    expect((await call('DELETE', mine())).statusCode).toBe(404);
    expect((await call('GET')).json()).toEqual({ items: [] });
    const kept = await stage.server.call('GET', `/appointments/${receipt.id}`, {
      token: host.token,
    });
    expect(kept.json()).toMatchObject({ scheduleId: null, title: 'Intro call' });
  });

  it('change only in what is sent, and at once for strangers', async () => {
    const { slots } = await offered(stage, host.page);
    expect(slots[0]?.start).toBe('2026-03-02T08:00:00Z');
    const body = { startTime: '10:00', details: 'Bring tea.' };
    const changed = (await call('PATCH', mine(), body)).json<Schedule>();
    expect(changed).toEqual({ ...host.schedule, ...body, timeUpdated: changed.timeUpdated });
    expect((await offered(stage, host.page)).slots[0]?.start).toBe('2026-03-02T09:00:00Z');
    // Twice within the same moment: the second change counts as well.
    await call('PATCH', mine(), { startTime: '11:00' });
    expect((await offered(stage, host.page)).slots[0]?.start).toBe('2026-03-02T10:00:00Z');
  });

  it('keep custom windows as a list that is replaced as a whole', async () => {
    const evening = { dayOfWeek: 1, startTime: '20:00', endTime: '22:00' };
    const night = { dayOfWeek: 5, startTime: '23:00', endTime: '01:00' };
    const first = await call('PATCH', mine(), {
      useCustomAvailabilities: true,
      availabilities: [night, evening],
    });
    expect(first.json<Schedule>().availabilities).toMatchObject([evening, night]);
    const answer = await offered(stage, host.page, '?to=2026-03-08');
    expect(answer.slots.map(({ start }) => start)).toEqual([
      '2026-03-02T19:00:00Z',
      '2026-03-02T19:30:00Z',
      '2026-03-02T20:00:00Z',
      '2026-03-02T20:30:00Z',
      '2026-03-06T22:00:00Z',
      '2026-03-06T22:30:00Z',
      '2026-03-06T23:00:00Z',
      '2026-03-06T23:30:00Z',
    ]);
    const second = await call('PATCH', mine(), { availabilities: [evening] });
    expect(second.json<Schedule>().availabilities).toHaveLength(1);
    expect((await offered(stage, host.page, '?to=2026-03-08')).slots).toHaveLength(4);
  });

  it('give each a free address of its own', async () => {
    const slugs = [];
    for (const name of ['Embed', 'Talk', 'Talk', '会議', 'Talk'])
      slugs.push((await call('POST', '', { ...minimal, name })).json<Schedule>().slug);
    expect(slugs).toEqual(['embed-2', 'talk', 'talk-2', 'meeting', 'talk-3']);
  });

  it('find an address each, even when many are made at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call('POST', '', { ...minimal, name: 'Rush' })),
    );
    const slugs = answers.map((answer) => answer.json<Schedule>().slug);
    expect(slugs.toSorted()).toEqual(['rush', 'rush-2', 'rush-3', 'rush-4', 'rush-5']);
  });

  it('can go while somebody books: the booking stands, or the page is gone', async () => {
    const [deleted, ...booked] = await Promise.all([
      call('DELETE', mine()),
      ...['09:00', '09:30', '10:00', '10:30'].map((time) =>
        ask(stage, host.page, { start: `2026-03-03T${time}:00Z` }),
      ),
    ]);
    expect(deleted.statusCode).toBe(204);
    expect(booked.every(({ statusCode }) => statusCode === 201 || statusCode === 404)).toBe(true);
  });

  it('share an address with the page of another owner', async () => {
    const other = await aHost(stage);
    expect(other.schedule.slug).toBe(host.schedule.slug);
  });

  it('refuse an address that is taken or kept, whether new or changed', async () => {
    await publish(stage, host.token, { slug: 'other' });
    expect([
      told(await call('POST', '', { ...minimal, slug: host.schedule.slug })),
      told(await call('PATCH', mine(), { slug: 'other' })),
      told(await call('POST', '', { ...minimal, slug: 'slots' })),
      told(await call('PATCH', mine(), { slug: 'embed' })),
    ]).toEqual([
      [409, 'schedule.slug-taken'],
      [409, 'schedule.slug-taken'],
      [409, 'schedule.slug-reserved'],
      [409, 'schedule.slug-reserved'],
    ]);
    expect((await call('PATCH', mine(), { slug: host.schedule.slug })).statusCode).toBe(200);
  });

  it('book only into calendars of their owner that are read and can be written', async () => {
    const other = await aHost(stage);
    const em = stage.database.orm.em.fork();
    const attempt = async (calendarId: number) => [
      told(await call('POST', '', { ...minimal, calendarId })),
      told(await call('PATCH', mine(), { calendarId })),
    ];
    const twice = (outcome: unknown[]) => [outcome, outcome];
    expect(await attempt(other.calendarId)).toEqual(twice([404, 'not-found']));
    expect(await attempt(999_999)).toEqual(twice([404, 'not-found']));
    await em.nativeUpdate(Calendar, { id: host.calendarId }, { readOnly: true });
    expect(await attempt(host.calendarId)).toEqual(twice([422, 'calendar.read-only']));
    await em.nativeUpdate(Calendar, { id: host.calendarId }, { connected: false });
    expect(await attempt(host.calendarId)).toEqual(twice([409, 'calendar.not-connected']));
    expect((await call('GET', mine())).json()).toEqual(host.schedule);
  });

  it('have a link with a key if they are private, and another one after it was renewed', async () => {
    const link = async (method: 'GET' | 'PATCH' | 'POST', path: string, body?: object) =>
      (await call(method, path, body)).json<Schedule>().pageUrl;
    const hidden = await link('PATCH', mine(), { private: true });
    expect(hidden).toMatch(new RegExp(`^${host.schedule.pageUrl}\\?key=[\\w-]{32}$`));
    const renewed = await link('POST', `${mine()}/renew-link`);
    expect(renewed).toMatch(new RegExp(`^${host.schedule.pageUrl}\\?key=[\\w-]{32}$`));
    expect(renewed).not.toBe(hidden);
    expect(await link('GET', mine())).toBe(renewed);
    expect(await link('PATCH', mine(), { private: false })).toBe(host.schedule.pageUrl);
  });

  it('can be duplicated with all their rules: paused, and at an address of their own', async () => {
    const rules = {
      useCustomAvailabilities: true,
      availabilities: [
        { dayOfWeek: 1, startTime: '20:00', endTime: '22:00' },
        { dayOfWeek: 5, startTime: '23:00', endTime: '01:00' },
      ],
      overrides: [{ startDate: '2026-03-09', endDate: '2026-03-13', windows: [] }],
      otherDurations: [60],
      slotStep: 15,
      bufferBefore: 5,
      bufferAfter: 10,
      limitPerDay: 3,
      limitPerWeek: 9,
      locationType: 'in-person',
      locationName: '12 Mill Lane',
      details: 'Bring tea.',
      questions: [{ id: 'why', kind: 'text', label: 'Why?', required: true, choices: [] }],
      reminders: [1440],
      changeDeadline: 60,
      private: true,
      useCalendarAvailability: true,
      staleLimit: 30,
    };
    const source = (await call('PATCH', mine(), rules)).json<Schedule>();
    const answer = await call('POST', `${mine()}/duplicate`);
    expect(answer.statusCode).toBe(201);
    const copy = answer.json<Schedule>();
    expect(copy).toEqual({
      ...source,
      id: expect.any(Number),
      name: 'Copy of Intro call',
      slug: 'intro-call-2',
      pageUrl: expect.stringContaining('/intro-call-2?key='),
      active: false,
      availabilities: rules.availabilities.map((window) => ({ ...window, id: expect.any(Number) })),
      timeCreated: expect.any(String),
      timeUpdated: expect.any(String),
    });
    expect(copy).toMatchObject(rules);
    expect((await call('GET', `/${copy.id}`)).json()).toEqual(copy);
    expect((await call('GET', mine())).json()).toEqual(source);
  });

  it('get the name of a copy in their owner’s language, and no longer than a name may be', async () => {
    await call('PATCH', mine(), { name: 'x'.repeat(128) });
    await stage.server.call('PATCH', '/me', { token: host.token, body: { language: 'de' } });
    const copy = (await call('POST', `${mine()}/duplicate`)).json<Schedule>();
    expect(copy.name).toBe(`Kopie von ${'x'.repeat(118)}`);
  });

  it('have no half character at the end of a copy’s name', async () => {
    await call('PATCH', mine(), { name: `${'x'.repeat(119)}🌻🌻` });
    const copy = (await call('POST', `${mine()}/duplicate`)).json<Schedule>();
    expect(copy.name).toBe(`Copy of ${'x'.repeat(119)}`);
  });

  it('end the set-up of whoever makes the first by a program', async () => {
    const { accessToken: token } = await signUp(stage.server);
    const done = async () =>
      (await stage.server.call('GET', '/me', { token })).json<Subscriber>().setupDone;
    expect(await done()).toBe(false);
    await publish(stage, token);
    expect(await done()).toBe(true);
  });

  it('are nobody else’s to see or to change', async () => {
    const { token } = await aHost(stage);
    const path = `/schedules/${host.schedule.id}`;
    const answers = await Promise.all([
      stage.server.call('GET', path, { token }),
      stage.server.call('PATCH', path, { token, body: { name: 'Mine now' } }),
      stage.server.call('DELETE', path, { token }),
      stage.server.call('POST', `${path}/renew-link`, { token }),
      stage.server.call('POST', `${path}/duplicate`, { token }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404, 404]);
    expect((await call('GET', mine())).json()).toEqual(host.schedule);
  });

  it.each(['0', '-1', 'x', '1.5', '99999999999999999999'])('has none under %s', async (id) => {
    expect((await call('GET', `/${id}`)).statusCode).toBe(404);
  });

  it.each<[field: string, body: object]>([
    ['name', { name: 'x'.repeat(129) }],
    ['name', { name: '  ' }],
    ['name', { name: null }],
    ['timezone', { timezone: 'Europe/Atlantis' }],
    ['timezone', { timezone: '+01:00' }],
    ['slotDuration', { slotDuration: 0 }],
    ['slotDuration', { slotDuration: 601 }],
    ['slotDuration', { slotDuration: 22.5 }],
    ['weekdays.0', { weekdays: [8] }],
    ['weekdays', { weekdays: [] }],
    ['weekdays', { weekdays: [1, 1] }],
    ['startTime', { startTime: '9 am' }],
    ['endTime', { endTime: '24:00' }],
    ['endTime', { startTime: '17:00', endTime: '09:00' }],
    ['endDate', { startDate: '2026-05-01', endDate: '2026-04-30' }],
    ['startDate', { startDate: '2026-02-30' }],
    ['earliestBooking', { earliestBooking: -1 }],
    ['farthestBooking', { farthestBooking: 10_000_000 }],
    [
      'availabilities.0.dayOfWeek',
      { availabilities: [{ dayOfWeek: 0, startTime: '09:00', endTime: '10:00' }] },
    ],
    [
      'availabilities.0.endTime',
      { availabilities: [{ dayOfWeek: 1, startTime: '09:00', endTime: '09:00' }] },
    ],
    ['slug', { slug: 'a b' }],
    ['slug', { slug: 'x'.repeat(65) }],
    ['locationUrl', { locationUrl: 'javascript:alert(1)' }],
    ['calendarId', { calendarId: 'mine' }],
    ['owner', { owner: 1 }],
    ['id', { id: 1 }],
    ['staleLimit', { staleLimit: 0 }],
  ])('name the field that is wrong: %s of %j', async (field, body) => {
    const answers = [
      await call('POST', '', { ...minimal, slug: 'new', ...body }),
      await call('PATCH', mine(), body),
    ];
    expect(answers.map(told)).toEqual([
      [400, 'invalid-input', field],
      [400, 'invalid-input', field],
    ]);
    expect((await call('GET')).json()).toEqual({ items: [host.schedule] });
  });

  it.each<[field: string, body: object]>([
    ['endTime', { startTime: '17:00' }],
    ['endTime', { endTime: '09:00' }],
    ['endDate', { endDate: '2025-12-31' }],
  ])('check a change together with what is stored: %s by %j', async (field, body) => {
    expect(told(await call('PATCH', mine(), body))).toEqual([400, 'invalid-input', field]);
    expect((await call('GET', mine())).json()).toEqual(host.schedule);
  });

  it('are open to their owner only', async () => {
    const answer = await stage.server.call('GET', '/schedules');
    expect(answer.statusCode).toBe(401);
  });
});
