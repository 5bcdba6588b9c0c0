import type { EntityManager } from '@mikro-orm/core';
import { Schedule, Slot } from '../database';

/** True while a page books into one of these calendars. */
export const bookedInto = async (em: EntityManager, calendarIds: readonly number[]) =>
  (await em.count(Schedule, { calendar: { $in: [...calendarIds] } })) > 0;

/** True while a meeting in one of these calendars is still to come: it could not be moved or cancelled any more. */
export const meetingsToCome = async (
  em: EntityManager,
  calendarIds: readonly number[],
  now: Temporal.Instant,
) =>
  (await em.count(Slot, {
    appointment: { calendar: { $in: [...calendarIds] } },
    bookingStatus: { $in: ['requested', 'booked'] },
    start: { $gt: now },
  })) > 0;

export const inUse = async (
  em: EntityManager,
  calendarIds: readonly number[],
  now: Temporal.Instant,
) => (await bookedInto(em, calendarIds)) || (await meetingsToCome(em, calendarIds, now));
