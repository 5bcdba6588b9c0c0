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
import { Slot } from '../database';

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

  it('come in pages that hang together', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AppointmentPage = (
        await list(`?limit=4${cursor && `&cursor=${cursor}`}`)
      ).json<AppointmentPage>();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('neither skip nor repeat one when several begin at the same moment', async () => {
    const other = await aHost(stage);
    for (let index = 0; index < 5; index += 1)
      await book(stage, other.page, {
        start: starts[index],
        body: { attendee: aStranger() },
      });
    const em = stage.database.orm.em.fork();
    const start = Temporal.Instant.from('2026-03-03T08:00:00Z');
    await em.nativeUpdate(Slot, { subscriber: other.person.subscriber.id }, { start });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await stage.server.call(
        'GET',
        `/appointments?limit=2${cursor && `&cursor=${cursor}`}`,
        { token: other.token },
      );
      const page = answer.json<AppointmentPage>();
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it.each([
    ['status', '?status=maybe'],
    ['from', '?from=yesterday'],
    ['limit', '?limit=0'],
    ['limit', '?limit=101'],
    ['limit', '?limit=many'],
    ['cursor', '?cursor=nonsense'],
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
