import type { MikroORM } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { describeOnEachDatabase, type TestDatabase } from '../../../test';
import { Appointment, Schedule, Subscriber } from '../entities';
import { epochMillisecondsOf, instantParameter } from '.';

const uuid = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

const subscriber = () =>
  new Subscriber({
    username: 'ada',
    email: 'ada@example.org',
    name: 'Ada',
    level: 'basic',
    timezone: 'UTC',
    language: 'en',
    password: null,
  });

const scheduleOf = (owner: Subscriber) =>
  new Schedule({
    owner,
    calendar: null,
    active: true,
    name: 'Meet',
    slug: 'meet',
    timezone: 'Europe/Berlin',
    weekdays: [1, 3, 7],
    startDate: Temporal.PlainDate.from('2026-03-29'),
    endDate: null,
    startTime: Temporal.PlainTime.from('00:00'),
    endTime: Temporal.PlainTime.from('23:59'),
    slotDuration: 30,
    earliestBooking: 0,
    farthestBooking: 60,
    bookingConfirmation: true,
    useCustomAvailabilities: false,
    locationType: 'online',
    locationUrl: null,
    details: null,
    staleLimit: 60,
  });

const appointmentOf = (owner: Subscriber) =>
  new Appointment({
    owner,
    calendar: null,
    title: 'Überraschung 🎉',
    duration: 30,
    locationType: 'online',
    locationUrl: null,
    details: null,
    status: 'ready',
    uuid,
  });

describeOnEachDatabase('A column', (kind) => {
  let database: TestDatabase;
  let orm: MikroORM;
  let owner: Subscriber;

  beforeAll(async () => {
    database = await kind.create();
    orm = database.orm;
    owner = subscriber();
    await orm.em
      .fork()
      .persist([owner, scheduleOf(owner), appointmentOf(owner)])
      .flush();
  });

  afterAll(() => database.drop());

  const em = () => orm.em.fork() as SqlEntityManager;

  const stored = (change: (one: Subscriber) => void) => async () => {
    const writer = em();
    change(await writer.findOneOrFail(Subscriber, owner.id));
    await writer.flush();
    return em().findOneOrFail(Subscriber, owner.id);
  };

  it('is tested far from UTC', () => {
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).not.toBe(0);
  });

  it.each([
    '2026-03-29T01:00:00.123Z',
    '2026-04-04T15:15:00Z',
    '2011-12-30T10:00:00Z',
    '1999-12-31T23:59:59.999Z',
  ])('keeps the moment %s to the millisecond', async (moment) => {
    const instant = Temporal.Instant.from(moment);
    const read = await stored((one) => (one.minimumValidIatTime = instant))();
    expect(read.minimumValidIatTime?.toString()).toBe(instant.toString());
    const [row]: { at: number | string }[] = await em().execute(
      'select minimum_valid_iat_time as at from subscribers where minimum_valid_iat_time = ?',
      [instantParameter(instant.epochMilliseconds, orm.em.getPlatform())],
    );
    expect(row && epochMillisecondsOf(row.at)).toBe(instant.epochMilliseconds);
  });

  it('finds and orders by moments', async () => {
    const at = Temporal.Instant.from('2026-03-29T01:00:00.123Z');
    await stored((one) => (one.minimumValidIatTime = at))();
    const count = (condition: object) => em().count(Subscriber, { minimumValidIatTime: condition });
    expect(await count({ $eq: at })).toBe(1);
    expect(await count({ $gt: at })).toBe(0);
    expect(await count({ $gte: at, $lt: at.add({ milliseconds: 1 }) })).toBe(1);
  });

  it('keeps no moment', async () => {
    const read = await stored((one) => (one.minimumValidIatTime = null))();
    expect(read.minimumValidIatTime).toBeNull();
  });

  it('keeps days, wall times and lists as they were said', async () => {
    const schedule = await em().findOneOrFail(Schedule, { slug: 'meet' });
    expect(schedule.startDate.toString()).toBe('2026-03-29');
    expect(schedule.endDate).toBeNull();
    expect(schedule.startTime.toString()).toBe('00:00:00');
    expect(schedule.endTime.toString()).toBe('23:59:00');
    expect(schedule.weekdays).toEqual([1, 3, 7]);
  });

  it('keeps a uuid in 16 bytes and finds it again', async () => {
    const appointment = await em().findOneOrFail(Appointment, { uuid });
    expect([appointment.uuid, appointment.title]).toEqual([uuid, 'Überraschung 🎉']);
    const [row]: { length: number }[] = await em().execute(
      'select length(uuid) as length from appointments',
    );
    expect(row?.length).toBe(16);
  });

  it('is written again only when it changed', async () => {
    const reader = em();
    await reader.find(Schedule, {});
    await reader.find(Appointment, {});
    await reader.find(Subscriber, {});
    reader.getUnitOfWork().computeChangeSets();
    expect(reader.getUnitOfWork().getChangeSets()).toEqual([]);
  });
});
