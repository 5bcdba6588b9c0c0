import type { AppointmentPage } from '@appointment/contracts';
import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
} from '../../test';
import { Appointment, Slot } from '../database';

describeOnEachDatabase('The owner’s appointments', (kind) => {
  let stage: BookingStage;
  let host: Host;
  /** Nine half-hours of Tuesday, the first at nine in Berlin. */
  let ids: string[];

  const starts = Array.from({ length: 9 }, (_, index) =>
    Temporal.Instant.from('2026-03-03T08:00:00Z')
      .add({ minutes: 30 * index })
      .toString(),
  );

  beforeAll(async () => {
    stage = await bookingStage(kind);
    host = await aHost(stage);
    // Asked for in no order: the list is by start.
    const receipts = new Map<string, string>();
    for (const start of starts.toReversed())
      receipts.set(start, (await book(stage, host.page, { start })).id);
    ids = starts.map((start) => receipts.get(start) ?? '');
    await decide(ids[1], 'confirm');
    await decide(ids[2], 'confirm');
    await decide(ids[3], 'decline');
  });

  afterAll(() => stage.close());

  const decide = (id: string | undefined, verb: string) =>
    stage.server.call('POST', `/appointments/${id}/${verb}`, { token: host.token, body: {} });
  const list = (query = '') =>
    stage.server.call('GET', `/appointments${query}`, { token: host.token });
  const idsOf = async (query = '') =>
    (await list(query)).json<AppointmentPage>().items.map(({ id }) => id);

  it('are counted if that is asked for, whatever the length of a page', async () => {
    const totalOf = async (query: string) => (await list(query)).json<AppointmentPage>().total;
    expect(await totalOf('')).toBeUndefined();
    expect(await totalOf('?total=false')).toBeUndefined();
    expect(await totalOf('?total=true')).toBe(9);
    expect(await totalOf('?total=true&limit=2&order=-created')).toBe(9);
    expect(await totalOf('?total=true&status=booked')).toBe(2);
    expect(await totalOf('?total=true&q=bob%20intro&limit=1')).toBe(9);
    expect(await totalOf('?total=true&q=nobody')).toBe(0);
    const { nextCursor } = (await list('?limit=2&total=true')).json<AppointmentPage>();
    expect(await totalOf(`?total=true&cursor=${nextCursor}`)).toBeUndefined();
  });

  it('stand by their start, with all that is known of them', async () => {
    const { items, nextCursor } = (await list()).json<AppointmentPage>();
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(nextCursor).toBeNull();
    expect(items[0]).toEqual({
      id: ids[0],
      scheduleId: host.schedule.id,
      calendarId: host.calendarId,
      title: 'Intro call',
      status: 'requested',
      start: '2026-03-03T08:00:00Z',
      end: '2026-03-03T08:30:00Z',
      attendee: {
        name: 'Bob',
        email: 'bob@example.net',
        timezone: 'Europe/Lisbon',
        language: 'en',
      },
      guests: [],
      notes: null,
      reason: null,
      locationType: 'online',
      locationName: null,
      locationPhone: null,
      meetingLinkProvider: null,
      answers: [],
      attendeeAnswer: null,
      handPickedId: null,
      undoUntil: null,
      locationUrl: null,
      expiresAt: '2026-03-03T08:00:00Z',
      timeCreated: expect.any(String),
    });
  });

  it('can be asked for one by one', async () => {
    const one = await stage.server.call('GET', `/appointments/${ids[0]}`, { token: host.token });
    expect(one.json()).toEqual((await list('?limit=1')).json<AppointmentPage>().items[0]);
  });

  it.each([
    ['?status=booked', [1, 2]],
    ['?status=booked,declined', [1, 2, 3]],
    ['?status=expired', []],
    ['?from=2026-03-03T11:00:00Z', [6, 7, 8]],
    ['?to=2026-03-03T09:00:00Z', [0, 1]],
    ['?from=2026-03-03T10:00:00%2B01:00&to=2026-03-03T10:00:00Z&status=requested', []],
    ['?from=2026-03-03T08:30:00Z&to=2026-03-03T10:30:00Z&status=requested', [4]],
  ])('are filtered by the server: %s', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected.map((index) => ids[index]));
  });

  /** Goes through all pages; `between` happens after each of them. */
  const pageThrough = async (
    query: string,
    { token = host.token, between = () => Promise.resolve() } = {},
  ): Promise<string[]> => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; await between()) {
      const path = `/appointments?${query}${cursor && `&cursor=${cursor}`}`;
      const answer = await stage.server.call('GET', path, { token });
      const page = answer.json<AppointmentPage>();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return seen;
  };

  it.each([
    ['start', () => ids],
    ['-start', () => ids.toReversed()],
    // They were asked for from the last to the first.
    ['created', () => ids.toReversed()],
    ['-created', () => ids],
  ])('come in pages that hang together, by %s', async (order, expected) => {
    expect(await pageThrough(`order=${order}&limit=4`)).toEqual(expected());
  });

  it.each(['start', '-start', 'created', '-created'])(
    'neither skip nor repeat one that stays while others come and go, by %s',
    async (order) => {
      const other = await aHost(stage);
      const at = (index: number) => ({ start: starts[index], body: { attendee: aStranger() } });
      const stay: string[] = [];
      for (const index of [1, 3, 5]) stay.push((await book(stage, other.page, at(index))).id);
      const goes = [2, 4].map(async (index) => (await book(stage, other.page, at(index))).id);
      const [one, another] = await Promise.all(goes);
      const changes = [
        () => book(stage, other.page, at(0)),
        () => remove(one),
        () => book(stage, other.page, at(6)),
        () => remove(another),
      ];
      const between = async () => void (await changes.shift()?.());
      const seen = await pageThrough(`order=${order}&limit=1`, { token: other.token, between });
      expect(seen.filter((id) => stay.includes(id)).toSorted()).toEqual(stay.toSorted());
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  const remove = (uuid: string | undefined) =>
    stage.database.orm.em.fork().nativeDelete(Appointment, { uuid });

  it.each(['start', '-start'])(
    'neither skip nor repeat one when several begin at the same moment, by %s',
    async (order) => {
      const other = await aHost(stage);
      for (let index = 0; index < 5; index += 1)
        await book(stage, other.page, {
          start: starts[index],
          body: { attendee: aStranger() },
        });
      const em = stage.database.orm.em.fork();
      const start = Temporal.Instant.from('2026-03-03T08:00:00Z');
      await em.nativeUpdate(Slot, { subscriber: other.person.subscriber.id }, { start });
      const seen = await pageThrough(`order=${order}&limit=2`, { token: other.token });
      expect(new Set(seen).size).toBe(5);
      expect(seen).toHaveLength(5);
    },
  );

  it('refuse a cursor of another order', async () => {
    const { nextCursor } = (await list('?limit=4')).json<AppointmentPage>();
    const answer = await list(`?limit=4&order=-start&cursor=${nextCursor}`);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      400,
      'invalid-input',
    ]);
  });

  describe('that were moved', () => {
    let mover: Host;
    let id: string;

    beforeAll(async () => {
      mover = await aHost(stage);
      id = (await book(stage, mover.page, { start: starts[0] })).id;
      const em = stage.database.orm.em.fork();
      const former = await em.findOneOrFail(
        Slot,
        { appointment: { uuid: id } },
        { populate: ['appointment', 'attendee', 'subscriber', 'schedule'] },
      );
      const { appointment, attendee, subscriber, schedule, duration } = former;
      const fields = { appointment, attendee, subscriber, schedule, duration };
      const start = Temporal.Instant.from(starts[5] ?? '');
      const none = { bookingTkn: null, bookingExpiresAt: null, notes: null, guests: [] };
      em.persist(new Slot({ ...fields, ...none, start, bookingStatus: 'booked' }));
      former.release('rescheduled', null);
      await em.flush();
    });

    const seenBy = async (query: string) => {
      const answer = await stage.server.call('GET', `/appointments${query}`, {
        token: mover.token,
      });
      return answer.json<AppointmentPage>().items.map((one) => [one.id, one.start]);
    };

    it.each(['', '?status=booked', '?order=created', '?q=bob'])(
      'stand once in the list, where they are now: %s',
      async (query) => {
        expect(await seenBy(query)).toEqual([[id, starts[5]]]);
      },
    );

    it.each(['?status=rescheduled', '?status=none', '?to=2026-03-03T09:00:00Z'])(
      'leave nothing behind where they were: %s',
      async (query) => {
        expect(await seenBy(query)).toEqual([]);
      },
    );
  });

  describe('looked for by words', () => {
    let finder: Host;

    beforeAll(async () => {
      finder = await aHost(stage, { name: 'Überblick 100%' });
      const people = [
        { name: 'Frau Müller', email: 'mueller_a@example.net' },
        { name: 'Eve O’Brien', email: 'evexa@example.net' },
      ];
      for (const [index, attendee] of people.entries())
        await book(stage, finder.page, { start: starts[index], body: { attendee } });
    });

    it.each([
      ['müller', ['Frau Müller']],
      ['MÜLLER', ['Frau Müller']],
      ['überblick', ['Frau Müller', 'Eve O’Brien']],
      ['überblick eve', ['Eve O’Brien']],
      ['100%', ['Frau Müller', 'Eve O’Brien']],
      ['100%x', []],
      ['_a@', ['Frau Müller']],
      ['%', ['Frau Müller', 'Eve O’Brien']],
      ['_', ['Frau Müller']],
      ['EVEXA@EXAMPLE', ['Eve O’Brien']],
      ['bob', []],
      ['   ', ['Frau Müller', 'Eve O’Brien']],
      ["'; drop table slots; --", []],
    ])('are found by title, name and address: %s', async (q, names) => {
      const answer = await stage.server.call('GET', `/appointments?q=${encodeURIComponent(q)}`, {
        token: finder.token,
      });
      expect(answer.json<AppointmentPage>().items.map(({ attendee }) => attendee.name)).toEqual(
        names,
      );
    });
  });

  it('are found too where an earlier edition has written them', async () => {
    const em = stage.database.orm.em.fork();
    const old = {
      subscriber: host.person.subscriber.id,
      start: Temporal.Instant.from(starts[4] ?? ''),
    };
    await em.nativeUpdate(Slot, old, { searchText: null });
    expect(await idsOf('?q=bob%20intro')).toEqual(ids);
    expect(await idsOf('?q=bob%20outro')).toEqual([]);
  });

  it('are those of one page, if asked for', async () => {
    expect(await idsOf(`?scheduleId=${host.schedule.id}`)).toEqual(ids);
    expect(await idsOf(`?scheduleId=${host.schedule.id + 1000}`)).toEqual([]);
  });

  it.each([
    ['status', '?status=maybe'],
    ['from', '?from=yesterday'],
    ['limit', '?limit=0'],
    ['limit', '?limit=101'],
    ['limit', '?limit=many'],
    ['cursor', '?cursor=nonsense'],
    ['order', '?order=random'],
    ['scheduleId', '?scheduleId=x'],
    ['q', `?q=${'x'.repeat(101)}`],
    ['q', '?q=a%00b'],
    ['cursor', `?cursor=${'x'.repeat(257)}`],
    ['page', '?page=2'],
  ])('name what is wrong with a question: %s in %.30s', async (field, query) => {
    const answer = await list(query);
    expect(answer.statusCode).toBe(400);
    const { errors } = answer.json<{ errors: { field: string }[] }>();
    expect(errors[0]?.field.split('.')[0]).toBe(field);
  });

  it('are nobody else’s', async () => {
    const other = await aHost(stage);
    const foreign = await stage.server.call('GET', `/appointments/${ids[0]}`, {
      token: other.token,
    });
    const unknown = await stage.server.call(
      'GET',
      '/appointments/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
      { token: other.token },
    );
    expect([foreign.statusCode, unknown.statusCode]).toEqual([404, 404]);
    const empty = await stage.server.call('GET', '/appointments', { token: other.token });
    expect(empty.json()).toEqual({ items: [], nextCursor: null });
  });

  it.each(['1', 'x', '%00', '0190A1B2-C3D4'])('has none under an id like %s', async (id) => {
    const answer = await stage.server.call('GET', `/appointments/${id}`, { token: host.token });
    expect(answer.statusCode).toBe(404);
  });
});
