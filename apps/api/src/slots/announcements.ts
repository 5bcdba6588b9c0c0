import type { EntityManager } from '@mikro-orm/core';
import { reminderTimes } from '@appointment/booking';
import type { HistoryActor } from '@appointment/contracts';
import { Injectable } from '@nestjs/common';
import type { Slot } from '../database';
import { Clock, Outbox } from '../jobs';
import { happenedBy, record } from './history';
import { type Change, type LetterOrder, lettersAfter, reminderLetters } from './letters';

export interface Manner {
  /** Nothing leaves the house before, so that the change can still be taken back. */
  readonly heldBackUntil?: Temporal.Instant | undefined;
  /** Whom the history names, if it was not who usually does this. */
  readonly actor?: HistoryActor;
}

/**
 * Tells the world of a change, in the transaction that made it: letters, the calendar, the request's own end, and the
 * history.
 */
@Injectable()
export class Announcements {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  announce(em: EntityManager, slot: Slot, change: Change, manner: Manner = {}): void {
    const { heldBackUntil, ...actor } = manner;
    this.writeCalendar(em, slot, heldBackUntil);
    for (const letter of lettersAfter(change, slot)) this.post(em, slot, letter, heldBackUntil);
    if (slot.bookingStatus === 'requested') this.expireLater(em, slot);
    if (slot.bookingStatus === 'booked') this.remind(em, slot);
    record(em, slot, { ...happenedBy(change), ...actor, at: this.clock.now() });
  }

  /** Has the event in the owner's calendar follow the slot. */
  writeCalendar(em: EntityManager, slot: Slot, availableAt?: Temporal.Instant): void {
    const { calendar, sequence, uuid } = slot.appointment;
    if (calendar === null) return;
    this.outbox.enqueue(em, {
      topic: 'calendar.write',
      payload: { slotId: slot.id, appointmentId: uuid },
      subscriber: slot.subscriber,
      ...(availableAt && { availableAt }),
      dedupeKey: `calendar.write:${slot.id}:${sequence}`,
    });
  }

  private post(
    em: EntityManager,
    slot: Slot,
    order: LetterOrder,
    availableAt?: Temporal.Instant,
  ): void {
    const { letter, sequence, guest } = order;
    const reader = guest === undefined ? letter : `${letter}:${guest}`;
    this.outbox.enqueue(em, {
      topic: 'letter',
      payload: { ...order },
      subscriber: slot.subscriber,
      ...(availableAt && { availableAt }),
      dedupeKey: `letter:${slot.id}:${sequence}:${reader}`,
    });
  }

  /** Each waits for its hour; what happens to the meeting until then is looked at when it is written. */
  private remind(em: EntityManager, slot: Slot): void {
    const start = slot.start.epochMilliseconds;
    const now = this.clock.now().epochMilliseconds;
    const minutesBefore = (slot.schedule ?? slot.appointment).reminders ?? [];
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
