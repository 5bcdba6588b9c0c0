import { compileRules, MINUTE, offeredSlots } from '@appointment/availability';
import type { OfferedSlots, WhyNot } from '@appointment/contracts';
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
} from '../../../test';
import { Availability, BusyInterval, type Subscriber, SyncState } from '../../database';
import { WhyNotService } from './why-not.service';

/** Printed with each failure by the name of the test; change it to draw other weeks. */
const SEED = 20_261_122;

/** What was booked comes by booking; lengths below ten minutes can't be published. */
const asAPageKeepsThem = ({ rules, question }: DrawnWeek): DrawnWeek => ({
  rules: { ...rules, slotMinutes: Math.max(10, rules.slotMinutes) },
  question: { ...question, booked: [] },
});

const offers = ({ rules, question }: DrawnWeek) =>
  offeredSlots(compileRules(rules), question).length > 2;

const WEEKS = fc
  .sample(drawnWeek(), { seed: SEED, numRuns: 150 })
  .map(asAPageKeepsThem)
  .filter(offers)
  .slice(0, 15);

const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
const wire = (milliseconds: number) => instant(milliseconds).toString();

const overrideOf = ({ firstDay, lastDay, windows }: DrawnWeek['rules']['overrides'][number]) => ({
  startDate: firstDay.toString(),
  endDate: lastDay.toString(),
  windows: windows.map(({ from, to }) => ({ startTime: from.toString(), endTime: to.toString() })),
});

const fieldsOf = (rules: DrawnWeek['rules']) => ({
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
  overrides: rules.overrides.map(overrideOf),
  earliestBooking: rules.noticeMinutes,
  farthestBooking: rules.windowMinutes,
  useCustomAvailabilities: rules.customWindows !== null,
});

/** Fifteen of them, spread evenly. */
const some = <Item>(items: readonly Item[]): Item[] => {
  const step = Math.max(1, Math.floor(items.length / 15));
  return items.filter((_, index) => index % step === 0);
};

/** What is offered, what lies beside it, and where somebody is busy. */
const interesting = (offered: readonly string[], { rules, question }: DrawnWeek): string[] => {
  const beside = some(offered).flatMap((start) =>
    [-1, 1, 7].map((minutes) => Date.parse(start) + minutes * MINUTE),
  );
  const edges = some(question.busy).flatMap(({ start, end }) => [
    start,
    end,
    start - rules.slotMinutes * MINUTE,
  ]);
  const { start, end } = question.within;
  const others = [...beside, ...edges, question.now].filter((at) => at >= start && at < end);
  return [...new Set([...some(offered), ...others.map(wire)])];
};

describeOnEachDatabase(
  `What has no reason against it is offered, and nothing else (seed ${SEED})`,
  (kind) => {
    let stage: BookingStage;

    beforeAll(async () => {
      stage = await bookingStage(kind);
    });

    afterAll(() => stage.close());

    const em = () => stage.database.orm.em.fork();

    const busyCalendar = async (owner: Subscriber, { question }: DrawnWeek) => {
      const fork = em();
      const now = instant(question.now);
      const connection = await insertConnection(fork, fork.merge(owner));
      const calendar = await insertCalendar(fork, connection, { dueAt: now });
      const horizon = now.add({ hours: 24 * 800 });
      await fork.nativeUpdate(SyncState, { calendar }, { syncedAt: now, horizon });
      await fork.insertMany(
        BusyInterval,
        question.busy.map(({ start, end }, index) => ({
          subscriber: owner.id,
          calendar: calendar.id,
          eventKey: String(index),
          start: instant(start),
          end: instant(end),
        })),
      );
    };

    const publish = async (week: DrawnWeek) => {
      const { rules, question } = week;
      const fork = em();
      const owner = await insertOwner(fork, { timezone: rules.timeZone });
      const schedule = await insertSchedule(fork, owner, fieldsOf(rules));
      for (const { weekday, from, to } of rules.customWindows ?? [])
        fork.persist(
          new Availability({ schedule, dayOfWeek: weekday, startTime: from, endTime: to }),
        );
      await fork.flush();
      await busyCalendar(owner, week);
      stage.clock.set(instant(question.now));
      return { owner, schedule, page: `/public/${owner.username}/${schedule.slug}` };
    };

    it.each(WEEKS.map((week) => [week.rules.timeZone, week] as const))('in %s', async (_, week) => {
      const { rules, question } = week;
      const { owner, schedule, page } = await publish(week);
      const query = `?from=${wire(question.within.start)}&to=${wire(question.within.end)}`;
      const offered = async () =>
        (await stage.server.call('GET', `${page}/slots${query}`))
          .json<OfferedSlots>()
          .slots.map(({ start }) => start);
      const why = (start: string): Promise<WhyNot> =>
        stage.server.get(WhyNotService).why(owner.id, schedule.id, { start });
      const judged = async (starts: readonly string[]) => {
        const answers = await Promise.all(starts.map(why));
        return answers.filter((answer) => answer.offered).map(({ start }) => start);
      };

      const before = await offered();
      expect(before).toEqual(
        offeredSlots(compileRules(rules), question).map(({ start }) => wire(start)),
      );
      const starts = interesting(before, week);
      expect(await judged(starts)).toEqual(starts.filter((start) => before.includes(start)));

      const [first = ''] = before;
      expect((await ask(stage, page, { start: first })).statusCode).toBe(201);
      const after = await offered();
      expect(after).not.toContain(first);
      const chosen = some(before);
      expect(await judged(chosen)).toEqual(chosen.filter((start) => after.includes(start)));
    });

    it('is tried on enough weeks', () => {
      expect(WEEKS).toHaveLength(15);
    });
  },
);
