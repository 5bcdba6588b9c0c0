import type { LightMyRequestResponse } from 'fastify';
import type { Interval } from '@appointment/availability';
import { Claim, Slot } from '../src/database';
import { takenTime } from '../src/slots';
import {
  aHost,
  ask,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  doorOf,
  type Host,
  publish,
} from './booking-stage';
import { offerTimes, pick } from './hand-picked';
import { describeOnEachDatabase } from './test-databases';

/** An owner with pages of every kind, and a day on which several people want the same time. */
interface Course {
  readonly stage: BookingStage;
  readonly host: Host;
  readonly day: Temporal.PlainDate;
}

type Attempt = () => Promise<LightMyRequestResponse>;

/** Prepares one attempt to take the contested time; the n-th of its kind. */
type Taker = (course: Course, n: number) => Promise<Attempt>;

const at = (day: Temporal.PlainDate, time: string): string =>
  day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time }).toInstant().toString();

const pageOf = ({ host }: Course, slug: string) =>
  `/public/${host.person.subscriber.username}/${slug}`;

const asks =
  (slug: string, time: string): Taker =>
  async (course) =>
  () =>
    ask(course.stage, pageOf(course, slug), {
      start: at(course.day, time),
      body: { attendee: aStranger() },
    });

const ownersMornings = ['09:00', '10:00'];
const attendeesMornings = ['09:30', '10:30'];

/** A meeting of the same morning that somebody moves to the contested time. */
const moves =
  (by: 'owner' | 'attendee'): Taker =>
  async (course, n) => {
    const { stage, host, day } = course;
    const morning = (by === 'owner' ? ownersMornings : attendeesMornings)[n] ?? '';
    const { id, manageUrl } = await book(stage, pageOf(course, 'auto'), {
      start: at(day, morning),
    });
    const path = by === 'owner' ? `/appointments/${id}` : doorOf(manageUrl);
    return () =>
      stage.server.call('POST', `${path}/reschedule`, {
        body: { start: at(day, '14:00') },
        ...(by === 'owner' && { token: host.token }),
      });
  };

/** A time that the owner hands out by a link of its own. */
const picks: Taker = async ({ stage, host, day }) => {
  const start = at(day, '14:00');
  const shared = await offerTimes(stage, host, { slots: [start] });
  return () => pick(stage, shared, { start, body: { attendee: aStranger() } });
};

/** Every way to take time. Any two of them want some of the same minutes, from 14:15 to 14:30. */
const takers: Readonly<Record<string, Taker>> = {
  'a request': asks('intro-call', '14:00'),
  'a page that confirms by itself': asks('auto', '14:00'),
  'a longer page': asks('hour', '13:30'),
  'a page with buffers': asks('buffered', '15:00'),
  'a move by the owner': moves('owner'),
  'a move by the attendee': moves('attendee'),
  'a hand-picked time': picks,
};

const names = Object.keys(takers);

/** Every pair, also of two alike; each has a day of its own. */
const pairs = names
  .flatMap((one, index) => names.slice(index).map((other) => [one, other] as const))
  .map(([one, other], index) => [one, other, index] as const);

const workday = (n: number): Temporal.PlainDate =>
  Temporal.PlainDate.from('2026-03-03').add({ days: Math.floor(n / 4) * 7 + (n % 4) });

const openCourse = async (stage: BookingStage): Promise<Host> => {
  const farthestBooking = 90 * 24 * 60;
  const host = await aHost(stage, { farthestBooking });
  const common = { calendarId: host.calendarId, farthestBooking };
  await publish(stage, host.token, { ...common, slug: 'auto', bookingConfirmation: false });
  await publish(stage, host.token, { ...common, slug: 'hour', slotDuration: 60, slotStep: 30 });
  await publish(stage, host.token, { ...common, slug: 'buffered', bufferBefore: 45 });
  return host;
};

const overlap = (taken: readonly Interval[]): boolean =>
  taken
    .toSorted((a, b) => a.start - b.start)
    .some(({ start }, index, all) => start < (all[index - 1]?.end ?? 0));

/** Lets every pair of ways to take time race for the same minutes. The time is never given away twice. */
export const describeRaces = (title: string): void => {
  describeOnEachDatabase(title, (kind) => {
    let stage: BookingStage;
    let host: Host;

    beforeAll(async () => {
      stage = await bookingStage(kind);
      host = await openCourse(stage);
    });

    afterAll(() => stage.close());

    const em = () => stage.database.orm.em.fork();
    const taken = async () => {
      const subscriber = host.person.subscriber.id;
      const live = { subscriber, bookingStatus: { $in: ['requested', 'booked'] as const } };
      return (await em().find(Slot, live)).map(takenTime);
    };

    it.each(pairs)('%s against %s', async (one, other, index) => {
      const course = { stage, host, day: workday(index) };
      const attempts: Attempt[] = [];
      for (const n of [0, 1])
        for (const name of new Set([one, other]))
          attempts.push(await (takers[name] as Taker)(course, n));
      const answers = await Promise.all(attempts.map((attempt) => attempt()));
      const statuses = answers.map(({ statusCode }) => statusCode);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      expect(statuses.filter((status) => status >= 300 && status !== 409)).toEqual([]);
      expect(overlap(await taken())).toBe(false);
    });

    it('and what is taken is what is claimed, minute by minute', async () => {
      const minutes =
        (await taken()).reduce((sum, { start, end }) => sum + end - start, 0) / 60_000;
      expect(await em().count(Claim, { subscriber: host.person.subscriber.id })).toBe(minutes);
      expect(minutes).toBeGreaterThan(pairs.length * 30);
    });
  });
};
