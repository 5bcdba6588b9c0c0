import type { Appointment, AppointmentPage, AppointmentsQuery } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Undo } from '../slots';
import { toAppointmentView } from './appointment.view';
import { readCursor, writeCursor } from './list/cursor';
import { meetingOf } from './list/listed-rows';
import { ListedSlots, positionOf } from './list/listed-slots';
import { ownedSlot } from './owned-slot';

/** The owner's meetings: each slot that somebody asked for, where it stands now. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly em: EntityManager,
    private readonly listed: ListedSlots,
    private readonly undo: Undo,
  ) {}

  /** Pages hang together even while meetings come and go: the next one begins behind the last meeting of this one. */
  async list(ownerId: number, query: AppointmentsQuery): Promise<AppointmentPage> {
    const { order, limit, cursor, ...filter } = query;
    const after = cursor === undefined ? undefined : readCursor(cursor, order);
    // One more than asked for: whether there is a next page.
    const found = await this.listed.rows(ownerId, { filter, order, after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      found.length > page.length && last ? writeCursor(positionOf(last, order)) : null;
    return { items: page.map((row) => toAppointmentView(meetingOf(row))), nextCursor };
  }

  async get(ownerId: number, id: string): Promise<Appointment> {
    const em = this.em.fork();
    const slot = await ownedSlot(em, ownerId, id);
    const undoUntil = await this.undo.until(em, slot);
    return { ...toAppointmentView(slot), undoUntil: undoUntil?.toString() ?? null };
  }
}
