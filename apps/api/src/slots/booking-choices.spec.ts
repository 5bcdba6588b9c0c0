import {
  aHost,
  ask,
  bob,
  book,
  bookingStage,
  type BookingStage,
  codeOf,
  describeOnEachDatabase,
  type Host,
  offered,
  publish,
  TUESDAY_TEN,
} from '../../test';
import { Claim, Slot, Subscriber } from '../database';

describeOnEachDatabase('What a page lets people choose, and what it keeps free', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    host = await aHost(stage);
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const pageWith = async (fields: Record<string, unknown>) => {
    const { slug } = await publish(stage, host.token, { slug: 'other', ...fields });
    return `/public/${host.person.subscriber.username}/${slug}`;
  };
  const slots = () =>
    em().find(Slot, { subscriber: host.person.subscriber.id }, { orderBy: { start: 'asc' } });
  const refusal = async (page: string, asked: Parameters<typeof ask>[2]) => {
    const answer = await ask(stage, page, asked);
    const { errors = [] } = answer.json<{ errors?: { field: string }[] }>();
    return [answer.statusCode, codeOf(answer), ...errors.map(({ field }) => field)];
  };

  describe('its lengths', () => {
    it('are what it says first, unless somebody chooses another', async () => {
      const page = await pageWith({ otherDurations: [15, 60] });
      const usual = await book(stage, page);
      const hour = await book(stage, page, {
        start: '2026-03-03T10:00:00Z',
        body: { duration: 60 },
      });
      expect([usual.end, hour.end]).toEqual(['2026-03-03T09:30:00Z', '2026-03-03T11:00:00Z']);
      expect((await slots()).map(({ duration }) => duration)).toEqual([30, 60]);
    });

    it('may change between two tries of the same request', async () => {
      const headers = { 'idempotency-key': 'once' };
      const first = await book(stage, host.page, { headers });
      const changed = await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
        token: host.token,
        body: { slotDuration: 45, otherDurations: [30] },
      });
      expect(changed.statusCode).toBe(200);
      const again = await book(stage, host.page, { headers });
      expect([again.id, again.start, again.end]).toEqual([first.id, first.start, first.end]);
      expect(await refusal(host.page, { headers, body: { duration: 45 } })).toEqual([
        422,
        'idempotency-key-reused',
      ]);
      expect(await slots()).toHaveLength(1);
    });

    it('take all of their time', async () => {
      const page = await pageWith({ otherDurations: [60] });
      await book(stage, page, { body: { duration: 60 } });
      expect(await refusal(host.page, { start: '2026-03-03T09:30:00Z' })).toEqual([
        409,
        'slot-taken',
      ]);
      await book(stage, host.page, { start: '2026-03-03T10:00:00Z' });
    });

    it('are no others', async () => {
      expect(await refusal(host.page, { body: { duration: 45 } })).toEqual([
        400,
        'invalid-input',
        'duration',
      ]);
      expect(await slots()).toEqual([]);
    });

    it('must fit until the page closes', async () => {
      const page = await pageWith({ otherDurations: [60] });
      const asked = { start: '2026-03-03T15:30:00Z', body: { duration: 60 } };
      expect(await refusal(page, asked)).toEqual([422, 'slot-not-offered', 'start']);
      await book(stage, page, { start: '2026-03-03T15:30:00Z' });
    });
  });

  describe('its questions', () => {
    const questions = [
      { id: 'topic', kind: 'text', label: 'What is it about?', required: true },
      { id: 'phone', kind: 'phone', label: 'Where can I call you?' },
    ];

    it('are kept with their answers, as they were worded then', async () => {
      const page = await pageWith({ questions });
      const { manageUrl } = await book(stage, page, { body: { answers: { topic: 'A boat' } } });
      const door = manageUrl.replace('http://localhost:8090/m', '/public/appointments');
      const answers = [
        { questionId: 'topic', kind: 'text', label: 'What is it about?', value: 'A boat' },
      ];
      expect((await stage.server.call('GET', door)).json()).toMatchObject({ answers });
      expect((await slots())[0]?.answers).toEqual(answers);
    });

    it('name every answer that is missing or wrong', async () => {
      const page = await pageWith({ questions });
      const answers = { phone: 'none', color: 'blue' };
      expect(await refusal(page, { body: { answers } })).toEqual([
        400,
        'invalid-input',
        'answers.topic',
        'answers.phone',
        'answers.color',
      ]);
      expect(await refusal(host.page, { body: { answers: { topic: 'A boat' } } })).toEqual([
        400,
        'invalid-input',
        'answers.topic',
      ]);
      expect(await slots()).toEqual([]);
    });

    it('and its lengths belong to what an Idempotency-Key stands for', async () => {
      const page = await pageWith({ questions, otherDurations: [60] });
      const headers = { 'idempotency-key': 'once' };
      const same = { headers, body: { duration: 60, answers: { topic: 'A boat' } } };
      const first = await book(stage, page, same);
      expect((await book(stage, page, same)).id).toBe(first.id);
      for (const body of [
        { duration: 60, answers: { topic: 'A bike' } },
        { duration: 60, answers: { topic: 'A boat', phone: '+49 30 1234567' } },
        { answers: { topic: 'A boat' } },
      ])
        expect(await refusal(page, { headers, body })).toEqual([422, 'idempotency-key-reused']);
    });
  });

  describe('its buffers', () => {
    it('are claimed with the slot, and kept as they were', async () => {
      const page = await pageWith({ bufferBefore: 15, bufferAfter: 30 });
      await book(stage, page);
      expect((await slots())[0]).toMatchObject({ bufferBefore: 15, bufferAfter: 30 });
      expect(await em().count(Claim, { subscriber: host.person.subscriber.id })).toBe(75);
    });

    it('keep other pages of the owner away', async () => {
      const page = await pageWith({ bufferBefore: 15, bufferAfter: 30 });
      await book(stage, page);
      for (const start of ['2026-03-03T08:30:00Z', '2026-03-03T09:30:00Z'])
        expect(await refusal(host.page, { start })).toEqual([409, 'slot-taken']);
      await book(stage, host.page, { start: '2026-03-03T08:00:00Z' });
      await book(stage, host.page, { start: '2026-03-03T10:00:00Z' });
    });
  });

  it('gives away no more than its limit, and counts what was cancelled no more', async () => {
    const page = await pageWith({ limitPerDay: 1 });
    const first = await book(stage, page);
    expect(await refusal(page, { start: '2026-03-03T12:00:00Z' })).toEqual([409, 'slot-taken']);
    await book(stage, page, { start: '2026-03-04T12:00:00Z' });
    await stage.server.call('POST', `/appointments/${first.id}/decline`, {
      token: host.token,
      body: {},
    });
    await book(stage, page, { start: '2026-03-03T12:00:00Z' });
  });

  it('is booked with its key where it is private', async () => {
    const page = await pageWith({ private: true });
    const { items } = (await stage.server.call('GET', '/schedules', { token: host.token })).json<{
      items: { slug: string; id: number; pageUrl: string }[];
    }>();
    const { pageUrl = '' } = items.find(({ slug }) => slug === 'other') ?? {};
    const key = new URL(pageUrl).searchParams.get('key');
    const body = { start: TUESDAY_TEN, attendee: bob };
    const codes = await Promise.all(
      ['', '?key=wrong', `?key=${'x'.repeat(200)}`].map(async (query) =>
        codeOf(await stage.server.call('POST', `${page}/appointments${query}`, { body })),
      ),
    );
    expect(codes).toEqual(['not-found', 'not-found', 'invalid-input']);
    const answer = await stage.server.call('POST', `${page}/appointments?key=${key}`, { body });
    expect(answer.statusCode).toBe(201);
    const token = answer.json<{ manageUrl: string }>().manageUrl.split('/m/')[1];
    const seen = await stage.server.call('GET', `/public/appointments/${token}`);
    // Where to book another time, that address alone would not say.
    expect(seen.json()).toMatchObject({ slug: null });
  });

  it('tells whoever remembers what was free that it is no more', async () => {
    const version = async () =>
      (await em().findOneOrFail(Subscriber, host.person.subscriber.id)).timeVersion;
    const before = await version();
    const { id } = await book(stage, host.page);
    const booked = await version();
    await stage.server.call('POST', `/appointments/${id}/decline`, { token: host.token, body: {} });
    expect(booked).toBeGreaterThan(before);
    expect(await version()).toBeGreaterThan(booked);
    expect((await offered(stage, host.page)).slots.map(({ start }) => start)).toContain(
      TUESDAY_TEN,
    );
  });
});
