import type { EntityManager } from '@mikro-orm/core';
import { reminderTimes } from '@appointment/booking';
import { Injectable } from '@nestjs/common';
import type { Slot } from '../database';
import { Clock, Outbox } from '../jobs';
import { type Change, type LetterOrder, lettersAfter, reminderLetters } from './letters';

/** Tells the world of a change, in the transaction that made it: letters, the calendar, and the request's own end. */
@Injectable()
export class Announcements {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  announce(em: EntityManager, slot: Slot, change: Change): void {
    this.writeCalendar(em, slot);
    for (const letter of lettersAfter(change, slot)) this.post(em, slot, letter);
    if (slot.bookingStatus === 'requested') this.expireLater(em, slot);
    if (slot.bookingStatus === 'booked') this.remind(em, slot);
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

  /** Each waits for its hour; what happens to the meeting until then is looked at when it is written. */
  private remind(em: EntityManager, slot: Slot): void {
    const start = slot.start.epochMilliseconds;
    const now = this.clock.now().epochMilliseconds;
    const minutesBefore = slot.schedule?.reminders ?? [];
    for (const time of reminderTimes({ start, minutesBefore, now }))
      for (const order of reminderLetters(slot))
        this.outbox.enqueue(em, {
          topic: 'letter',
          payload: { ...order },
          subscriber: slot.subscriber,
          availableAt: Temporal.Instant.fromEpochMilliseconds(time),
          dedupeKey: `reminder:${slot.id}:${order.sequence}:${time}:${order.guest ?? ''}`,
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
