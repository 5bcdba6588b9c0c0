import { transition } from '@appointment/booking';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, OutboxMessage, type Slot } from '../database';
import { Clock } from '../jobs';
import { Announcements } from './announcements';
import { record } from './history';
import type { LetterOrder } from './letters';
import { lockedSlot, type SlotRef } from './locked-slot';
import { NotDecidable, NotUndoable } from './slot.errors';

/** How long the letters of an undoable confirmation wait. */
export const UNDO = { seconds: 8 };

/** The one letter that an undoable confirmation holds back, to the attendee and to each guest. */
const CONFIRMATION: LetterOrder['letter'] = 'confirmed-to-attendee';

/** No worker has had it in hand. */
const untouched = { state: 'waiting', attempts: 0, lockedUntil: null } as const;

/** Takes a confirmation back, as long as nobody was told of it. */
@Injectable()
export class Undo {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  unconfirm(ref: SlotRef): Promise<Slot> {
    return inTransaction(this.em, async (em) => {
      const slot = await lockedSlot(em, ref);
      const outcome = transition(slot.bookingStatus, 'unconfirm');
      if (!outcome.accepted) throw new NotDecidable(slot.bookingStatus);
      if (outcome.changed) await this.takeBack(em, slot);
      return slot;
    });
  }

  /** Until when the confirmation of a slot can be taken back; null if it can't. */
  async until(em: EntityManager, slot: Slot): Promise<Temporal.Instant | null> {
    if (slot.bookingStatus !== 'booked') return null;
    const [letter] = await em.find(
      OutboxMessage,
      { ...confirmationOf(slot), ...untouched, availableAt: { $gt: this.clock.now() } },
      { orderBy: { availableAt: 'asc' }, limit: 1 },
    );
    return letter?.availableAt ?? null;
  }

  /** The same for all slots of an owner that can be taken back. */
  async untils(em: EntityManager, ownerId: number): Promise<ReadonlyMap<number, Temporal.Instant>> {
    const now = this.clock.now();
    const letters = await em.find(OutboxMessage, {
      ...untouched,
      availableAt: { $gt: now, $lte: now.add(UNDO) },
      subscriber: ownerId,
      topic: 'letter',
    });
    return new Map(
      letters
        .filter(({ payload }) => payload['letter'] === CONFIRMATION)
        .map(({ payload, availableAt }) => [Number(payload['slotId']), availableAt]),
    );
  }

  private async takeBack(em: EntityManager, slot: Slot): Promise<void> {
    const now = this.clock.now();
    const expiresAt = await this.expiryOf(em, slot);
    await this.withdraw(em, slot);
    slot.unconfirm(expiresAt);
    slot.appointment.changed();
    record(em, slot, { actor: 'owner', action: 'unconfirmed', at: now });
    await em.flush();
    if (!slot.appointment.invited) slot.appointment.reopen();
    // The hold may have been written late, and as confirmed.
    this.announcements.writeCalendar(em, slot);
  }

  /** The message that ends the request still waits for its hour. */
  private async expiryOf(em: EntityManager, slot: Slot): Promise<Temporal.Instant> {
    const dedupeKey = `slot.expire:${slot.id}`;
    const ending = await em.findOne(OutboxMessage, { dedupeKey, ...untouched });
    if (!ending || Temporal.Instant.compare(ending.availableAt, this.clock.now()) <= 0)
      throw new NotUndoable();
    return ending.availableAt;
  }

  /** All that the confirmation ordered, or nothing: a worker may reach for a letter at the same moment. */
  private async withdraw(em: EntityManager, slot: Slot): Promise<void> {
    if ((await this.until(em, slot)) === null) throw new NotUndoable();
    const ordered = await em.find(OutboxMessage, orderedBy(slot));
    const ids = ordered.map(({ id }) => id);
    const withdrawn = await em.nativeDelete(OutboxMessage, { id: { $in: ids }, ...untouched });
    if (withdrawn !== ids.length) throw new NotUndoable();
  }
}

const keyOf = ({ id, appointment }: Slot): string => `${id}:${appointment.sequence}`;

const confirmationOf = (slot: Slot) => ({ dedupeKey: { $like: `letter:${keyOf(slot)}:%` } });

const orderedBy = (slot: Slot) => ({
  $or: [
    confirmationOf(slot),
    { dedupeKey: { $like: `reminder:${keyOf(slot)}:%` } },
    { dedupeKey: `calendar.write:${keyOf(slot)}` },
  ],
});
