import type { OfferedSlots, Schedule } from '@appointment/contracts';
import {
  aHost,
  anEvent,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  offered,
  TUESDAY_TEN,
} from '../../../test';
import { Subscriber, SyncState } from '../../database';

/** What was computed is kept. None of it may be seen a moment longer than it is true. */
describeOnEachDatabase('What changes is seen in the very next answer', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });
  beforeEach(async () => {
    stage.clock.set('2026-03-02T08:00:00Z');
    host = await aHost(stage);
    await offered(stage, host.page);
  });
  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  const startsOf = ({ slots }: OfferedSlots) => slots.map(({ start }) => start);
  const starts = async (query = '') => startsOf(await offered(stage, host.page, query));
  const first = async (query = '') => (await starts(query))[0];
  const change = async (body: object) =>
    (
      await stage.server.call('PATCH', `/schedules/${host.schedule.id}`, {
        token: host.token,
        body,
      })
    ).json<Schedule>();
  const decide = (id: string, decision: 'confirm' | 'decline' | 'cancel') =>
    stage.server.call('POST', `/appointments/${id}/${decision}`, { token: host.token, body: {} });
  const statusOf = async (path: string) => (await stage.server.call('GET', path)).statusCode;

  it('a booking, and that it was declined', async () => {
    expect(await starts()).toContain(TUESDAY_TEN);
    const { id } = await book(stage, host.page);
    expect(await starts()).not.toContain(TUESDAY_TEN);
    await decide(id, 'decline');
    expect(await starts()).toContain(TUESDAY_TEN);
  });

  it('a booking on another page of the owner', async () => {
    const body = { name: 'Other', startTime: '09:00', endTime: '17:00', earliestBooking: 0 };
    const other = await stage.server.call('POST', '/schedules', { token: host.token, body });
    const { username } = host.person.subscriber;
    await book(stage, `/public/${username}/${other.json<Schedule>().slug}`);
    expect(await starts()).not.toContain(TUESDAY_TEN);
  });

  it('that a request expired', async () => {
    await book(stage, host.page);
    stage.clock.advance({ hours: 24, minutes: 1 });
    await em().nativeUpdate(
      SyncState,
      { calendar: host.calendarId },
      { syncedAt: stage.clock.now() },
    );
    expect(await starts()).not.toContain('2026-03-03T09:00:00Z');
    await stage.drain();
    stage.clock.set('2026-03-03T08:30:00Z');
    expect(await starts()).toContain('2026-03-03T09:00:00Z');
  });

  it('an event in a calendar', async () => {
    stage.calendars.addBusy(host.calendarUrl, '20260303T090000Z', '20260303T093000Z');
    const path = `/calendars/${host.calendarId}/sync`;
    await stage.server.call('POST', path, { token: host.token });
    expect(await starts()).not.toContain(TUESDAY_TEN);
  });

  it('an event that another process saved', async () => {
    const calendar = { id: host.calendarId, ownerId: host.person.subscriber.id };
    await anEvent(stage, calendar, { start: TUESDAY_TEN, end: '2026-03-03T09:30:00Z' });
    expect(await starts()).not.toContain(TUESDAY_TEN);
  });

  it('that a calendar counts no more', async () => {
    const calendar = { id: host.calendarId, ownerId: host.person.subscriber.id };
    await anEvent(stage, calendar, { start: TUESDAY_TEN, end: '2026-03-03T09:30:00Z' });
    expect(await starts()).not.toContain(TUESDAY_TEN);
    await change({ calendarId: null });
    const path = `/calendars/${host.calendarId}`;
    await stage.server.call('PATCH', path, { token: host.token, body: { connected: false } });
    expect(await starts()).toContain(TUESDAY_TEN);
  });

  it('how far the calendars are known', async () => {
    const horizon = Temporal.Instant.from('2026-03-03T09:00:00Z');
    await em().nativeUpdate(SyncState, { calendar: host.calendarId }, { horizon });
    expect((await starts()).at(-1)).toBe('2026-03-03T08:30:00Z');
  });

  it('when the calendars were seen', async () => {
    const syncedAt = stage.clock.now().subtract({ seconds: 7 });
    await em().nativeUpdate(SyncState, { calendar: host.calendarId }, { syncedAt });
    expect((await offered(stage, host.page)).asOf).toBe('2026-03-02T07:59:53Z');
  });

  it('other rules', async () => {
    await change({ startTime: '10:00' });
    expect(await first()).toBe('2026-03-02T09:00:00Z');
    await change({ startTime: '11:00' });
    expect(await first()).toBe('2026-03-02T10:00:00Z');
  });

  it('a pause, and its end', async () => {
    await change({ active: false });
    expect(await statusOf(`${host.page}/slots`)).toBe(409);
    await change({ active: true });
    expect(await statusOf(`${host.page}/slots`)).toBe(200);
  });

  it('that the page or its owner is gone', async () => {
    const { id } = host.person.subscriber;
    await em().nativeUpdate(Subscriber, { id }, { timeDeleted: stage.clock.now() });
    expect(await statusOf(`${host.page}/slots`)).toBe(404);
    await em().nativeUpdate(Subscriber, { id }, { timeDeleted: null });
    expect(await statusOf(`${host.page}/slots`)).toBe(200);
    await stage.server.call('DELETE', `/schedules/${host.schedule.id}`, { token: host.token });
    expect(await statusOf(`${host.page}/slots`)).toBe(404);
  });

  it('that the link of a private page was renewed', async () => {
    const pathOf = ({ pageUrl }: Schedule) => `${host.page}/slots${new URL(pageUrl).search}`;
    const old = pathOf(await change({ private: true }));
    expect(await statusOf(old)).toBe(200);
    const path = `/schedules/${host.schedule.id}/renew-link`;
    const renewed = await stage.server.call('POST', path, { token: host.token });
    expect(await statusOf(old)).toBe(404);
    expect(await statusOf(pathOf(renewed.json<Schedule>()))).toBe(200);
  });

  it('that a minute has begun, at its first moment and right after it', async () => {
    await change({ slotStep: 5, slotDuration: 10, farthestBooking: 60 });
    const ends = async (now: string) => {
      stage.clock.set(now);
      const times = await starts();
      return [times[0]?.slice(11, 16), times.at(-1)?.slice(11, 16)];
    };
    expect(await ends('2026-03-02T08:04:59.999Z')).toEqual(['08:05', '09:00']);
    expect(await ends('2026-03-02T08:05:00.000Z')).toEqual(['08:05', '09:05']);
    expect(await ends('2026-03-02T08:05:00.001Z')).toEqual(['08:10', '09:05']);
    expect(await ends('2026-03-02T08:05:59.999Z')).toEqual(['08:10', '09:05']);
    expect(await ends('2026-03-02T08:04:30Z')).toEqual(['08:05', '09:00']);
  });

  it('that another day has begun where the page is', async () => {
    await change({ farthestBooking: 24 * 60, startTime: '00:00', endTime: '23:00' });
    stage.clock.set('2026-03-02T22:59:59Z');
    await em().nativeUpdate(
      SyncState,
      { calendar: host.calendarId },
      { syncedAt: stage.clock.now() },
    );
    expect((await starts()).at(-1)).toBe('2026-03-03T21:30:00Z');
    stage.clock.set('2026-03-02T23:00:00Z');
    expect(await first()).toBe('2026-03-02T23:00:00Z');
    expect((await starts()).at(-1)).toBe('2026-03-03T23:00:00Z');
  });

  it('that the calendars have not been seen for too long, to the millisecond', async () => {
    stage.clock.set('2026-03-02T09:00:00.000Z');
    expect(await offered(stage, host.page)).toMatchObject({ verified: true });
    stage.clock.set('2026-03-02T09:00:00.001Z');
    expect(await offered(stage, host.page)).toMatchObject({ verified: false, slots: [] });
  });

  it('that a question which ends now has become one about nothing', async () => {
    stage.clock.set('2026-03-02T08:00:29Z');
    expect(await statusOf(`${host.page}/slots?to=2026-03-02T08:00:30Z`)).toBe(200);
    stage.clock.set('2026-03-02T08:00:30Z');
    expect(await statusOf(`${host.page}/slots?to=2026-03-02T08:00:30Z`)).toBe(400);
  });
});
