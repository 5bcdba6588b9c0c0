import type { Appointment, AppointmentPage, AppointmentsQuery } from '@appointment/contracts';
import { EntityManager, type FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Slot } from '../database';
import { NotFound } from '../http';
import { Decisions, refOf } from '../slots';
import { toAppointmentView } from './appointment.view';
import { readCursor, writeCursor } from './cursor';

/** The owner's meetings: each slot that somebody asked for. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly em: EntityManager,
    private readonly decisions: Decisions,
  ) {}

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
    return toAppointmentView(await this.owned(ownerId, id));
  }

  async confirm(ownerId: number, id: string): Promise<Appointment> {
    const slot = await this.owned(ownerId, id);
    return toAppointmentView(await this.decisions.confirm(refOf(slot)));
  }

  async decline(ownerId: number, id: string, reason?: string): Promise<Appointment> {
    const slot = await this.owned(ownerId, id);
    return toAppointmentView(await this.decisions.decline(refOf(slot), reason));
  }

  async cancel(ownerId: number, id: string, reason?: string): Promise<Appointment> {
    const slot = await this.owned(ownerId, id);
    return toAppointmentView(await this.decisions.cancel(refOf(slot), 'owner', reason));
  }

  private async owned(ownerId: number, id: string): Promise<Slot> {
    const slot = await this.em
      .fork()
      .findOne(
        Slot,
        { subscriber: ownerId, appointment: { uuid: id }, attendee: { $ne: null } },
        { populate: ['appointment', 'attendee'], orderBy: { id: 'desc' } },
      );
    if (!slot) throw new NotFound();
    return slot;
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
    ...(from ? [{ start: { $gte: Temporal.Instant.from(from) } }] : []),
    ...(to ? [{ start: { $lt: Temporal.Instant.from(to) } }] : []),
    ...(cursor ? [behind(cursor)] : []),
  ],
});

const behind = (cursor: string): FilterQuery<Slot> => {
  const { start, id } = readCursor(cursor);
  return { $or: [{ start: { $gt: start } }, { start, id: { $gt: id } }] };
};
