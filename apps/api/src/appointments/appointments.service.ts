import type { Appointment, AppointmentPage, AppointmentsQuery } from '@appointment/contracts';
import { EntityManager, type FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Slot } from '../database';
import { toAppointmentView } from './appointment.view';
import { readCursor, writeCursor } from './cursor';
import { ownedSlot } from './owned-slot';

/** The owner's meetings: each slot that somebody asked for, where it stands now. */
@Injectable()
export class AppointmentsService {
  constructor(private readonly em: EntityManager) {}

  /** By start; pages hang together even while meetings come and go. */
  async list(ownerId: number, query: AppointmentsQuery): Promise<AppointmentPage> {
    const found = await this.em.fork().find(Slot, conditions(ownerId, query), {
      populate: ['appointment', 'attendee'],
      orderBy: { start: 'asc', id: 'asc' },
      limit: query.limit + 1,
    });
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    const nextCursor = found.length > items.length && last ? writeCursor(last) : null;
    return { items: items.map(toAppointmentView), nextCursor };
  }

  async get(ownerId: number, id: string): Promise<Appointment> {
    return toAppointmentView(await ownedSlot(this.em.fork(), ownerId, id));
  }
}

const conditions = (
  ownerId: number,
  { status, from, to, cursor }: AppointmentsQuery,
): FilterQuery<Slot> => ({
  subscriber: ownerId,
  attendee: { $ne: null },
  ...(status?.length && { bookingStatus: { $in: status } }),
  $and: [
    // What was moved is listed where it stands now.
    { bookingStatus: { $ne: 'rescheduled' } },
    ...(from ? [{ start: { $gte: Temporal.Instant.from(from) } }] : []),
    ...(to ? [{ start: { $lt: Temporal.Instant.from(to) } }] : []),
    ...(cursor ? [behind(cursor)] : []),
  ],
});

const behind = (cursor: string): FilterQuery<Slot> => {
  const { start, id } = readCursor(cursor);
  return { $or: [{ start: { $gt: start } }, { start, id: { $gt: id } }] };
};
