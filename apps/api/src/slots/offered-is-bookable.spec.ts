import { compileRules, type Interval, offeredSlots } from '@appointment/availability';
import type { DateOverride, OfferedSlots } from '@appointment/contracts';
import { type DrawnWeek, drawnWeek } from '@appointment/testing';
import * as fc from 'fast-check';
import {
  ask,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  insertCalendar,
  insertConnection,
  insertOwner,
  insertSchedule,
} from '../../test';
import { Availability, BusyInterval, SyncState } from '../database';

/** Printed with each failure by the name of the test; change it to draw other weeks. */
const SEED = 20_260_302;

/** Nobody has booked a new page yet. */
const onANewPage = ({ rules, question }: DrawnWeek): DrawnWeek => ({
  rules,
  question: { ...question, booked: [] },
});

const DRAWN = fc.sample(drawnWeek(), { seed: SEED, numRuns: 150 }).map(onANewPage);

const offers = ({ rules, question }: DrawnWeek) =>
  offeredSlots(compileRules(rules), question).length > 2;

/** Mostly weeks in which there is something to book, and a few in which there is nothing. */
const WEEKS = [
  ...DRAWN.filter(offers).slice(0, 15),
  ...DRAWN.filter((week) => !offers(week)).slice(0, 5),
];

const wall = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

const overridesOf = ({ overrides }: DrawnWeek['rules']): DateOverride[] =>
  overrides.map(({ firstDay, lastDay, windows }) => ({
    startDate: firstDay.toString(),
    endDate: lastDay.toString(),
    windows: windows.map(({ from, to }) => ({ startTime: wall(from), endTime: wall(to) })),
  }));

const wire = (milliseconds: number) =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();

/** The first, the middle and the last: where the mistakes are. */
const some = <Item>(items: readonly Item[]): Item[] =>
  [...new Set([0, items.length >> 1, items.length - 1])].flatMap((index) => items[index] ?? []);

describeOnEachDatabase(`What is offered can be booked, and nothing else (seed ${SEED})`, (kind) => {
  let stage: BookingStage;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  afterAll(() => stage.close());

  const publish = async ({ rules, question }: DrawnWeek): Promise<string> => {
    const em = stage.database.orm.em.fork();
    const now = Temporal.Instant.fromEpochMilliseconds(question.now);
    const owner = await insertOwner(em, { timezone: rules.timeZone });
    const calendar = await insertCalendar(em, await insertConnection(em, owner), { dueAt: now });
    const horizon = now.add({ hours: 24 * 800 });
    await em.nativeUpdate(SyncState, { calendar }, { syncedAt: now, horizon });
    const schedule = await insertSchedule(em, owner, {
      weekdays: [...rules.weekdays],
      startTime: rules.hours.from,
      endTime: rules.hours.to,
      startDate: rules.firstDay,
      endDate: rules.lastDay,
      slotDuration: rules.slotMinutes,
      slotStep: rules.stepMinutes,
      bufferBefore: rules.bufferBeforeMinutes,
      bufferAfter: rules.bufferAfterMinutes,
      limitPerDay: rules.limitPerDay,
      limitPerWeek: rules.limitPerWeek,
      overrides: overridesOf(rules),
      earliestBooking: rules.noticeMinutes,
      farthestBooking: rules.windowMinutes,
      useCustomAvailabilities: rules.customWindows !== null,
    });
    for (const { weekday, from, to } of rules.customWindows ?? [])
      em.persist(new Availability({ schedule, dayOfWeek: weekday, startTime: from, endTime: to }));
    await em.flush();
    await em.insertMany(
      BusyInterval,
      question.busy.map(({ start, end }, index) => ({
        subscriber: owner.id,
        calendar: calendar.id,
        eventKey: String(index),
        start: Temporal.Instant.fromEpochMilliseconds(start),
        end: Temporal.Instant.fromEpochMilliseconds(end),
      })),
    );
    stage.clock.set(now);
    return `/public/${owner.username}/${schedule.slug}`;
  };

  const offeredIn = async (page: string, { start, end }: Interval): Promise<string[]> => {
    const answer = await stage.server.call(
      'GET',
      `${page}/slots?from=${wire(start)}&to=${wire(end)}`,
    );
    return answer.json<OfferedSlots>().slots.map((slot) => slot.start);
  };

  it.each(WEEKS.map((week) => [week.rules.timeZone, week] as const))(
    'in %s',
    async (_zone, week) => {
      const { rules, question } = week;
      const page = await publish(week);
      const offered = await offeredIn(page, question.within);
      expect(offered).toEqual(
        offeredSlots(compileRules(rules), question).map(({ start }) => wire(start)),
      );

      const everyOther = some(
        offered.flatMap((start) => [-1, 1].map((step) => Date.parse(start) + step * 60_000)),
      );
      const blocked = some(question.busy).map(({ start }) => start);
      for (const start of [...everyOther, ...blocked, question.now])
        if (!offered.includes(wire(start)))
          expect([409, 422]).toContain((await ask(stage, page, { start: wire(start) })).statusCode);

      // Buffers, limits and the step make that what was taken first takes others with it.
      for (const start of some(offered)) {
        const left = await offeredIn(page, question.within);
        const { statusCode } = await ask(stage, page, { start });
        expect([start, statusCode]).toEqual([start, left.includes(start) ? 201 : 409]);
      }
      const left = await offeredIn(page, question.within);
      expect(offered).toEqual(expect.arrayContaining(left));
      expect(some(offered).filter((start) => left.includes(start))).toEqual([]);
    },
  );

  it('is tried on enough weeks', () => {
    expect(WEEKS).toHaveLength(20);
  });
});
