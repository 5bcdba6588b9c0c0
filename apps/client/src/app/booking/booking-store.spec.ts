import { TestBed } from '@angular/core/testing';
import { problem, type Answer, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { BookingApi } from './booking-api';
import { BookingStore } from './booking-store';
import { OfferStore } from './offer-store';
import { PageStore } from './page-store';

const now = Date.parse('2026-09-08T07:36:00Z');

const slot = (start: string) => ({
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
});
const thursday = slot('2026-09-10T09:30:00.000Z');
const lateThursday = slot('2026-09-10T22:30:00.000Z');

const page = {
  owner: { username: 'mara', name: 'Mara Lindqvist', avatarUrl: null },
  schedule: {
    slug: 'intro',
    name: 'Intro',
    details: null,
    timezone: 'Europe/Berlin',
    locationType: 'online',
    locationName: null,
    meetingLinkProvider: null,
    byPhone: false,
    slotDuration: 30,
    durations: [30, 60],
    bookingConfirmation: true,
    questions: [
      { id: 'portfolio', kind: 'text', label: 'Where?', required: true, choices: [] },
      { id: 'first-time', kind: 'yes-no', label: 'New here?', required: false, choices: [] },
      { id: 'phone', kind: 'phone', label: 'Number?', required: false, choices: [] },
    ],
  },
};
const offer = (...slots: object[]): Answer => ({
  body: {
    slots,
    hours: [],
    asOf: null,
    verified: true,
    nextAvailable: null,
    timezone: 'Europe/Berlin',
  },
});
const receipt = {
  id: '0c3a0d70-0000-4000-8000-000000000001',
  status: 'requested',
  ...thursday,
  manageUrl: 'https://x.example/m/1',
  icsUrl: 'https://x.example/1',
  expiresAt: '2026-09-09T07:36:00Z',
};

const SLOTS = 'GET /public/mara/intro/slots';
const ASK = 'POST /public/mara/intro/appointments';

const settle = async () => {
  TestBed.tick();
  await new Promise<void>((done) => setTimeout(done));
  TestBed.tick();
};

const open = async (server: FakeServer, key?: string) => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  server.on('GET /public/mara/intro', { body: page });
  TestBed.configureTestingModule({
    providers: [server.provide(), PageStore, OfferStore, BookingStore],
  });
  TestBed.inject(Clock).zone.set('Europe/Berlin');
  await TestBed.inject(I18n).load('common', 'booking');
  const offered = TestBed.inject(OfferStore);
  const address = { username: 'mara', slug: 'intro', key };
  TestBed.inject(PageStore).open(address);
  offered.open(TestBed.inject(BookingApi).offersOf(address));
  await settle();
  const store = TestBed.inject(BookingStore);
  store.draft.update((draft) => ({ ...draft, name: 'Wei', email: 'wei@example.com' }));
  return { store, offered, pages: TestBed.inject(PageStore) };
};

