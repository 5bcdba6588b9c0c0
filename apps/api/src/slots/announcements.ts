import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Slot } from '../database';
import { Outbox } from '../jobs';
import { type Change, type LetterOrder, lettersAfter } from './letters';

/** Tells the world of a change, in the transaction that made it: letters, the calendar, and the request's own end. */
@Injectable()
export class Announcements {
  constructor(private readonly outbox: Outbox) {}

  announce(em: EntityManager, slot: Slot, change: Change): void {
    this.writeCalendar(em, slot);
    for (const letter of lettersAfter(change, slot)) this.post(em, slot, letter);
    if (change.kind === 'requested') this.expireLater(em, slot);
  }

  private writeCalendar(em: EntityManager, slot: Slot): void {
    const { calendar, sequence, uuid } = slot.appointment;
    if (calendar === null) return;
    this.outbox.enqueue(em, {
      topic: 'calendar.write',
      payload: { slotId: slot.id, appointmentId: uuid },
      subscriber: slot.subscriber,
      dedupeKey: `calendar.write:${slot.id}:${sequence}`,
    });
  }

  private post(em: EntityManager, slot: Slot, order: LetterOrder): void {
    const { letter, sequence, guest } = order;
    const reader = guest === undefined ? letter : `${letter}:${guest}`;
    this.outbox.enqueue(em, {
      topic: 'letter',
      payload: { ...order },
      subscriber: slot.subscriber,
      dedupeKey: `letter:${slot.id}:${sequence}:${reader}`,
    });
  }

  private expireLater(em: EntityManager, slot: Slot): void {
    if (slot.bookingExpiresAt === null) return;
    this.outbox.enqueue(em, {
      topic: 'slot.expire',
      payload: { slotId: slot.id, appointmentId: slot.appointment.uuid },
      subscriber: slot.subscriber,
      availableAt: slot.bookingExpiresAt,
      dedupeKey: `slot.expire:${slot.id}`,
    });
  }
}
