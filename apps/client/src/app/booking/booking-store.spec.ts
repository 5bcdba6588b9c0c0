import { TestBed } from '@angular/core/testing';
import { problem, type Answer, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { BookingStore } from './booking-store';
import { slotsOf } from './free-days';

const now = Date.parse('2026-09-08T07:36:00Z');

const slot = (start: string) => ({
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
});
const tuesday = slot('2026-09-08T15:00:00.000Z');
const thursday = slot('2026-09-10T09:30:00.000Z');
const lateThursday = slot('2026-09-10T22:30:00.000Z');

const page = {
  owner: { username: 'mara', name: 'Mara Lindqvist', avatarUrl: null },
  schedule: { slug: 'intro', name: 'Intro', slotDuration: 30, bookingConfirmation: true },
};
const offer = (...slots: object[]): Answer => ({
  body: { slots, asOf: null, verified: true, nextAvailable: null, timezone: 'Europe/Berlin' },
});
const receipt = { id: 'a', status: 'requested', manageUrl: 'https://x/m/1', icsUrl: 'https://x/1' };

const SLOTS = 'GET /public/mara/intro/slots';
const ASK = 'POST /public/mara/intro/appointments';

const settle = async () => {
  TestBed.tick();
  await new Promise<void>((done) => setTimeout(done));
  TestBed.tick();
};

const open = async (server: FakeServer) => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  server.on('GET /public/mara/intro', { body: page });
  TestBed.configureTestingModule({ providers: [server.provide(), BookingStore] });
  TestBed.inject(Clock).zone.set('Europe/Berlin');
  await TestBed.inject(I18n).load('common', 'booking');
  const store = TestBed.inject(BookingStore);
  store.open({ username: 'mara', slug: 'intro' });
  await settle();
  return store;
};

const timesOf = (store: BookingStore) => {
  const times = store.times();
  return times ? slotsOf(times).map(({ start }) => start) : [];
};

describe('BookingStore', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows the times of the first free day at once', async () => {
    const store = await open(new FakeServer().on(SLOTS, offer(tuesday, thursday)));

    expect(store.month()).toBe('2026-09');
    expect(store.day()).toBe('2026-09-08');
    expect(timesOf(store)).toEqual([tuesday.start]);
    expect(store.chosen()).toBeUndefined();
  });

  it('asks for a month wide enough for every zone', async () => {
    const server = new FakeServer().on(SLOTS, offer());
    await open(server);

    expect(server.asked(SLOTS)[0]?.query).toEqual({
      from: '2026-08-31T10:00:00.000Z',
      to: '2026-10-01T12:00:00.000Z',
    });
  });

  it('keeps the chosen moment when the zone changes, and follows it to its other day', async () => {
    const store = await open(new FakeServer().on(SLOTS, offer(tuesday, lateThursday)));
    store.showDay('2026-09-11');
    store.choose(lateThursday);

    TestBed.inject(Clock).zone.set('Europe/Lisbon');

    expect(store.chosen()).toBe(lateThursday);
    expect(store.day()).toBe('2026-09-10');
  });

  it('sends the moment, the person and the zone, under one key however often', async () => {
    const answers = [problem(503, 'calendar-unavailable'), { status: 201, body: receipt }];
    const server = new FakeServer()
      .on(SLOTS, offer(thursday))
      .on(ASK, () => answers.shift() ?? { status: 500 });
    const store = await open(server);
    store.choose(thursday);
    store.draft.set({ name: 'Tomás', email: 't@example.com', notes: ' ', guests: [] });

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
    });
    expect(second?.headers.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
    expect(store.receipt()).toEqual(receipt);
    expect(store.problem()).toBeUndefined();
  });

  it('takes another key for another request', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday)).on(ASK, problem(503, 'internal'));
    const store = await open(server);
    store.choose(thursday);
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
    const store = await open(server);
    store.choose(thursday);
    server.on(SLOTS, offer(lateThursday));

    await store.ask();
    await settle();

    expect(store.chosen()).toBeUndefined();
    expect(store.lastLost()).toEqual({ slot: thursday, why });
    expect(store.isLost(thursday.start)).toBe(true);
    expect(server.asked(SLOTS)).toHaveLength(2);
    // The lost time still stands among those of its day, to be seen struck out.
    expect(store.day()).toBe('2026-09-10');
    expect(timesOf(store)).toEqual([thursday.start]);
  });

  it('loses nothing that was typed when the server is out of reach', async () => {
    const server = new FakeServer().on(SLOTS, offer(thursday));
    const store = await open(server);
    store.choose(thursday);
    store.draft.update((draft) => ({ ...draft, name: 'Tomás' }));

    await store.ask();

    expect(store.problem()?.code).toBe('offline');
    expect(store.draft().name).toBe('Tomás');
    expect(store.chosen()).toBe(thursday);
  });

  it('says when the page is not there', async () => {
    const server = new FakeServer().on(SLOTS, problem(404, 'not-found'));
    jest.spyOn(Date, 'now').mockReturnValue(now);
    TestBed.configureTestingModule({ providers: [server.provide(), BookingStore] });
    await TestBed.inject(I18n).load('common', 'booking');
    const store = TestBed.inject(BookingStore);
    server.on('GET /public/mara/nothing', problem(404, 'not-found'));
    store.open({ username: 'mara', slug: 'nothing' });
    await settle();

    expect(store.trouble()).toMatchObject({ code: 'not-found' });
    expect(store.page()).toBeUndefined();
  });

  it('knows a month without a free time', async () => {
    const store = await open(new FakeServer().on(SLOTS, offer(thursday)));
    expect(store.emptyMonth()).toBe(false);
    store.turnTo('2026-10');
    await settle();

    expect(store.emptyMonth()).toBe(true);
    expect(store.day()).toBeUndefined();
  });
});
