import type {
  Appointment,
  Calendar,
  Connection,
  Schedule,
  Subscriber,
} from '@appointment/contracts';
import { FakeServer } from './fake-server';
import { listedAppointments } from './listed-appointments';
import { aPreview } from './meetings';
import { aSession, aSubscriber } from './people';

interface House {
  readonly me?: Partial<Subscriber>;
  readonly appointments?: readonly Appointment[];
  readonly calendars?: readonly Calendar[];
  /** How many calendars may count; that of the basic tier without it. */
  readonly limit?: number;
  readonly connections?: readonly Connection[];
  readonly schedules?: readonly Schedule[];
}

const list = (items: readonly unknown[] = []) => ({ body: { items } });

/** A server that knows who is here and what they have. */
export const ownersServer = (house: House = {}): FakeServer => {
  let me = aSubscriber(house.me);
  const server = new FakeServer()
    .on('POST /auth/refresh', () => ({ body: { ...aSession('token'), subscriber: me } }))
    .on('PATCH /me', ({ body }) => ({ body: (me = { ...me, ...(body as Partial<Subscriber>) }) }))
    .on('GET /connections', list(house.connections))
    .on('GET /connections/meeting-links', list([{ provider: 'jitsi', host: 'meet.example.org' }]))
    .on('GET /calendars', { body: { items: house.calendars ?? [], limit: house.limit ?? 3 } })
    .on('GET /schedules', list(house.schedules))
    .on('POST /schedules/preview', { body: aPreview() })
    .on('GET /me/feeds', { body: { bookings: null, freeBusy: null } })
    .on('GET /deliveries/failed', list())
    .on('GET /appointments', ({ query }) => ({
      body: listedAppointments(house.appointments ?? [], query),
    }));
  for (const { id } of house.calendars ?? []) {
    server.on(`GET /calendars/${id}/events`, {
      body: { items: [], asOf: '2026-09-08T07:35:48Z', live: true },
    });
  }
  for (const schedule of house.schedules ?? []) {
    server.on(`GET /schedules/${schedule.id}`, { body: schedule });
  }
  for (const appointment of house.appointments ?? []) {
    server
      .on(`GET /appointments/${appointment.id}`, { body: appointment })
      .on(`GET /appointments/${appointment.id}/history`, list());
  }
  return server;
};
