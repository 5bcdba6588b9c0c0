import type { BookingReceipt, Refusal, WhyNot } from '@appointment/contracts';
import {
  aHost,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  publish,
  TUESDAY_TEN,
} from '../../../test';
import { BusyInterval, Slot, SyncState } from '../../database';

describeOnEachDatabase('Why a time is not offered', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const change = (body: object) =>
    stage.server.call('PATCH', `/schedules/${host.schedule.id}`, { token: host.token, body });
  const ask = (query: string, id = host.schedule.id, token = host.token) =>
    stage.server.call('GET', `/schedules/${id}/why?${query}`, { token });
  const why = async (start: string, more = ''): Promise<readonly Refusal[]> => {
    const answer = (await ask(`start=${encodeURIComponent(start)}${more}`)).json<WhyNot>();
    expect(answer.offered).toBe(answer.reasons.length === 0);
    return answer.reasons;
  };
  const event = (start: string, end: string, calendar = host.calendarId) =>
    em().insert(BusyInterval, {
      subscriber: host.person.subscriber.id,
      calendar,
      eventKey: start,
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
    });
  const work = () => ({ id: host.calendarId, title: 'Work' });
  const seen = (fields: Partial<SyncState>) =>
    em().nativeUpdate(SyncState, { calendar: host.calendarId }, fields);

  it('has no answer where it is offered', async () => {
    expect((await ask(`start=${TUESDAY_TEN}`)).json()).toEqual({
      start: TUESDAY_TEN,
      offered: true,
      reasons: [],
    });
  });

  it.each<[what: string, start: string, rules: object, reasons: Refusal[]]>([
    ['before the hours', '2026-03-03T07:30:00Z', {}, [{ reason: 'outside-hours' }]],
    ['on a closed day', '2026-03-07T10:00:00Z', {}, [{ reason: 'closed-day' }]],
    [
      'on a holiday',
      '2026-03-03T10:00:00Z',
      { overrides: [{ startDate: '2026-03-03', endDate: '2026-03-04', windows: [] }] },
      [{ reason: 'closed-by-override' }],
    ],
    [
      'before the first day',
      '2026-03-03T10:00:00Z',
      { startDate: '2026-03-04' },
      [{ reason: 'before-first-day' }],
    ],
    [
      'after the last day',
      '2026-03-05T10:00:00Z',
      { endDate: '2026-03-04' },
      [{ reason: 'after-last-day' }],
    ],
    [
      'between two starts',
      '2026-03-03T10:10:00Z',
      {},
      [{ reason: 'off-the-grid', nearest: ['2026-03-03T10:00:00Z', '2026-03-03T10:30:00Z'] }],
    ],
    [
      'too near to the end of the hours',
      '2026-03-03T15:45:00Z',
      { slotStep: 15 },
      [{ reason: 'too-long' }],
    ],
    [
      'within the notice',
      '2026-03-02T10:00:00Z',
      { earliestBooking: 180 },
      [{ reason: 'too-soon', until: '2026-03-02T11:00:00Z' }],
    ],
    [
      'beyond the booking window',
      '2026-03-10T10:00:00Z',
      { farthestBooking: 7 * 24 * 60 },
      [{ reason: 'too-far', until: '2026-03-03T10:00:00Z' }],
    ],
    ['on a paused page', '2026-03-03T10:00:00Z', { active: false }, [{ reason: 'paused' }]],
    [
      'for all that stands in the way at once',
      '2026-03-01T10:10:00Z',
      { active: false },
      [
        { reason: 'paused' },
        { reason: 'closed-day' },
        { reason: 'too-soon', until: '2026-03-02T08:00:00Z' },
      ],
    ],
    [
      'just the same on a private page',
      '2026-03-07T10:00:00Z',
      { private: true },
      [{ reason: 'closed-day' }],
    ],
  ])('%s', async (_, start, rules, reasons) => {
    expect((await change(rules)).statusCode).toBe(200);
    expect(await why(start)).toEqual(reasons);
  });

  it('depends on the length that is asked about', async () => {
    await change({ otherDurations: [60], slotStep: 30 });
    expect(await why('2026-03-03T15:30:00Z')).toEqual([]);
    expect(await why('2026-03-03T15:30:00Z', '&duration=60')).toEqual([{ reason: 'too-long' }]);
    const refused = await ask(`start=${TUESDAY_TEN}&duration=45`);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ errors: [{ field: 'duration' }] });
  });

  it('names each calendar that is busy, once', async () => {
    await event('2026-03-03T09:15:00Z', '2026-03-03T09:45:00Z');
    await event('2026-03-03T09:15:00Z', '2026-03-03T09:45:00Z');
    await event('2026-03-03T09:00:00Z', '2026-03-03T12:00:00Z');
    // Touching is not overlapping.
    await event('2026-03-03T08:30:00Z', '2026-03-03T09:00:00Z');
    await event('2026-03-03T09:30:00Z', '2026-03-03T10:00:00Z');
    expect(await why(TUESDAY_TEN)).toEqual([
      {
        reason: 'busy',
        start: '2026-03-03T09:00:00Z',
        end: '2026-03-03T12:00:00Z',
        calendar: work(),
      },
      {
        reason: 'busy',
        start: '2026-03-03T09:15:00Z',
        end: '2026-03-03T09:45:00Z',
        calendar: work(),
      },
    ]);
  });

  it('names an event that is only too near', async () => {
    await event('2026-03-03T09:40:00Z', '2026-03-03T10:00:00Z');
    expect(await why(TUESDAY_TEN)).toEqual([]);
    await change({ bufferAfter: 15 });
    expect(await why(TUESDAY_TEN)).toEqual([
      {
        reason: 'buffer',
        start: '2026-03-03T09:40:00Z',
        end: '2026-03-03T10:00:00Z',
        calendar: work(),
      },
    ]);
  });

  describe('once it is taken', () => {
    let receipt: BookingReceipt;
    const other = { start: TUESDAY_TEN, end: '2026-03-03T09:30:00Z' };

    beforeEach(async () => {
      await change({ bufferBefore: 10, bufferAfter: 20 });
      receipt = await book(stage, host.page);
      await change({ bufferBefore: 0, bufferAfter: 0 });
    });

    it('names the appointment, on every page of its owner', async () => {
      const taken = [{ reason: 'taken', ...other, appointmentId: receipt.id }];
      expect(await why(TUESDAY_TEN)).toEqual(taken);
      const second = await publish(stage, host.token, { slug: 'second', slotStep: 5 });
      const elsewhere = await ask('start=2026-03-03T09:25:00Z', second.id);
      expect(elsewhere.json<WhyNot>().reasons).toEqual(taken);
    });

    it('names the appointment also where only its own buffer is in the way', async () => {
      const near = [{ reason: 'buffer', ...other, appointmentId: receipt.id }];
      expect(await why('2026-03-03T09:30:00Z')).toEqual(near);
      expect(await why('2026-03-03T08:30:00Z')).toEqual(near);
      expect(await why('2026-03-03T10:00:00Z')).toEqual([]);
    });

    it('says nothing of it when it is cancelled', async () => {
      const path = `/appointments/${receipt.id}/cancel`;
      await stage.server.call('POST', path, { token: host.token, body: {} });
      expect(await why(TUESDAY_TEN)).toEqual([]);
    });

    it('names a hand-picked time that waits, if it is held', async () => {
      const fields = { bookingStatus: 'none', held: true } as const;
      const slots = { subscriber: host.person.subscriber.id };
      await em().nativeUpdate(Slot, slots, fields);
      expect(await why(TUESDAY_TEN)).toMatchObject([{ reason: 'taken' }]);
      await em().nativeUpdate(Slot, slots, { ...fields, held: false });
      expect(await why(TUESDAY_TEN)).toEqual([]);
    });

    it('names the limits that are reached', async () => {
      await change({ limitPerDay: 1, limitPerWeek: 1 });
      expect(await why('2026-03-03T14:00:00Z')).toEqual([
        { reason: 'limit-per-day' },
        { reason: 'limit-per-week' },
      ]);
      expect(await why('2026-03-06T14:00:00Z')).toEqual([{ reason: 'limit-per-week' }]);
      expect(await why('2026-03-09T14:00:00Z')).toEqual([]);
    });
  });

  it('names the calendar that was not read for too long, or never', async () => {
    const unverified = [{ reason: 'unverified', calendar: work() }];
    await seen({ syncedAt: Temporal.Instant.from('2026-03-02T07:00:00Z') });
    expect(await why(TUESDAY_TEN)).toEqual([]);
    await seen({ syncedAt: Temporal.Instant.from('2026-03-02T06:59:59Z') });
    expect(await why(TUESDAY_TEN)).toEqual(unverified);
    await change({ staleLimit: 120 });
    expect(await why(TUESDAY_TEN)).toEqual([]);
    await seen({ syncedAt: null });
    expect(await why(TUESDAY_TEN)).toEqual(unverified);
  });

  it('names the calendar that is not known that far ahead', async () => {
    await seen({ horizon: Temporal.Instant.from('2026-03-03T09:29:00Z') });
    expect(await why('2026-03-03T08:30:00Z')).toEqual([]);
    expect(await why(TUESDAY_TEN)).toEqual([{ reason: 'unverified', calendar: work() }]);
  });

  it.each([
    ['start', ''],
    ['start', 'start=tomorrow'],
    ['start', 'start=2026-03-03'],
    ['start', 'start=0000-01-01T00:00:00Z'],
    ['start', 'start=2031-03-09T00:00:00Z'],
    ['start', 'start=9999-12-31T23:59:59Z'],
    ['duration', `start=${TUESDAY_TEN}&duration=9`],
    ['duration', `start=${TUESDAY_TEN}&duration=x`],
    ['ende', `start=${TUESDAY_TEN}&ende=x`],
  ])('refuses a question that it does not understand: %s in %s', async (field, query) => {
    const answer = await ask(query);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it.each(['2022-01-01T00:00:00Z', '2030-12-31T23:59:59Z'])(
    'is asked also for %s',
    async (start) => {
      expect(await why(start)).not.toEqual([]);
    },
  );

  it('is nobody else’s to know', async () => {
    const other = await aHost(stage);
    const query = `start=${TUESDAY_TEN}`;
    expect((await ask(query, host.schedule.id, other.token)).statusCode).toBe(404);
    expect((await ask(query, 999_999)).statusCode).toBe(404);
    const stranger = await stage.server.call('GET', `/schedules/${host.schedule.id}/why?${query}`);
    expect(stranger.statusCode).toBe(401);
  });

  it('knows nothing of the time of others', async () => {
    const other = await aHost(stage);
    await book(stage, other.page);
    expect(await why(TUESDAY_TEN)).toEqual([]);
  });
});
