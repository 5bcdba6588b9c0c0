import { TestBed } from '@angular/core/testing';
import { problem, type Answer, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { BookingApi } from './booking-api';
import { slotsOf } from './free-days';
import { OfferStore } from './offer-store';

const slot = (start: string) => ({
  start,
  end: new Date(Date.parse(start) + 1_800_000).toISOString(),
});
const tuesday = slot('2026-09-08T15:00:00.000Z');
const thursday = slot('2026-09-10T09:30:00.000Z');
const lateThursday = slot('2026-09-10T22:30:00.000Z');
const october = slot('2026-10-05T08:00:00.000Z');

const offer = (
  slots: object[],
  nextAvailable: string | null = null,
  hours: object[] = [],
): Answer => ({
  body: { slots, hours, asOf: null, verified: true, nextAvailable, timezone: 'Europe/Berlin' },
});

const SLOTS = 'GET /public/mara/intro/slots';

const settle = async () => {
  TestBed.tick();
  await new Promise<void>((done) => setTimeout(done));
  TestBed.tick();
};

const open = async (server: FakeServer) => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-08T07:36:00Z'));
  TestBed.configureTestingModule({ providers: [server.provide(), OfferStore] });
  TestBed.inject(Clock).zone.set('Europe/Berlin');
  await TestBed.inject(I18n).load('common', 'booking');
  const store = TestBed.inject(OfferStore);
  store.open(TestBed.inject(BookingApi).offersOf({ username: 'mara', slug: 'intro' }));
  await settle();
  return store;
};

const serverWith = (...slots: object[]) => new FakeServer().on(SLOTS, offer(slots));

const lookAgain = async (store: OfferStore) => {
  await store.refresh();
  TestBed.tick();
};

const timesOf = (store: OfferStore) => {
  const times = store.times();
  return times ? slotsOf(times).map(({ start }) => start) : [];
};

