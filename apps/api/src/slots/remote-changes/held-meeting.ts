import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, type Slot } from '../../database';
import { Clock } from '../../jobs';
import { lockedSlot } from '../locked-slot';
import { type Basis, isBeingWritten, isToCome } from './look';

/** The meeting under its owner's lock, if it still is what it was when its calendar was asked. */
@Injectable()
export class HeldMeeting {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where the meeting has changed meanwhile: our own word is newer than the calendar's, and on its way there. */
  async hold(
    basis: Basis,
    work: (em: EntityManager, slot: Slot) => Promise<void> | void,
  ): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const slot = await lockedSlot(em, basis);
      const isSame = slot.appointment.sequence === basis.sequence;
      if (!isSame || !isToCome(slot, this.clock.now()) || (await isBeingWritten(em, slot))) return;
      await work(em, slot);
    });
  }
}
