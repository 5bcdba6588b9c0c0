import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Appointment } from '@appointment/contracts';
import { FakeServer } from '../../testing/fake-server';
import { anAppointment } from '../../testing/meetings';
import { aSession } from '../../testing/people';
import { AppointmentSource } from './appointment-source';

const DAY = 86_400_000;
const now = Date.UTC(2026, 8, 8, 7, 36);

/** A meeting so many days before or after now. */
const meeting = (days: number): Appointment => {
  const start = new Date(now + days * DAY).toISOString();
  return anAppointment({ id: `day ${days}`, start, end: start });
};

const sourceOf = (all: readonly Appointment[]) => {
  const server = new FakeServer()
    .on('POST /auth/refresh', { body: aSession('token') })
    .on('GET /appointments', ({ query }) => {
      const { from = '', to = '9', limit = '20', cursor = '0' } = query;
      const found = all.filter(({ start }) => start >= from && start < to);
      const end = Number(cursor) + Number(limit);
      const nextCursor = found.length > end ? String(end) : null;
      return { body: { items: found.slice(Number(cursor), end), nextCursor } };
    });
  TestBed.configureTestingModule({ providers: [server.provide(), provideRouter([])] });
  return { server, source: TestBed.inject(AppointmentSource) };
};

const days = (items: readonly Appointment[]) => items.map(({ id }) => id);

describe('AppointmentSource', () => {
  it('reads ahead page by page', async () => {
    const { source } = sourceOf(Array.from({ length: 25 }, (_, day) => meeting(day)));

    const first = await source.ahead(['booked'], now);
    const rest = await source.ahead(['booked'], now, first.next);

    expect(first.items).toHaveLength(20);
    expect(days(rest.items)).toEqual(['day 20', 'day 21', 'day 22', 'day 23', 'day 24']);
    expect(rest.next).toBeUndefined();
  });

  it('reads back with the latest first, stretch by stretch', async () => {
    const { source } = sourceOf([-400, -100, -2, -1].map(meeting));

    const first = await source.back(['booked'], undefined, now);
    expect(days(first.items)).toEqual(['day -1', 'day -2']);
    const second = await source.back(['booked'], Number(first.next), now);
    expect(days(second.items)).toEqual(['day -100']);
    const third = await source.back(['booked'], Number(second.next), now);

    expect(days(third.items)).toEqual(['day -400']);
    expect(third.next).toBeUndefined();
  });

  it('fetches a full stretch, however many meetings it holds', async () => {
    const many = Array.from({ length: 250 }, (_, index) => meeting(-(index + 1) / 4)).toReversed();
    const { source } = sourceOf(many);

    expect((await source.back(['booked'], undefined, now)).items).toHaveLength(250);
  });

  it('ends when there is nothing', async () => {
    const { server, source } = sourceOf([]);

    expect(await source.back(['booked'], undefined, now)).toEqual({ items: [], next: undefined });
    expect(server.asked('GET /appointments')).toHaveLength(2);
  });
});
