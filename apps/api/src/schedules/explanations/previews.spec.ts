import type { SchedulePreview } from '@appointment/contracts';
import {
  aHost,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  offered,
} from '../../../test';
import { BusyInterval, Schedule, SyncState } from '../../database';

const unsaved = {
  name: 'Intro call',
  startTime: '09:00',
  endTime: '11:00',
  startDate: '2026-01-01',
  earliestBooking: 0,
};
const tuesday = { from: '2026-03-03', to: '2026-03-04' };

describeOnEachDatabase('What a page would offer', (kind) => {
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
  const ask = (body: object, token = host.token) =>
    stage.server.call('POST', '/schedules/preview', { token, body });
  const preview = async (rules: object = {}, more: object = {}): Promise<SchedulePreview> => {
    const answer = await ask({ schedule: { ...unsaved, ...rules }, ...tuesday, ...more });
    expect(answer.statusCode).toBe(200);
    return answer.json<SchedulePreview>();
  };
  const startsOf = ({ slots }: SchedulePreview) => slots.map(({ start }) => start.slice(11, 16));
  const event = (start: string, end: string) =>
    em().insert(BusyInterval, {
      subscriber: host.person.subscriber.id,
      calendar: host.calendarId,
      eventKey: start,
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
    });
  const work = () => ({ id: host.calendarId, title: 'Work' });
  const seen = (fields: Partial<SyncState>) =>
    em().nativeUpdate(SyncState, { calendar: host.calendarId }, fields);

  it('is shown with the reason of each gap, before anything is saved', async () => {
    await event('2026-03-03T08:30:00Z', '2026-03-03T09:00:00Z');
    const receipt = await book(stage, host.page, { start: '2026-03-03T09:00:00Z' });
    const before = await em().count(Schedule);
    expect(await preview()).toEqual({
      slots: [
        { start: '2026-03-03T08:00:00Z', end: '2026-03-03T08:30:00Z' },
        { start: '2026-03-03T09:30:00Z', end: '2026-03-03T10:00:00Z' },
      ],
      gaps: [
        {
          start: '2026-03-02T23:00:00Z',
          end: '2026-03-03T08:00:00Z',
          reasons: [{ reason: 'outside-hours' }],
        },
        {
          start: '2026-03-03T08:30:00Z',
          end: '2026-03-03T09:00:00Z',
          reasons: [
            {
              reason: 'busy',
              start: '2026-03-03T08:30:00Z',
              end: '2026-03-03T09:00:00Z',
              calendar: work(),
            },
          ],
        },
        {
          start: '2026-03-03T09:00:00Z',
          end: '2026-03-03T09:30:00Z',
          reasons: [
            {
              reason: 'taken',
              start: '2026-03-03T09:00:00Z',
              end: '2026-03-03T09:30:00Z',
              appointmentId: receipt.id,
            },
          ],
        },
        {
          start: '2026-03-03T10:00:00Z',
          end: '2026-03-03T23:00:00Z',
          reasons: [{ reason: 'outside-hours' }],
        },
      ],
      nextAvailable: '2026-03-03T08:00:00Z',
      asOf: '2026-03-02T08:00:00Z',
      verified: true,
    });
    expect(await em().count(Schedule)).toBe(before);
  });

  it('is what it offers once it is saved', async () => {
    const rules = {
      useCustomAvailabilities: true,
      availabilities: [
        { dayOfWeek: 1, startTime: '22:00', endTime: '02:00' },
        { dayOfWeek: 2, startTime: '08:00', endTime: '10:30' },
        { dayOfWeek: 2, startTime: '13:15', endTime: '15:00' },
      ],
      overrides: [
        {
          startDate: '2026-03-04',
          endDate: '2026-03-05',
          windows: [{ startTime: '18:00', endTime: '20:00' }],
        },
      ],
      otherDurations: [60],
      slotStep: 20,
      bufferBefore: 10,
      bufferAfter: 15,
      limitPerDay: 1,
    };
    await event('2026-03-03T08:00:00Z', '2026-03-03T08:30:00Z');
    await book(stage, host.page, { start: '2026-03-05T10:00:00Z' });
    const path = `/schedules/${host.schedule.id}`;
    const week = { from: '2026-03-02', to: '2026-03-09' };
    const [scheduleId, duration] = [host.schedule.id, 60];
    const promised = await preview(rules, { ...week, scheduleId, duration });
    await stage.server.call('PATCH', path, { token: host.token, body: { ...unsaved, ...rules } });
    const query = `?from=${week.from}&to=${week.to}&duration=${duration}`;
    const { slots, nextAvailable } = await offered(stage, host.page, query);
    expect(slots.length).toBeGreaterThan(10);
    expect(promised.slots).toEqual(slots);
    expect(promised.nextAvailable).toBe(nextAvailable);
  });

  it('counts the bookings of the saved page for the limits, and of no other', async () => {
    await book(stage, host.page, { start: '2026-03-03T13:00:00Z' });
    const limit = { limitPerDay: 1 };
    expect(startsOf(await preview(limit))).toEqual(['08:00', '08:30', '09:00', '09:30']);
    const saved = await preview(limit, { scheduleId: host.schedule.id });
    expect(startsOf(saved)).toEqual([]);
    expect(saved.gaps).toContainEqual({
      start: '2026-03-03T08:00:00Z',
      end: '2026-03-03T10:00:00Z',
      reasons: [{ reason: 'limit-per-day' }],
    });
    expect(saved.nextAvailable).toBe('2026-03-04T08:00:00Z');
  });

  it('is cut into the length that is chosen', async () => {
    const rules = { otherDurations: [60] };
    expect(startsOf(await preview(rules))).toEqual(['08:00', '08:30', '09:00', '09:30']);
    expect(startsOf(await preview(rules, { duration: 60 }))).toEqual(['08:00', '09:00']);
    expect(startsOf(await preview({ ...rules, slotStep: 15 }, { duration: 60 }))).toEqual([
      '08:00',
      '08:15',
      '08:30',
      '08:45',
      '09:00',
    ]);
  });

  it('looks beyond the days that are asked for, for the next free time', async () => {
    const later = { from: '2026-03-07', to: '2026-03-09' };
    expect(await preview({}, later)).toMatchObject({
      slots: [],
      nextAvailable: '2026-03-09T08:00:00Z',
    });
    expect((await preview({ farthestBooking: 7 * 24 * 60 - 1 }, later)).nextAvailable).toBeNull();
    const past = await preview({}, { from: '2026-02-23', to: '2026-02-25' });
    expect(past.nextAvailable).toBe('2026-03-02T08:00:00Z');
  });

  it('is nothing while a calendar can’t be relied on, and says which one', async () => {
    await seen({ syncedAt: Temporal.Instant.from('2026-03-01T08:00:00Z') });
    const answer = await preview();
    expect(answer).toMatchObject({ slots: [], verified: false, nextAvailable: null });
    expect(answer).toMatchObject({ asOf: '2026-03-01T08:00:00Z' });
    expect(answer.gaps[1]?.reasons).toEqual([{ reason: 'unverified', calendar: work() }]);
    expect((await preview({ staleLimit: 24 * 60 })).slots).toHaveLength(4);
  });

  it('does not depend on whether the page is paused, private or has an address that is taken', async () => {
    const rules = { active: false, private: true, slug: host.schedule.slug };
    expect((await preview(rules)).slots).toHaveLength(4);
  });

  it('is in the owner’s zone unless the page has another', async () => {
    expect(startsOf(await preview({ timezone: 'Europe/London' }))[0]).toBe('09:00');
    const kiritimati = await preview({ timezone: 'Pacific/Kiritimati' });
    expect(kiritimati.gaps[0]?.start).toBe('2026-03-02T10:00:00Z');
  });

  it('can be asked for two months, also over a clock change', async () => {
    const answer = await preview({ farthestBooking: 100 * 24 * 60 }, { to: '2026-05-04' });
    const days = new Set(answer.slots.map(({ start }) => start.slice(0, 10)));
    expect(days.size).toBe(44);
    expect(answer.slots.at(-1)?.start).toBe('2026-05-01T08:30:00Z');
  });

  it.each<[field: string, body: object]>([
    ['to', { to: '2026-03-03' }],
    ['to', { to: '2026-05-05' }],
    ['from', { from: '2026-02-30' }],
    ['from', { from: '0001-01-01', to: '0001-01-02' }],
    ['from', { from: '9999-01-01', to: '9999-01-02' }],
    ['duration', { duration: 45 }],
    ['duration', { duration: 5 }],
    ['scheduleId', { scheduleId: 0 }],
    ['days', { days: 3 }],
    ['schedule.slotDuration', { schedule: { ...unsaved, slotDuration: 1 } }],
    ['schedule.endTime', { schedule: { ...unsaved, endTime: '09:15' } }],
    ['schedule.owner', { schedule: { ...unsaved, owner: 1 } }],
  ])('names the field that is wrong: %s of %j', async (field, body) => {
    const answer = await ask({ schedule: unsaved, ...tuesday, ...body });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it('knows no pages of others, and nothing of their time', async () => {
    const other = await aHost(stage);
    await book(stage, other.page);
    const body = { schedule: unsaved, ...tuesday, scheduleId: other.schedule.id };
    expect((await ask(body)).statusCode).toBe(404);
    expect((await ask({ ...body, scheduleId: 999_999 })).statusCode).toBe(404);
    expect((await preview()).slots).toHaveLength(4);
    const stranger = await stage.server.call('POST', '/schedules/preview', { body });
    expect(stranger.statusCode).toBe(401);
  });
});
