import type { BookingStatus } from '@appointment/contracts';
import type { EntityManager } from '@mikro-orm/core';
import {
  Appointment,
  Attendee,
  Calendar,
  ExternalConnection,
  type NewSchedule,
  type NewSubscriber,
  Schedule,
  Slot,
  Subscriber,
  SyncState,
} from '../src/database';

let made = 0;

/** Somebody who can be booked; a test names what matters to it. */
export const insertOwner = async (
  em: EntityManager,
  fields: Partial<NewSubscriber> = {},
): Promise<Subscriber> => {
  made += 1;
  const owner = new Subscriber({
    username: `owner-${made}`,
    email: `owner-${made}@example.org`,
    name: 'Mara',
    level: 'basic',
    timezone: 'Europe/Berlin',
    language: 'en',
    password: null,
    ...fields,
  });
  await em.persist(owner).flush();
  return owner;
};

export const insertConnection = async (
  em: EntityManager,
  owner: Subscriber,
): Promise<ExternalConnection> => {
  made += 1;
  const connection = new ExternalConnection({
    owner,
    name: 'dav.example.org',
    type: 'caldav',
    typeId: `https://user-${made}@dav.example.org/`,
    token: null,
  });
  await em.persist(connection).flush();
  return connection;
};

export interface CalendarFields {
  /** When it is due to be read. Without it the calendar is not connected. */
  readonly dueAt?: Temporal.Instant;
  readonly readOnly?: boolean;
  readonly title?: string;
}

export const insertCalendar = async (
  em: EntityManager,
  connection: ExternalConnection,
  { dueAt, readOnly = false, title = 'Work' }: CalendarFields = {},
): Promise<Calendar> => {
  made += 1;
  const calendar = new Calendar({
    owner: connection.owner,
    externalConnection: connection,
    provider: 'caldav',
    title,
    color: '#0b7a97',
    url: `https://dav.example.org/calendar-${made}/`,
    user: 'user',
    readOnly,
  });
  em.persist(calendar);
  if (dueAt) {
    calendar.connect(dueAt);
    em.persist(new SyncState({ calendar, nextSyncAt: dueAt }));
  }
  await em.flush();
  return calendar;
};

/** A page; what a test does not name is a working week from nine to five, a fortnight ahead. */
export const insertSchedule = async (
  em: EntityManager,
  owner: Subscriber,
  fields: Partial<NewSchedule> = {},
): Promise<Schedule> => {
  made += 1;
  const schedule = new Schedule({
    owner,
    calendar: null,
    active: true,
    name: 'A talk',
    slug: `page-${made}`,
    timezone: owner.timezone,
    weekdays: [1, 2, 3, 4, 5],
    startDate: Temporal.PlainDate.from('2026-01-01'),
    endDate: null,
    startTime: Temporal.PlainTime.from('09:00'),
    endTime: Temporal.PlainTime.from('17:00'),
    slotDuration: 30,
    earliestBooking: 0,
    farthestBooking: 14 * 24 * 60,
    bookingConfirmation: true,
    useCustomAvailabilities: false,
    locationType: 'online',
    locationUrl: null,
    details: null,
    staleLimit: 60,
    ...fields,
  });
  await em.persist(schedule).flush();
  return schedule;
};

export const insertAppointment = async (
  em: EntityManager,
  owner: Subscriber,
  { calendar = null, uuid }: { calendar?: Calendar | null; uuid: string },
): Promise<Appointment> => {
  const appointment = new Appointment({
    owner,
    calendar,
    title: 'A talk',
    duration: 30,
    locationType: 'online',
    locationUrl: null,
    details: null,
    status: 'ready',
    uuid,
  });
  await em.persist(appointment).flush();
  return appointment;
};

/** A slot of the appointment, as it stands. */
export const insertSlot = async (
  em: EntityManager,
  appointment: Appointment,
  { status, start }: { status: BookingStatus; start: string },
): Promise<Slot> => {
  const slot = new Slot({
    appointment,
    schedule: null,
    attendee: new Attendee({
      email: 'bob@example.net',
      name: 'Bob',
      timezone: 'UTC',
      language: 'en',
    }),
    subscriber: appointment.owner,
    start: Temporal.Instant.from(start),
    duration: appointment.duration,
    bookingStatus: 'booked',
    bookingTkn: null,
    bookingExpiresAt: null,
    notes: null,
    guests: [],
  });
  slot.bookingStatus = status;
  await em.persist(slot).flush();
  return slot;
};
