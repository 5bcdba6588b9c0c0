import type { Interval } from '@appointment/availability';
import { at, between } from '@appointment/testing';
import type { BookingStatus } from '@appointment/contracts';
import { randomUUID } from 'node:crypto';
import {
  describeOnEachDatabase,
  insertAppointment,
  insertOwner,
  insertSchedule,
  insertSlot,
  type TestDatabase,
} from '../../test';
import { BusyIndex } from '../calendars';
import type { Schedule, Slot, Subscriber } from '../database';
import { BusyTime } from './busy-time';
import { CalendarAvailability } from './calendar-availability';
import { type LeftOut, LiveSlots } from './live-slots';

const day = between('2026-03-03T00:00Z', '2026-03-04T00:00Z');

describeOnEachDatabase('busy time', (kind) => {
  let database: TestDatabase;
  let busyTime: BusyTime;
  let owner: Subscriber;

  const em = () => database.orm.em.fork();

  beforeAll(async () => {
    database = await kind.create();
    // The library types the ORM by its core; each database has the entity manager of SQL.
    const sql = database.orm.em as never;
    busyTime = new BusyTime(new BusyIndex(sql), new LiveSlots(sql), new CalendarAvailability(sql));
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    owner = await insertOwner(em());
  });

  interface Fields {
    readonly status?: BookingStatus;
    readonly schedule?: Schedule;
    readonly duration?: number;
    readonly bufferBefore?: number;
    readonly bufferAfter?: number;
    readonly held?: boolean;
    readonly candidate?: Slot;
  }

  const aSlot = async (start: string, { status = 'booked', ...fields }: Fields = {}) => {
    const fork = em();
    const appointment = await insertAppointment(fork, fork.merge(owner), { uuid: randomUUID() });
    const slot = await insertSlot(fork, appointment, { status, start });
    Object.assign(slot, fields);
    await fork.flush();
    return slot;
  };
  const times = async (leftOut: LeftOut = {}, within: Interval = day) =>
    (await busyTime.of(owner.id, within, leftOut)).map(({ start, end }) => ({ start, end }));

  it('is a slot with the buffers that it was booked with', async () => {
    await aSlot('2026-03-03T10:00Z', { bufferBefore: 10, bufferAfter: 20 });
    expect(await times()).toEqual([between('2026-03-03T09:50Z', '2026-03-03T10:50Z')]);
  });

  it('reaches as far out of a slot as the longest buffers do, and no further', async () => {
    await aSlot('2026-03-05T00:00Z', { bufferBefore: 1440 });
    await aSlot('2026-03-01T14:00Z', { duration: 600, bufferAfter: 1440 });
    expect(await times()).toEqual([]);
    const nearer = [
      await aSlot('2026-03-01T14:01Z', { duration: 600, bufferAfter: 1440 }),
      await aSlot('2026-03-04T23:59Z', { bufferBefore: 1440 }),
    ];
    expect((await times()).map(({ end }) => end)).toEqual([
      at('2026-03-03T00:01Z'),
      nearer[1]?.end.epochMilliseconds,
    ]);
  });

  it.each<[BookingStatus, boolean, number]>([
    ['requested', false, 1],
    ['booked', false, 1],
    ['none', true, 1],
    ['none', false, 0],
    ['declined', false, 0],
    ['cancelled', true, 0],
    ['expired', false, 0],
    ['rescheduled', false, 0],
  ])('counts a slot that is %s and held: %s as %d', async (status, held, count) => {
    await aSlot('2026-03-03T10:00Z', { status, held });
    expect(await times()).toHaveLength(count);
  });

  it('leaves out the slot that is to be moved, and the time that it was picked from', async () => {
    const candidate = await aSlot('2026-03-03T09:00Z', { status: 'none', held: true });
    const picked = await aSlot('2026-03-03T09:00Z', { candidate });
    await aSlot('2026-03-03T15:00Z');
    expect(await times()).toHaveLength(3);
    expect(await times({ except: picked.id })).toEqual([
      between('2026-03-03T15:00Z', '2026-03-03T15:30Z'),
    ]);
  });

  it('is nobody else’s', async () => {
    await aSlot('2026-03-03T09:00Z');
    owner = await insertOwner(em());
    expect(await times()).toEqual([]);
  });

  describe('that fills a limit', () => {
    let schedule: Schedule;

    beforeEach(async () => {
      const fork = em();
      schedule = await insertSchedule(fork, fork.merge(owner));
    });

    it('is when the live slots of that schedule begin, also before and after in those weeks', async () => {
      for (const start of ['2026-03-01', '2026-03-03', '2026-03-08'])
        await aSlot(`${start}T10:00Z`, { schedule });
      await aSlot('2026-02-20T10:00Z', { schedule });
      await aSlot('2026-03-03T12:00Z');
      await aSlot('2026-03-03T13:00Z', { schedule, status: 'cancelled' });
      await aSlot('2026-03-03T14:00Z', { schedule, status: 'requested', bufferBefore: 15 });
      const starts = await busyTime.booked(schedule.id, day);
      expect(starts.toSorted()).toEqual(
        ['2026-03-01T10:00Z', '2026-03-03T10:00Z', '2026-03-03T14:00Z', '2026-03-08T10:00Z'].map(
          at,
        ),
      );
    });

    it('leaves out the slot that is to be moved', async () => {
      const { id } = await aSlot('2026-03-03T10:00Z', { schedule });
      expect(await busyTime.booked(schedule.id, day, { except: id })).toEqual([]);
    });
  });
});
