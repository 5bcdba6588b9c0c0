import type {
  Appointment,
  Confirm,
  Decline,
  MoveQuery,
  OfferedSlots,
  Reschedule,
} from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Slot } from '../database';
import { Decisions, Moves, refOf, type SlotRef, Undo } from '../slots';
import { toAppointmentView } from './appointment.view';
import { ownedSlot } from './owned-slot';

/** What the owner does to a meeting, by the id that programs know. */
@Injectable()
export class AppointmentDecisionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly decisions: Decisions,
    private readonly moves: Moves,
    private readonly undo: Undo,
  ) {}

  async confirm(ownerId: number, id: string, how: Confirm): Promise<Appointment> {
    return this.view(await this.decisions.confirm(await this.ref(ownerId, id), meaning(how)));
  }

  async unconfirm(ownerId: number, id: string): Promise<Appointment> {
    return this.view(await this.undo.unconfirm(await this.ref(ownerId, id)));
  }

  async decline(ownerId: number, id: string, how: Decline): Promise<Appointment> {
    return this.view(await this.decisions.decline(await this.ref(ownerId, id), meaning(how)));
  }

  async cancel(ownerId: number, id: string, reason?: string): Promise<Appointment> {
    return this.view(await this.decisions.cancel(await this.ref(ownerId, id), 'owner', reason));
  }

  async reschedule(
    ownerId: number,
    id: string,
    { start, reason }: Reschedule,
  ): Promise<Appointment> {
    const to = { start: Temporal.Instant.from(start), by: 'owner', reason } as const;
    return this.view(await this.moves.move(await this.ref(ownerId, id), to));
  }

  async times(ownerId: number, id: string, query: MoveQuery): Promise<OfferedSlots> {
    return this.moves.times(await this.ref(ownerId, id), 'owner', query);
  }

  private async ref(ownerId: number, id: string): Promise<SlotRef> {
    return refOf(await ownedSlot(this.em.fork(), ownerId, id));
  }

  private async view(slot: Slot): Promise<Appointment> {
    const undoUntil = await this.undo.until(this.em.fork(), slot);
    return { ...toAppointmentView(slot), undoUntil: undoUntil?.toString() ?? null };
  }
}

/** The time that is meant, as an instant. */
const meaning = <How extends { readonly start?: string | undefined }>({ start, ...how }: How) => ({
  ...how,
  ...(start !== undefined && { start: Temporal.Instant.from(start) }),
});