describe('BookingStore', () => {
  afterEach(() => jest.restoreAllMocks());

  it('sends the moment, the person and the zone, under one key however often', async () => {
    const answers = [problem(503, 'calendar-unavailable'), { status: 201, body: receipt }];
    const server = new FakeServer()
      .on(SLOTS, offer(thursday))
      .on(ASK, () => answers.shift() ?? { status: 500 });
    const { store, offered } = await open(server);
    offered.choose(thursday);
    store.draft.update((draft) => ({
      ...draft,
      name: 'Tomás',
      email: 't@example.com',
      notes: ' ',
    }));

    await store.ask();
    expect(store.problem()?.code).toBe('calendar-unavailable');
    await store.ask();

    const [first, second] = server.asked(ASK);
    expect(first?.body).toEqual({
      start: thursday.start,
      attendee: {
        name: 'Tomás',
        email: 't@example.com',
        timezone: 'Europe/Berlin',
        language: 'en',
      },
      answers: {},
    });
    expect(second?.headers.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
    expect(store.receipt()).toEqual(receipt);
    expect(store.problem()).toBeUndefined();
  });

  it('sends the answers as the wire has them, and none that is empty', async () => {
    const server = new FakeServer()
      .on(SLOTS, offer(thursday))
      .on(ASK, { status: 201, body: receipt });
    const { store, offered } = await open(server);
    offered.choose(thursday);
    const answers = { portfolio: ' rivera.example ', 'first-time': 'no', phone: ' ' };
    store.draft.update((draft) => ({ ...draft, answers }));

    await store.ask();

    expect(server.asked(ASK)[0]?.body).toMatchObject({
      answers: { portfolio: 'rivera.example', 'first-time': false },
    });
  });

  it('asks for the length that was chosen, through the key of a private page', async () => {
    const server = new FakeServer()
      .on(SLOTS, offer(thursday))
      .on(ASK, { status: 201, body: receipt });
    const { store, offered } = await open(server, 'k3y');
    offered.choose(thursday);
    offered.setLength(60);

    await store.ask();

    expect(server.asked(ASK)[0]).toMatchObject({ query: { key: 'k3y' }, body: { duration: 60 } });
    const keys = server.requests.map(({ query }) => query['key']);
    expect(new Set(keys)).toEqual(new Set(['k3y']));
  });

  it('takes another key for another request', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday)).on(ASK, problem(503, 'internal'));
    const { store, offered } = await open(server);
    offered.choose(thursday);
    await store.ask();
    store.draft.update((draft) => ({ ...draft, name: 'Somebody else' }));
    await store.ask();

    const keys = server.asked(ASK).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it.each([
    ['slot-taken', 409, 'taken'],
    ['slot-not-offered', 422, 'not-offered'],
  ])('after %s looks again and chooses nothing for the person', async (code, status, why) => {
    const server = new FakeServer()
      .on(SLOTS, offer(thursday, lateThursday))
      .on(ASK, problem(status, code));
    const { store, offered } = await open(server);
    offered.choose(thursday);
    server.on(SLOTS, offer(lateThursday));

    await store.ask();
    await settle();

    expect(offered.chosen()).toBeUndefined();
    expect(offered.lostHere()).toEqual({ slot: thursday, why });
    expect(server.asked(SLOTS)).toHaveLength(2);
  });

  it('loses nothing that was typed when the server is out of reach', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday));
    const { store, offered } = await open(server);
    offered.choose(thursday);
    store.draft.update((draft) => ({ ...draft, name: 'Tomás' }));

    await store.ask();

    expect(store.problem()?.code).toBe('offline');
    expect(store.draft().name).toBe('Tomás');
    expect(offered.chosen()).toBe(thursday);
  });

  it('begins anew after a booking, and keeps who asked and what came of it', async () => {
    const server = new FakeServer()
      .on(SLOTS, offer(thursday))
      .on(ASK, { status: 201, body: receipt });
    const { store, offered } = await open(server);
    offered.choose(thursday);
    store.draft.update((draft) => ({ ...draft, name: 'Tomás', notes: 'About it' }));
    await store.ask();

    store.again();

    expect(offered.chosen()).toBeUndefined();
    expect(store.draft()).toMatchObject({ name: 'Tomás', notes: '' });
    expect(store.receipt()).toEqual(receipt);
  });

  it('looks whether there still is a page when it was paused meanwhile', async () => {
    const server = new FakeServer()
      .on(SLOTS, offer(thursday))
      .on(ASK, problem(404, 'schedule.paused'));
    const { store, offered, pages } = await open(server);
    offered.choose(thursday);
    server.on('GET /public/mara/intro', problem(404, 'schedule.paused'));

    await store.ask();
    await settle();

    expect(pages.error()).toMatchObject({ code: 'schedule.paused' });
  });

  const refusedAt = (field: string): Answer =>
    problem(400, 'invalid-input', { errors: [{ field, code: 'custom', message: 'Not any more' }] });

  it('learns which questions there are by now, and keeps what was typed', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday)).on(ASK, refusedAt('answers.why'));
    const { store, offered } = await open(server);
    offered.choose(thursday);
    const typed = { portfolio: 'rivera.example', 'first-time': '', phone: '' };
    store.draft.update((draft) => ({ ...draft, name: 'Tomás', answers: typed }));
    const [portfolio] = page.schedule.questions;
    const why = { ...portfolio, id: 'why', label: 'What for?' };
    const schedule = { ...page.schedule, questions: [portfolio, why] };
    server.on('GET /public/mara/intro', { body: { ...page, schedule } });

    await store.ask();

    expect(store.questions().map(({ id }) => id)).toEqual(['portfolio', 'why']);
    expect(store.draft()).toMatchObject({
      name: 'Tomás',
      answers: { portfolio: 'rivera.example', why: '' },
    });
    expect(store.problem()?.code).toBe('invalid-input');
  });

  it('goes back to the usual length when the chosen one is no more', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday)).on(ASK, refusedAt('duration'));
    const { store, offered } = await open(server);
    offered.choose(thursday);
    offered.setLength(60);
    const schedule = { ...page.schedule, durations: [30] };
    server.on('GET /public/mara/intro', { body: { ...page, schedule } });

    await store.ask();

    expect(offered.length()).toBe(30);
    expect(offered.chosen()).toEqual(thursday);
    expect(store.problem()?.code).toBe('invalid-input');
  });

  it('says no less when the page itself is out of reach by then', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday)).on(ASK, refusedAt('answers.why'));
    const { store, offered, pages } = await open(server);
    offered.choose(thursday);
    server.on('GET /public/mara/intro', problem(503, 'unavailable'));

    await store.ask();

    expect(store.problem()?.code).toBe('invalid-input');
    expect(pages.page()).toBeDefined();
  });
});
