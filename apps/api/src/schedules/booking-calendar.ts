import type { EntityManager } from '@mikro-orm/core';
import { Calendar } from '../database';
import { NotFound } from '../http';
import { CalendarNotConnected, CalendarReadOnly } from './schedule.errors';

/** The calendar that bookings are to be written to: the owner's own, read by us, and writable. */
export const bookingCalendar = async (
  em: EntityManager,
  ownerId: number,
  calendarId: number | null,
): Promise<Calendar | null> => {
  if (calendarId === null) return null;
  const calendar = await em.findOne(Calendar, { id: calendarId, owner: ownerId });
  if (!calendar) throw new NotFound();
  if (!calendar.connected) throw new CalendarNotConnected();
  if (calendar.readOnly) throw new CalendarReadOnly();
  return calendar;
};
