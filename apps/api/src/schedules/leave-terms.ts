import type { EntityManager } from '@mikro-orm/core';
import { LIVE_STATUSES } from '@appointment/booking';
import { type Schedule, Slot } from '../database';

/** Of a page that is about to go: what it said of its meetings goes on to hold for those that are ahead. */
export const leaveTerms = async (
  em: EntityManager,
  schedule: Schedule,
  now: Temporal.Instant,
): Promise<void> => {
  const { reminders, changeDeadline } = schedule;
  const ahead = await em.find(
    Slot,
    { schedule, bookingStatus: { $in: [...LIVE_STATUSES] }, start: { $gt: now } },
    { populate: ['appointment'] },
  );
  for (const { appointment } of ahead)
    appointment.change({ reminders: reminders ?? [], changeDeadline });
};
