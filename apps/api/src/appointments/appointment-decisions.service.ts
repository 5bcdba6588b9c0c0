import type { Appointment } from '@appointment/contracts';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Decisions, refOf, type SlotRef } from '../slots';
import { toAppointmentView } from './appointment.view';
import { ownedSlot } from './owned-slot';

/** What the owner does to a meeting, by the id that programs know. */
@Injectable()
export class AppointmentDecisionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly decisions: Decisions,
  ) {}

  async confirm(ownerId: number, id: string): Promise<Appointment> {
    return toAppointmentView(await this.decisions.confirm(await this.ref(ownerId, id)));
  }

  async decline(ownerId: number, id: string, reason?: string): Promise<Appointment> {
    return toAppointmentView(await this.decisions.decline(await this.ref(ownerId, id), reason));
  }

  async cancel(ownerId: number, id: string, reason?: string): Promise<Appointment> {
    const ref = await this.ref(ownerId, id);
    return toAppointmentView(await this.decisions.cancel(ref, 'owner', reason));
  }

  private async ref(ownerId: number, id: string): Promise<SlotRef> {
    return refOf(await ownedSlot(this.em.fork(), ownerId, id));
  }
}
