import type { Appointment, AppointmentPage, AppointmentsQuery } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Undo } from '../slots';
import { toAppointmentView } from './appointment.view';
import { cursorAt, positionAt } from './list/cursor';
import { type ListedRow, meetingOf } from './list/listed-rows';
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
    const { order, limit, cursor, total, ...filter } = query;
    const after = cursor === undefined ? undefined : positionAt(cursor, order);
    // One more than asked for: whether there is a next page.
    const counted = total && !after;
    const found = await this.listed.found(ownerId, {
      ...{ filter, order, after, counted },
      limit: limit + 1,
    });
    const page = found.rows.slice(0, limit);
    const last = found.rows.length > page.length ? page.at(-1) : undefined;
    return {
      items: await this.views(ownerId, page),
      nextCursor: last ? cursorAt(positionOf(last, order)) : null,
      ...(counted && { total: found.total }),
    };
  }

  private async views(ownerId: number, page: readonly ListedRow[]): Promise<Appointment[]> {
    const untils = page.some(isBooked)
      ? await this.undo.untils(this.em.fork(), ownerId)
      : new Map<number, Temporal.Instant>();
    return page.map((row) => ({
      ...toAppointmentView(meetingOf(row)),
      undoUntil: (isBooked(row) && untils.get(row.id)?.toString()) || null,
    }));
  }

  async get(ownerId: number, id: string): Promise<Appointment> {
    const em = this.em.fork();
    const slot = await ownedSlot(em, ownerId, id);
    const undoUntil = await this.undo.until(em, slot);
    return { ...toAppointmentView(slot), undoUntil: undoUntil?.toString() ?? null };
  }
}

const isBooked = ({ bookingStatus }: ListedRow): boolean => bookingStatus === 'booked';