describe('OfferStore', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows the times of the first free day at once', async () => {
    const store = await open(serverWith(tuesday, thursday));

    expect(store.month()).toBe('2026-09');
    expect(store.day()).toBe('2026-09-08');
    expect(timesOf(store)).toEqual([tuesday.start]);
    expect(store.chosen()).toBeUndefined();
  });

  it('asks for a month wide enough for every zone', async () => {
    const server = serverWith();
    await open(server);

    expect(server.asked(SLOTS)[0]?.query).toEqual({
      from: '2026-08-31T10:00:00.000Z',
      to: '2026-10-01T12:00:00.000Z',
    });
  });

  it('keeps the chosen moment when the zone changes, and follows it to its other day', async () => {
    const store = await open(serverWith(tuesday, lateThursday));
    store.showDay('2026-09-11');
    store.choose(lateThursday);

    TestBed.inject(Clock).zone.set('Europe/Lisbon');

    expect(store.chosen()).toBe(lateThursday);
    expect(store.day()).toBe('2026-09-10');
  });

  it('shows the former times until those of the next month are here', async () => {
    const server = serverWith(thursday);
    const store = await open(server);
    expect(store.day()).toBe('2026-09-10');
    server.on(SLOTS, offer([october]));
    store.turnTo('2026-10');

    expect(timesOf(store)).toEqual([thursday.start]);
    expect(store.emptyMonth()).toBe(false);
    await settle();

    expect(timesOf(store)).toEqual([october.start]);
  });

  it('shows the day that was gone to, once its month is here', async () => {
    const server = serverWith(thursday);
    const store = await open(server);
    server.on(SLOTS, offer([slot('2026-10-01T08:00:00.000Z'), october]));
    store.showDay('2026-10-05');
    await settle();

    expect(timesOf(store)).toEqual([october.start]);
  });

  it('knows a month without a free time, and the first free one of all', async () => {
    const server = serverWith();
    server.on(SLOTS, offer([thursday], thursday.start));
    const store = await open(server);
    expect(store.emptyMonth()).toBe(false);
    server.on(SLOTS, offer([]));
    store.turnTo('2027-03');
    await settle();

    expect(store.emptyMonth()).toBe(true);
    expect(store.day()).toBeUndefined();
    expect(store.firstFree()).toBe(thursday.start);
  });

  it('tells days of which nothing is left from those that were never on offer', async () => {
    const hours = [
      { first: '2026-09-09T07:00:00Z', last: '2026-09-09T14:30:00Z' },
      { first: '2026-09-10T07:00:00Z', last: '2026-09-10T14:30:00Z' },
    ];
    const server = new FakeServer().on(SLOTS, offer([thursday], null, hours));
    const store = await open(server);
    expect([...store.fullDays()]).toEqual(['2026-09-09']);
    server.on(SLOTS, offer([], null, hours));
    await lookAgain(store);

    expect([...store.fullDays()]).toEqual(['2026-09-09', '2026-09-10']);
  });

  it('tells a month that is booked out from one without hours', async () => {
    const hours = [{ first: '2026-09-09T07:00:00Z', last: '2026-09-09T14:30:00Z' }];
    const server = new FakeServer().on(SLOTS, offer([], null, hours));
    const store = await open(server);
    expect([store.emptyMonth(), store.fullMonth()]).toEqual([true, true]);
    server.on(SLOTS, offer([]));
    await lookAgain(store);

    expect([store.emptyMonth(), store.fullMonth()]).toEqual([true, false]);
  });

  it('keeps the page when another month is out of reach', async () => {
    const server = serverWith(thursday);
    const store = await open(server);
    server.on(SLOTS, problem(500, 'internal'));
    store.turnTo('2026-10');
    await settle();

    expect(store.trouble()).toBeUndefined();
    expect(store.lookFailed()).toMatchObject({ code: 'internal' });
    store.turnTo('2026-09');
    server.on(SLOTS, offer([thursday]));
    await settle();

    expect(store.lookFailed()).toBeUndefined();
    expect(timesOf(store)).toEqual([thursday.start]);
  });

  it.each(['not-found', 'schedule.paused'])('shows no page that has become %s', async (code) => {
    const server = serverWith(thursday);
    const store = await open(server);
    server.on(SLOTS, problem(404, code));
    store.look();
    await settle();

    expect(store.trouble()).toMatchObject({ code });
  });

  it('says when the page is not there', async () => {
    const store = await open(new FakeServer().on(SLOTS, problem(404, 'not-found')));

    expect(store.trouble()).toMatchObject({ code: 'not-found' });
    expect(store.offered()).toBeUndefined();
  });

  it('shows a lost time struck out on its own day, wherever one had turned to', async () => {
    const server = serverWith(thursday);
    const store = await open(server);
    store.choose(thursday);
    server.on(SLOTS, offer([october]));
    store.turnTo('2026-10');
    await settle();
    server.on(SLOTS, offer([lateThursday]));

    store.lose({ slot: thursday, why: 'taken' });
    await settle();

    expect(store.day()).toBe('2026-09-10');
    expect(timesOf(store)).toEqual([thursday.start]);
    expect(store.lostHere()).toEqual({ slot: thursday, why: 'taken' });
    store.showDay('2026-09-11');
    expect(store.lostHere()).toBeUndefined();
  });

  describe('while the page is open', () => {
    it('shows what came and went, without a sign of loading', async () => {
      const server = serverWith(thursday);
      const store = await open(server);
      server.on(SLOTS, offer([thursday, lateThursday]));
      const looking = store.refresh();
      expect(store.loading()).toBe(false);
      await looking;

      expect(store.freeDays().size).toBe(2);
    });

    it('keeps a chosen time that went, and says that it is gone, until it comes back', async () => {
      const server = serverWith(thursday, october);
      const store = await open(server);
      store.choose(thursday);
      server.on(SLOTS, offer([october]));
      await lookAgain(store);

      expect(store.chosen()).toEqual(thursday);
      expect(store.lostHere()).toEqual({ slot: thursday, why: 'gone' });
      expect(timesOf(store)).toEqual([thursday.start]);
      server.on(SLOTS, offer([thursday]));
      await lookAgain(store);
      expect(store.gone()).toBeUndefined();
    });

    it('knows nothing of a chosen time in another month', async () => {
      const server = serverWith(thursday);
      const store = await open(server);
      store.choose(thursday);
      server.on(SLOTS, offer([october]));
      store.turnTo('2026-10');
      await settle();

      expect(store.gone()).toBeUndefined();
    });

    it('says nothing of a chosen time when the calendar cannot be checked', async () => {
      const server = serverWith(thursday);
      const store = await open(server);
      store.choose(thursday);
      server.on(SLOTS, {
        body: {
          slots: [],
          hours: [],
          asOf: null,
          verified: false,
          nextAvailable: null,
          timezone: 'Europe/Berlin',
        },
      });
      await lookAgain(store);

      expect(store.gone()).toBeUndefined();
    });

    it('leaves the day where it is when its last time goes', async () => {
      const server = serverWith(thursday, october);
      const store = await open(server);
      expect(store.day()).toBe('2026-09-10');
      server.on(SLOTS, offer([slot('2026-09-21T08:00:00.000Z')]));
      await lookAgain(store);

      expect(store.day()).toBe('2026-09-10');
      expect(store.emptyDay()).toBe(true);
    });

    it('keeps what it has when nobody answers', async () => {
      const server = serverWith(thursday);
      const store = await open(server);
      server.on(SLOTS, problem(503, 'unavailable'));
      await lookAgain(store);

      expect(timesOf(store)).toEqual([thursday.start]);
      expect(store.lookFailed()).toBeUndefined();
    });

    it('lets an answer that was overtaken be', async () => {
      const late = Promise.withResolvers<Answer>();
      const answers = [late.promise, offer([october])];
      const server = serverWith(thursday);
      const store = await open(server);
      server.on(SLOTS, () => answers.shift() ?? offer([]));
      const first = store.refresh();
      await store.refresh();
      late.resolve(offer([thursday]));
      await first;

      expect(store.offered()?.slots).toEqual([october]);
    });
  });

  describe('with several lengths', () => {
    const long = { start: thursday.start, end: '2026-09-10T10:30:00.000Z' };

    it('asks for times of the chosen length, and keeps the chosen moment', async () => {
      const server = serverWith(thursday);
      const store = await open(server);
      store.choose(thursday);
      server.on(SLOTS, offer([long]));
      store.setLength(60);
      await settle();

      expect(server.asked(SLOTS)[1]?.query['duration']).toBe('60');
      expect(store.chosen()).toEqual(long);
      expect(store.gone()).toBeUndefined();
    });

    it('says so when the moment is not free for so long, and comes back to it', async () => {
      const server = serverWith(thursday);
      const store = await open(server);
      store.choose(thursday);
      server.on(SLOTS, ({ query }) => offer(query['duration'] === '60' ? [october] : [thursday]));
      store.setLength(60);
      await settle();

      expect(store.gone()).toEqual({ slot: long, why: 'length' });
      store.setLength(30);
      await settle();
      expect(store.gone()).toBeUndefined();
      expect(store.chosen()).toEqual(thursday);
    });
  });

  it('does not turn the page at midnight', async () => {
    const store = await open(serverWith(thursday));
    store.turnTo('2026-11');
    TestBed.inject(Clock).zone.set('Pacific/Kiritimati');

    expect(store.month()).toBe('2026-11');
  });
});
