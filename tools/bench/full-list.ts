import { MikroORM } from '@mikro-orm/core';
import { randomUUID } from 'node:crypto';
import { Appointment, Attendee, ormConfig, Slot, Subscriber } from '../../apps/api/src/database';

const AT_ONCE = 500;
const statuses = ['booked', 'requested', 'cancelled'] as const;

const meeting = (owner: Subscriber, n: number, now: Temporal.Instant): Slot => {
  const attendee = new Attendee({
    email: `ana.${n}@example.org`,
    name: `Ana ${n}`,
    timezone: 'Europe/Lisbon',
    language: 'en',
  });
  const place = { locationType: 'online', locationUrl: null, details: null } as const;
  const appointment = new Appointment({
    owner,
    calendar: null,
    title: `Talk ${n}`,
    duration: 30,
    ...place,
    status: 'ready',
    uuid: randomUUID(),
  });
  const slot = new Slot({
    appointment,
    schedule: null,
    attendee,
    subscriber: owner,
    start: now.add({ minutes: 30 * (n - 5000) }),
    duration: 30,
    bookingStatus: 'booked',
    bookingTkn: null,
    bookingExpiresAt: null,
    notes: null,
    guests: [],
  });
  slot.bookingStatus = statuses[n % statuses.length] ?? 'booked';
  return slot;
};

/** Writes so many meetings of one owner beside the server: asking for each of them would take longer than measuring. */
export const fillList = async (url: string, ownerId: number, count: number): Promise<void> => {
  const orm = await MikroORM.init(await ormConfig(url));
  const now = Temporal.Now.instant().round('minute');
  try {
    for (let first = 0; first < count; first += AT_ONCE) {
      const em = orm.em.fork();
      const owner = em.getReference(Subscriber, ownerId);
      for (let n = first; n < first + AT_ONCE; n += 1) em.persist(meeting(owner, n, now));
      await em.flush();
    }
  } finally {
    await orm.close(true);
  }
};
